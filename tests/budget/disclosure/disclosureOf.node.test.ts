import { describe, expect, it, test } from 'vitest'
import { disclosureOf as find, stepDisclosures } from '@/budget/disclosure/disclosureOf'
import type { BudgetDocument } from '@/document/document'
import { runSteps } from '@/document/steps'
import { emptyDocument, side, table } from '../../fixtures/document'
import { readText } from '../../fixtures/documents'

const t7 = table('t7', 'threePublic', '“三公”经费支出表', [
  side('threePublic', ['total', 'overseas', 'reception'], [[null, '合计', '3.00', '3.00', null]]),
])
const three = emptyDocument({ tables: [t7.printed], meanings: [t7.meaning] })
/** As it says it, with plain blanks. */
const disclosureOf = (...input: Parameters<typeof find>) => {
  const found = find(...input)
  const plain = (text: string) => text.replace(/\u2009/g, ' ')
  return { ...found, detail: plain(found.detail), sentence: plain(found.sentence) }
}
const stateOf = (document: BudgetDocument, key: Parameters<typeof find>[1]) =>
  disclosureOf(document, key).state
/** A document whose only words are those of one paragraph. */
const saying = (text: string) =>
  emptyDocument({
    parts: [
      {
        id: 'p1',
        title: '',
        line: 1,
        sections: [{ id: 's1', level: 0, title: '', line: 1, paragraphs: [{ text, lines: [4] }] }],
      },
    ],
  })

test('a file that names a subject nowhere has not disclosed it', () => {
  expect(disclosureOf(emptyDocument(), 'threePublic')).toMatchObject({
    state: 'notDisclosed',
    title: '这份文件未公开“三公”经费',
    lines: [],
    place: null,
  })
})

describe('a table that was read', () => {
  it('discloses what it has a figure of', () => {
    expect(stateOf(three, 'threePublic')).toBe('present')
    expect(stateOf(three, 'overseas')).toBe('present')
  })
  it('publishes empty a column without a figure', () => {
    expect(stateOf(three, 'reception')).toBe('empty')
  })
  it('publishes empty what it says is empty, in its own words', () => {
    const empty = { sentence: '本单位没有“三公”经费。', line: 9 }
    const meanings = [{ ...t7.meaning, empty, sides: [] }]
    expect(disclosureOf({ ...three, meanings }, 'threePublic')).toMatchObject({
      state: 'empty',
      sentence: '“三公”经费公布为空：“本单位没有“三公”经费。”（原文第 9 行）',
    })
  })
  it('does not, where a cell of it was not understood', () => {
    const [{ line }] = [t7.printed]
    const diagnostics = [
      { level: 'warning', code: 'unplaced-cell', table: 't7', row: 1, cell: 3, line, message: '' },
    ] as const
    expect(stateOf({ ...three, diagnostics }, 'reception')).toBe('notRead')
  })
})

test('a name in a title counts, with blanks inside it and without a meaning', () => {
  const printed = { ...t7.printed, title: '三 公 经费支出表', rows: [] }
  expect(disclosureOf(emptyDocument({ tables: [printed] }), 'threePublic')).toMatchObject({
    state: 'notRead',
    place: { table: 't7', row: null },
  })
})

describe('a sentence', () => {
  it.each([
    ['threePublic', '因公出境费用三十万元'],
    ['threePublic', '公务车运行维护情况见附件'],
    ['vehicles.operation', '公务车运维费用见附件'],
    ['reception', '国内接待12批次'],
    ['overseas', '出国团组2个'],
    ['governmentFund', '基金预算见附表'],
    ['operatingFunds', '机关运转经费另行公布'],
    ['staff', '年末实有在编人员见附件'],
    ['changes', '较2023年有所下降'],
    ['revenue', '财政拨款见下表'],
  ] as const)('that names %s leaves it unread: %s', (key, text) => {
    expect(disclosureOf(saying(text), key)).toMatchObject({ state: 'notRead', lines: [4] })
  })
  it.each([
    ['governmentFund', '本单位没有政府性基金预算安排的支出。'],
    ['stateCapital', '2024年无国有资本经营预算支出。'],
    ['threePublic', '“三公”经费未安排预算。'],
    ['procurement', '本年度不涉及政府采购。'],
  ] as const)('that denies %s says it is empty: %s', (key, text) => {
    expect(disclosureOf(saying(text), key)).toMatchObject({
      state: 'empty',
      detail: `“${text}”（原文第 4 行）`,
    })
  })
  it('that states no change, or an amount, denies nothing', () => {
    expect(stateOf(saying('“三公”经费与上年相比无增减变化。'), 'threePublic')).toBe('notRead')
    expect(stateOf(saying('本年没有减少政府采购，政府采购预算30.5万元。'), 'procurement')).toBe(
      'notRead',
    )
  })
})

test('a blank form publishes nothing empty', () => {
  const diagnostics = [{ level: 'warning', code: 'blank-form', line: 1, message: '' }] as const
  expect(disclosureOf({ ...saying('三公经费'), diagnostics }, 'threePublic').title).toBe(
    '“三公”经费没有填数',
  )
})

test('nor does it leave anything unpublished', () => {
  const diagnostics = [{ level: 'warning', code: 'blank-form', line: 1, message: '' }] as const
  expect(disclosureOf({ ...saying('三公经费'), diagnostics }, 'staff')).toMatchObject({
    state: 'empty',
    detail: '这份文件像是还没有填写的空白表样',
  })
})

test('a table of which nothing was read may hold anything', () => {
  const printed = {
    ...t7.printed,
    title: '',
    kind: 'unknown' as const,
    rows: [{ line: 3, cells: ['甲', '484.30'] }],
    headerRows: 0,
  }
  const diagnostics = [{ level: 'warning', code: 'table-not-read', line: 3, message: '' }] as const
  expect(
    disclosureOf(emptyDocument({ tables: [printed], diagnostics }), 'threePublic'),
  ).toMatchObject({
    state: 'notRead',
    detail: '可能在没有读懂的表里（原文第 3 行）',
  })
})

test('words of a table are looked for in its rows as they are printed, codes by themselves', () => {
  const rowOf = (...cells: string[]) =>
    emptyDocument({
      tables: [
        {
          ...table('t1', 'unknown', '附表', []).printed,
          rows: [{ line: 7, cells }],
        },
      ],
    })
  expect(disclosureOf(rowOf('政府性', '基金'), 'governmentFund').lines).toEqual([7])
  expect(disclosureOf(rowOf(' 20801 ', '1.00'), 'structure')).toMatchObject({
    state: 'notRead',
    lines: [7],
  })
  expect(disclosureOf(rowOf('20801.00'), 'structure').lines).toEqual([])
  expect(disclosureOf(rowOf('208', '01'), 'structure').lines).toEqual([7])
})

test.each([
  ['人员经费合计', '公用经费合计', 'present', 'present'],
  ['人员经费合计', '', 'present', 'notRead'],
  ['', '', 'notRead', 'notRead'],
])('totals of halves (%s, %s) publish what they are of', (first, second, personnel, operating) => {
  const total = (name: string, amount: string) => (name === '' ? '||' : `|${name}|${amount}`)
  const document = readText(
    [
      '青石县统计局2023年单位决算',
      '',
      '一般公共预算财政拨款基本支出决算明细表',
      '单位：万元',
      '人员经费|||公用经费||',
      '科目编码|科目名称|决算数|科目编码|科目名称|决算数',
      '301|工资福利支出|6.00|302|商品和服务支出|3.00',
      '30101|基本工资|5.00|30201|办公费|2.00',
      '30102|津贴补贴|1.00|30202|印刷费|1.00',
      `${total(first, '6.00')}|${total(second, '3.00')}`,
    ]
      .join('\n')
      .replaceAll('|', '\t'),
  )
  expect(disclosureOf(document, 'personnel').state).toBe(personnel)
  expect(disclosureOf(document, 'operating').state).toBe(operating)
})

describe('several subjects of a long document', () => {
  const paragraphs = Array.from({ length: 5000 }, (_, index) => ({
    text: index === 4321 ? '关于政府采购的说明。' : '加强学习。',
    lines: [index + 10],
  }))
  const long = (read: () => void = () => undefined) =>
    emptyDocument({
      parts: [
        {
          id: 'p1',
          title: '',
          line: 1,
          sections: [
            {
              id: 's1',
              level: 0,
              title: '',
              line: 1,
              get paragraphs() {
                read()
                return paragraphs
              },
            },
          ],
        },
      ],
    })
  const keys = ['procurement', 'threePublic', 'staff'] as const

  test('are found in steps, as many as it has thousands of texts', () => {
    expect([...stepDisclosures(long(), keys)].length).toBeGreaterThan(13)
    const document = long()
    runSteps(stepDisclosures(document, keys))
    for (const key of keys) expect(find(document, key)).toEqual(find(long(), key))
    expect(find(document, 'procurement')).toMatchObject({ state: 'notRead', lines: [4331] })
  })

  test('are sought in one pass over its words', () => {
    const passes = (sought: readonly (typeof keys)[number][]) => {
      let count = 0
      const document = long(() => count++)
      runSteps(stepDisclosures(document, sought))
      return count
    }
    // Each subject looks by itself for a sentence that denies it.
    expect(passes(keys) - passes(['procurement'])).toBe(2)
  })
})
