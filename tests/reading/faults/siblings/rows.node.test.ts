import { describe, expect, it } from 'vitest'
import { readText } from '../../../fixtures/documents'
import {
  controlHolds,
  controlMeaning,
  countOutcomes,
  header,
  layOut,
  listCodes,
  listMeaning,
  rows,
  type ControlRow,
} from '../control'

const [code, name, whole, basic, project] = header
const amountsOf = ([, , ...amounts]: ControlRow) => amounts
const split = (own: string) => [own.slice(0, 3), own.slice(3, 5), own.slice(5)]
/** Only the level of the row itself: 208 / _ 05 / _ _ 99. */
const ownLevel = (own: string) =>
  split(own).map((level, index, all) => (all[index + 1] ? '' : level))
const read = (...lines: readonly (readonly string[] | string)[]) => readText(layOut(...lines))

function expectControl(document: ReturnType<typeof readText>, ...codes: readonly string[]) {
  expect(listMeaning(document)).toEqual(controlMeaning)
  expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
  expect(listCodes(document)).toEqual(codes)
}

describe('codes as other offices write them', () => {
  it.each([
    ['marks between the levels', (own: string) => split(own).filter(Boolean).join('-')],
    ['points between the levels', (own: string) => split(own).filter(Boolean).join('.')],
    ['noughts for the levels below', (own: string) => own && own.padEnd(7, '0')],
  ])('with %s are put right, which is said', (_, write) => {
    const document = read(header, ...rows.map(row => [write(row[0]), row[1], ...amountsOf(row)]))
    expectControl(document, 'odd-code')
  })

  const levels = ['类\t款\t项\t\t\t\t']
  it('in three columns, each row with its own level alone', () => {
    const document = read(
      [code, '', '', name, whole, basic, project],
      ...levels,
      ...rows.map(row => [...ownLevel(row[0]), row[1], ...amountsOf(row)]),
    )
    expectControl(document, 'odd-code')
  })

  it('in three columns, a single level lost, are no habit of the table', () => {
    const document = read(
      [code, '', '', name, whole, basic, project],
      ...levels,
      ...rows.map(row => [
        ...(row[0] === '21011' ? ['', '11', ''] : split(row[0])),
        row[1],
        ...amountsOf(row),
      ]),
    )
    expect(listCodes(document)).toContain('bad-code')
  })

  it('as names of the levels below 类, 款 and 项', () => {
    const document = read(
      ['类', '款', '项', whole, basic, project],
      ...rows.map(row => {
        const level = Math.max(0, (row[0].length - 3) / 2)
        return [...['', '', ''].map((_, at) => (at === level ? row[1] : '')), ...amountsOf(row)]
      }),
    )
    const bare = controlMeaning.map(([role, , ...rest]) => [role, null, ...rest])
    expect(listMeaning(document)).toEqual(bare)
    expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
  })

  it('that are none are reported', () => {
    const document = read(
      header,
      ...rows.map(([own, ...rest]) => [own === '20805' ? '208/05' : own, ...rest]),
    )
    expect(listCodes(document)).toContain('bad-code')
  })
})

describe('totals as other offices name them', () => {
  it.each([
    '合计：',
    '总计（万元）',
    '本单位合计',
    '部门合计',
    '支出总计',
    '本年支出合计',
    '一般公共预算支出合计',
  ])('“%s”', words => {
    const [total, ...lines] = rows
    for (const order of [
      [total!, ...lines],
      [...lines, total!],
    ]) {
      const document = read(
        header,
        ...order.map(row => (row === total ? ['', words, ...amountsOf(row)] : row)),
      )
      expect(listMeaning(document).filter(([role]) => role === 'total')).toHaveLength(1)
      expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
      expect(document.diagnostics).toEqual([])
    }
  })
})

describe('rows among the subjects', () => {
  const [total, ...subjects] = rows
  const amounts = amountsOf(total!)

  it.each([
    [['', '示例市档案馆', ...amounts]],
    [['123001', '示例市档案馆', ...amounts]],
    [
      ['123', '示例市档案局', ...amounts],
      ['123001', '示例市档案馆', ...amounts],
    ],
  ])('of units stand above their subjects and are none: %j', (...units) => {
    const document = read(header, total!, ...units, ...subjects)
    const found = listMeaning(document)
    const last = units.at(-1)![1]
    expect(found.filter(([, own]) => own === null).map(([, , words]) => words)).toEqual([
      '合计',
      ...units.map(([, words]) => words),
    ])
    expect(
      found.filter(([, own]) => (own as string | null)?.length === 3).map(([, , , above]) => above),
    ).toEqual([last, last, last])
    expect(countOutcomes(document).fails).toBe(0)
    expect(document.diagnostics).toEqual([])
  })

  it('named like a unit, whose sums do not show that they are one, stay what they are', () => {
    const document = read(
      header,
      total!,
      ['123001', '示例市档案馆', '1.00', '1.00', ''],
      ...subjects,
    )
    expect(listCodes(document)).toContain('bad-code')
  })

  it('of 其中 without a code are parts of the subject above', () => {
    const at = rows.findIndex(([own]) => own === '2080505') + 1
    const document = read(
      header,
      ...rows.slice(0, at),
      ['', '其中：年金', '20.00', '20.00', ''],
      ...rows.slice(at),
    )
    expect(listMeaning(document).find(([, , words]) => words === '年金')?.[3]).toBe(
      '机关事业单位基本养老保险缴费支出',
    )
    expect(countOutcomes(document).fails).toBe(0)
    expect(document.diagnostics).toEqual([])
  })

  it.each([
    ['注：转下页'],
    ['备注：项目支出为信息化经费'],
    ['填表人：甲', '', '', '填表日期：2025年2月'],
    ['制表人：甲', '审核人：乙'],
  ])('of notes are no data: %s', (...cells) => {
    for (const at of [5, rows.length]) {
      const padded = header.map((_, index) => cells[index] ?? '')
      const document = read(header, ...rows.slice(0, at), padded, ...rows.slice(at))
      expect(listMeaning(document)).toEqual(controlMeaning)
      expect(countOutcomes(document)).toEqual({ holds: controlHolds, fails: 0 })
    }
  })
})

describe('numbers and units in cells', () => {
  it.each([
    ['¥', ''],
    ['￥', ''],
    ['', '万元'],
  ])('“%s300.00%s” is the amount, which is said', (before, after) => {
    const document = read(
      header,
      ...rows.map(([own, words, sum, ...rest]) => [own, words, `${before}${sum}${after}`, ...rest]),
    )
    expectControl(document, 'odd-number')
  })

  it('an amount in another unit than its table is reported', () => {
    const document = read(
      header,
      ...rows.map(([own, words, sum, ...rest]) => [own, words, `${sum}元`, ...rest]),
    )
    expect(listCodes(document)).toEqual(['bad-number'])
  })

  it('栏次 numbers the columns, of which there may be one or two', () => {
    const document = readText(
      '某市某局\n2024年度部门决算\n\n收入支出决算总表\n单位：万元\n\n收入\t\t\t支出\t\t\n项目\t行次\t金额\t项目\t行次\t金额\n栏次\t\t1\t栏次\t\t2\n一、财政拨款收入\t1\t95.00\t一、一般公共服务支出\t31\t95.00\n本年收入合计\t27\t95.00\t本年支出合计\t57\t95.00\n总计\t30\t95.00\t总计\t60\t95.00\n',
    )
    expect(document.tables[0]!.headerRows).toBe(3)
    expect(countOutcomes(document).fails).toBe(0)
  })
})
