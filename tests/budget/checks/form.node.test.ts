import { describe, expect, it } from 'vitest'
import { checksOf } from '../faults/read'

/** A budget of one table, or of others in its place. */
const budget = (
  rows: string,
  title = '一般公共预算支出表',
  unit = '万元',
) => `某市某局2025年部门预算
${title}
单位：${unit}

科目编码\t科目名称\t合计\t基本支出\t项目支出
${rows}
`
const rows = (...lines: readonly string[]) =>
  lines.map(line => line.replaceAll('|', '\t')).join('\n')
const whole = [
  '|合计|300.00|180.00|120.00',
  '208|社会保障和就业支出|300.00|180.00|120.00',
  '20805|行政事业单位养老支出|300.00|180.00|120.00',
  '2080505|机关事业单位基本养老保险缴费支出|200.00|100.00|100.00',
  '2080506|机关事业单位职业年金缴费支出|100.00|80.00|20.00',
]
const form = (text: string, id: string) => checksOf(text).filter(result => result.id.startsWith(id))

describe('relations that a table usually has and cannot form', () => {
  it('are none where all is there', () => {
    expect(
      form(budget(rows(...whole)), 'form:').filter(({ outcome }) => outcome !== 'holds'),
    ).toEqual([])
  })
  it.each([
    [
      '合计栏',
      budget(rows(...whole))
        .replace('科目名称\t合计', '科目名称\t甲乙')
        .replaceAll('\t300.00', '\t310.00'),
      ['form:column'],
    ],
    [
      '合计行',
      budget(rows(...whole.slice(1), '210|卫生健康支出|1.00|1.00|0.00')),
      ['form:totalRow'],
    ],
    [
      '类级',
      budget(
        rows('|合计|300.00|180.00|120.00', '210|卫生健康支出|1.00|1.00|0.00', ...whole.slice(2)),
      ),
      ['form:level'],
    ],
    [
      '款级',
      budget(rows(...whole.slice(0, 2), '20811|残疾人事业|1.00|1.00|0.00', ...whole.slice(3))),
      ['form:level'],
    ],
  ])('are named without the %s', (_, text, ids) => {
    const found = checksOf(text).filter(({ id }) => ids.some(start => id.startsWith(start)))
    expect(found).toEqual([
      expect.objectContaining({ outcome: 'untestable', lines: [expect.any(Number)] }),
    ])
  })
})

describe('a class or section without its row', () => {
  const table = [
    '|合计|600.00|600.00|0.00',
    '205|教育支出|100.00|100.00|0.00',
    '20508|进修及培训|100.00|100.00|0.00',
    '2050803|培训支出|100.00|100.00|0.00',
    '208|社会保障和就业支出|200.00|200.00|0.00',
    '20805|行政事业单位养老支出|200.00|200.00|0.00',
    '2080505|机关事业单位基本养老保险缴费支出|200.00|200.00|0.00',
    '210|卫生健康支出|100.00|100.00|0.00',
    '21011|行政事业单位医疗|100.00|100.00|0.00',
    '2101101|行政单位医疗|100.00|100.00|0.00',
    '221|住房保障支出|200.00|200.00|0.00',
    '22102|住房改革支出|200.00|200.00|0.00',
    '2210201|住房公积金|200.00|200.00|0.00',
  ]
  const above = (...codes: readonly string[]) =>
    form(
      budget(rows(...table.filter(line => !codes.includes(line.split('|')[0]!)))),
      'form:above',
    ).map(({ id, outcome }) => [id.split('.').at(-1), outcome])
  it('is named where the others are printed, though all sums hold', () => {
    expect(above()).toEqual([])
    expect(above('208')).toEqual([['208', 'fails']])
    expect(above('20805')).toEqual([['20805', 'fails']])
    expect(above('208', '20805')).toEqual([['208', 'fails']])
  })
  it('is named beside two that are printed', () => {
    expect(above('205', '20508', '2050803', '208')).toEqual([['208', 'fails']])
  })
  it('is none where many are left out', () => {
    expect(above('205', '208')).toEqual([])
    expect(above('20508', '20805', '21011', '22102')).toEqual([])
  })
})

describe('codes', () => {
  it.each([
    [
      '2080506|机关事业单位职业年金缴费支出',
      '2080505|机关事业单位职业年金缴费支出',
      '机关事业单位职业年金缴费支出',
    ],
    ['208|社会保障和就业支出', '210|社会保障和就业支出', '210'],
  ])('%s printed as %s is found', (right, wrong, said) => {
    const text = budget(rows(...whole.map(line => line.replace(right, wrong))))
    expect(form(text, 'form:').filter(({ outcome }) => outcome === 'fails')).toEqual([
      expect.objectContaining({ quantity: 'words', left: expect.objectContaining({ text: said }) }),
    ])
  })
  it('of one subject have one name in all tables', () => {
    const second = budget(rows(...whole), '支出总表')
    const both = (name: string) =>
      budget(rows(...whole)) +
      second.replace('机关事业单位职业年金缴费支出', name).split('\n').slice(1).join('\n')
    expect(form(both('机关事业单位职业年金缴费支出'), 'form:name')).toEqual([])
    expect(form(both('机关事业单位职业年金缴费'), 'form:name')).toEqual([])
    expect(form(both('行政单位离退休'), 'form:name')).toEqual([
      expect.objectContaining({
        outcome: 'fails',
        left: expect.objectContaining({ text: '行政单位离退休' }),
      }),
    ])
  })
  it('stand in one row: a copy of one is found, two that add up are not compared', () => {
    const copied = [...whole.slice(0, 4), whole[3]!, whole[4]!]
    expect(form(budget(rows(...copied)), 'form:twice')).toEqual([
      expect.objectContaining({
        outcome: 'fails',
        left: expect.objectContaining({ text: '印了两行，各数相同' }),
      }),
    ])
    const split = [
      ...whole.slice(0, 3),
      '2080505|机关事业单位基本养老保险缴费支出|100.00|100.00|0.00',
      '2080505|机关事业单位基本养老保险缴费支出（项目）|100.00|0.00|100.00',
      whole[4]!,
    ]
    expect(form(budget(rows(...split)), 'form:twice')).toEqual([
      expect.objectContaining({ outcome: 'untestable' }),
    ])
  })
})

describe('tables that must be there', () => {
  const numbered = (...numbers: readonly string[]) =>
    `某市某局2025年部门预算\n${numbers
      .map((number, index) =>
        budget(
          rows(...whole),
          `公开${number}表\n${['收入总表', '支出总表', '一般公共预算支出表', '财政拨款支出表', '政府性基金预算支出表'][index]}`,
        )
          .split('\n')
          .slice(1)
          .join('\n'),
      )
      .join('\n')}`
  it('are found missing by the numbers beside them', () => {
    expect(form(numbered('01', '02', '03', '04'), 'tables:number')).toEqual([])
    expect(form(numbered('01', '02', '04', '05'), 'tables:number')).toEqual([
      expect.objectContaining({ id: 'tables:number:3', outcome: 'fails' }),
    ])
  })
  it('are told where one has lost its title among others that have theirs', () => {
    const whole = numbered('01', '02', '03')
    expect(form(whole, 'form:untitled')).toEqual([])
    expect(form(whole.replace('支出总表\n', ''), 'form:untitled')).toEqual([
      expect.objectContaining({ outcome: 'untestable', tables: ['t2'] }),
    ])
  })
  it('are those that the regulation names, without saying that they were not published', () => {
    const [required] = form(numbered('01', '02', '03', '04'), 'tables:required')
    expect(required).toMatchObject({ outcome: 'untestable', left: { text: '3 张' } })
    expect(required?.reason).toContain('没有读到：收支总表、财政拨款收支总表')
    expect(required?.reason).not.toContain('未公开')
  })
})

describe('years', () => {
  const titled = (...years: readonly number[]) =>
    `某市某局2025年部门预算\n${years
      .map((year, index) =>
        budget(
          rows(...whole),
          `${year}年${['收入总表', '支出总表', '一般公共预算支出表', '财政拨款支出表'][index]}`,
        )
          .split('\n')
          .slice(1)
          .join('\n'),
      )
      .join('\n')}`
  it('of titles are that of the document', () => {
    expect(form(titled(2025, 2025, 2025, 2025), 'form:year')).toEqual([
      expect.objectContaining({ id: 'form:years', outcome: 'holds' }),
    ])
    expect(
      form(titled(2025, 2024, 2025, 2025), 'form:year').filter(
        ({ outcome }) => outcome === 'fails',
      ),
    ).toEqual([
      expect.objectContaining({
        left: expect.objectContaining({ text: '2024 年' }),
        right: expect.objectContaining({ text: '2025 年' }),
      }),
    ])
  })
  const compared = (sentence: string) =>
    form(
      `某市某局2026年部门预算
2026年部门预算编制说明
2026年，某市某局支出预算30万元，${sentence}
${budget(rows(...whole))
  .split('\n')
  .slice(1)
  .join('\n')}`,
      'compared',
    )
  it.each([
    '比2026年预算增加3万元。',
    '比2026年预算数增加3万元，增长11.11%。',
    '较2026年减少3万元。',
  ])('compared with are not the own one: %s', sentence => {
    expect(compared(sentence)).toEqual([
      expect.objectContaining({ outcome: 'fails', quantity: 'words' }),
    ])
  })
  it('compared with are the one before', () => {
    expect(compared('比2025年预算增加3万元。')).toEqual([
      expect.objectContaining({ outcome: 'holds' }),
    ])
  })
})

describe('words of the blank form', () => {
  const words = (sentence: string) =>
    form(
      `某市某局2025年部门预算
一、收支预算情况说明
${sentence}
${budget(rows(...whole))
  .split('\n')
  .slice(1)
  .join('\n')}`,
      'form:words',
    )
  it.each([
    '与上年相比增加（减少）0万元，增长（下降）0%。',
    '财政拨款支出增加(减少)的主要原因是业务量增加。',
    'XX局2025年没有安排相关支出。',
    '××单位共有车辆3辆。',
    '比×年增加3万元。',
    '基本支出10万元，主要原因是。其中：人员经费5万元。',
    '基本支出＊＊万元。',
    '基本支出____万元。',
    '决算数大于（小于）预算数。',
    '此处填写单位的主要职责。',
  ])('are found: %s', sentence => {
    expect(words(sentence)).toEqual([
      expect.objectContaining({ outcome: 'fails', quantity: 'words' }),
    ])
  })
  it.each([
    '与上年相比增加3万元，增长（按可比口径）2%。',
    '二○○八年成立，二〇〇九年改制。',
    '主要原因是人员增加。',
    '面积为3×5米，使用XX3型设备。',
    '公务用车购置及运行费增减变化的主要原因是厉行节约。',
  ])('are not seen in %s', sentence => {
    expect(words(sentence)).toEqual([])
  })
})

describe('empty tables and sentences', () => {
  const document = (sentence: string, amounts: string) => `某市某局2025年部门预算
八、政府性基金预算支出情况
${sentence}
政府性基金预算支出表
单位：万元

科目编码\t科目名称\t合计\t基本支出\t项目支出
${amounts}
`
  const of = (text: string) =>
    checksOf(text).filter(({ id }) => id.startsWith('absence:') || id.startsWith('empty:s'))
  it('a sentence with an amount stands against an empty table', () => {
    expect(of(document('2025年政府性基金预算支出9万元。', '\t合计\t\t\t'))).toEqual([
      expect.objectContaining({
        outcome: 'fails',
        left: expect.objectContaining({ value: 9_000_000 }),
      }),
    ])
    expect(of(document('2025年政府性基金预算支出0万元。', '\t合计\t\t\t'))).toEqual([])
  })
  const filled = '212\t城乡社区支出\t9.00\t0.00\t9.00\n\t合计\t9.00\t0.00\t9.00'
  it.each([
    '本单位无政府性基金预算“三公”经费。',
    '没有政府性基金预算安排的三公经费支出。',
    '没有使用政府性基金预算拨款安排的转移支付。',
    '无政府性基金预算结转。',
  ])('a denial of one part denies no more: %s', sentence => {
    expect(of(document(sentence, filled))).toEqual([])
  })
  it.each([
    '本单位2025年没有政府性基金预算安排的支出。',
    '某局2025年度无政府性基金预算支出。',
    '本年未安排政府性基金预算支出。',
  ])('a sentence that says none stands against a table with amounts: %s', sentence => {
    expect(of(document(sentence, filled))).toEqual([
      expect.objectContaining({
        outcome: 'fails',
        right: expect.objectContaining({ text: '9.00 万元' }),
      }),
    ])
    expect(of(document(sentence, '\t合计\t\t\t'))).toEqual([])
  })
  it.each([
    '上年无政府性基金预算支出。',
    '主要原因是去年没有政府性基金预算支出。',
    '2025年政府性基金预算支出9.00万元。',
  ])('other sentences do not: %s', sentence => {
    expect(of(document(sentence, filled))).toEqual([])
  })
})

describe('units', () => {
  const document = (unit: string, amounts: readonly string[] = ['300.00', '180.00']) =>
    ['收入总表', '支出总表', '财政拨款支出表']
      .map(title =>
        budget(rows(...whole), title)
          .split('\n')
          .slice(1)
          .join('\n'),
      )
      .join('\n')
      .concat(
        budget(
          rows(`|合计|${amounts[0]}|${amounts[1]}|${amounts[2] ?? '120.00'}`),
          '一般公共预算支出表',
          unit,
        )
          .split('\n')
          .slice(1)
          .join('\n'),
      )
  const of = (text: string) => form(`某市某局2025年部门预算\n${text}`, 'form:unit')
  it('of two tables are not blamed on the second', () => {
    const two = ['支出总表', '一般公共预算支出表'].map((title, index) =>
      budget(rows(...whole), title, ['万元', '元'][index])
        .split('\n')
        .slice(1)
        .join('\n'),
    )
    const [found] = of(two.join('\n'))
    expect(found?.outcome).toBe('fails')
    expect(found?.meaning).toContain('不知道是哪一边印错')
  })
  it('of one table are wrong where its figures are ten thousand times those of others', () => {
    expect(of(document('万元'))).toEqual([])
    expect(of(document('元'))).toEqual([
      expect.objectContaining({ outcome: 'fails', left: expect.objectContaining({ text: '元' }) }),
    ])
    expect(of(document('元', ['3,000,000.00', '1,800,000.00', '1,200,000.00']))).toEqual([])
    expect(of(document('元', ['55.00', '33.00', '22.00']))).toEqual([
      expect.objectContaining({ outcome: 'untestable' }),
    ])
  })
})

describe('rows', () => {
  const summary = (...lines: readonly string[]) => `某市某局2025年部门预算
收支总表
单位：万元

收入\t\t支出\t
项目\t预算数\t项目\t预算数
${rows(...lines)}
`
  const sides = [
    '一、财政拨款收入|300.00|一、教育支出|180.00',
    '二、事业收入|0.00|二、卫生健康支出|120.00',
    '三、经营收入|0.00|三、节能环保支出|0.00',
    '本年收入合计|300.00|本年支出合计|300.00',
    '收入总计|300.00|支出总计|300.00',
  ] as const
  const copies = (text: string) => form(text, 'form:copy')
  it('are printed once where each is', () => {
    expect(copies(summary(...sides))).toEqual([])
  })
  it.each([1, 2, 3, 4])('of a form are found where row %i is printed twice', place => {
    expect(copies(summary(...sides.slice(0, place + 1), ...sides.slice(place)))).toEqual([
      expect.objectContaining({
        outcome: 'fails',
        left: expect.objectContaining({ text: '印了两行，各格相同' }),
      }),
    ])
  })
  it('that are a total are found where they are printed twice', () => {
    expect(copies(budget(rows(whole[0]!, ...whole)))).toHaveLength(1)
  })
  const projects = (total: string) => `某市某局2025年部门预算
项目支出表
单位：万元

项目名称\t项目单位\t合计\t财政拨款
${rows('设备购置|某局|20.00|20.00', '设备购置|某局|20.00|20.00', '房屋修缮|某局|5.00|5.00', `合计||${total}|${total}`)}
`
  it('of projects are two where the total needs both, and else one', () => {
    expect(copies(projects('45.00'))).toEqual([])
    expect(copies(projects('25.00'))).toHaveLength(1)
  })
  it('with another word in any cell are two', () => {
    expect(copies(projects('25.00').replace('设备购置\t某局', '设备购置\t某中心'))).toEqual([])
  })
  it('of a section and its item with one name and no codes are two', () => {
    const text = `某市某局2025年部门预算
一般公共预算支出表
单位：万元

科目名称\t合计\t基本支出\t项目支出
${rows('城乡社区支出|5.00|5.00|0.00', '其他城乡社区支出|5.00|5.00|0.00', '其他城乡社区支出|5.00|5.00|0.00', '合计|5.00|5.00|0.00')}
`
    expect(copies(text)).toEqual([])
  })
})

describe('both sides of a table', () => {
  const table = (head: string, ...lines: readonly string[]) => `某市某局2025年部门预算
收支总表
单位：万元

${head}
${rows('项目|预算数|项目|预算数', ...lines)}
`
  const head = '收入\t\t支出\t'
  const lines = [
    '一、财政拨款收入|200.00|一、教育支出|180.00',
    '二、事业收入|100.00|二、卫生健康支出|120.00',
    '本年收入合计|300.00|本年支出合计|300.00',
    '上年结转|0.00|结转下年|0.00',
  ]
  const total = '收入总计|300.00|支出总计|300.00'
  const ids = (text: string) => form(text, 'form:').map(({ id }) => id.replace(/:t.*$/, ''))
  it('are whole where all is printed', () => {
    expect(ids(table(head, ...lines, total))).toEqual([])
  })
  it('are told apart where the total of one was cut off', () => {
    const cut = [...lines, '收入总计|300.00', '支出总计|300.00']
    expect(ids(table(head, ...cut))).toContain('form:side')
  })
  it('are missed where the total of the year is', () => {
    const found = form(table(head, ...lines.filter(line => !line.startsWith('本年')), total), '')
    const missed = expect.objectContaining({
      outcome: 'untestable',
      reason: expect.stringContaining('各项只能同总计核对'),
    })
    expect(found.filter(({ id }) => id.startsWith('form:year'))).toEqual([missed, missed])
    expect(
      found.filter(({ id }) => id.startsWith('column:')).map(({ outcome }) => outcome),
    ).toEqual(['holds', 'holds'])
  })
})

describe('a blank', () => {
  const blanks = (...lines: readonly string[]) => form(budget(rows(...lines)), 'form:blank')
  const nought = '210|卫生健康支出|0.00|0.00|0.00'
  it('alone in a column that prints its noughts is told, without a verdict', () => {
    expect(blanks(...whole, nought)).toEqual([])
    expect(blanks(...whole, nought.replace(/0\.00$/, ''))).toEqual([
      expect.objectContaining({ outcome: 'untestable', lines: [expect.any(Number)] }),
    ])
  })
  it('among others, or where no noughts are printed, is not', () => {
    expect(blanks(...whole, nought.replace(/0\.00$/, ''), '211|节能环保支出|0.00|0.00|')).toEqual(
      [],
    )
    expect(
      blanks(...whole.map(line => line.replace('0.00', '1.00')), '210|卫生健康支出|1.00|1.00|'),
    ).toEqual([])
  })
})
