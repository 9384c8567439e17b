import { describe, expect, test } from 'vitest'
import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { line, text, writePdf } from '../../../fixtures/pdf'

interface Cell {
  readonly words: string
  readonly across?: number
  readonly down?: number
  /** Where the words begin, in points; else at the left of the cell. */
  readonly at?: number
}

const [top, rowHeight] = [700, 20]

/** Draws a table with lines around its cells, in rows of one height. */
function drawTable(xs: readonly number[], rows: readonly (readonly (Cell | null)[])[]): string[] {
  const drawn = rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (!cell) return []
      const { words, across = 1, down = 1, at } = cell
      const [left, right] = [xs[column]!, xs[column + across]!]
      const [upper, lower] = [top - index * rowHeight, top - (index + down) * rowHeight]
      return [
        line(left, upper, right, upper),
        line(left, lower, right, lower),
        line(left, lower, left, upper),
        line(right, lower, right, upper),
        text(at ?? left + 3, (upper + lower) / 2 - 4, words),
      ]
    }),
  )
  return drawn
}

async function readTables(pages: readonly (readonly string[])[]) {
  const { raw, diagnostics } = await readPdfFile(writePdf(pages.map(content => ({ content }))), {})
  const placed = raw.tables.flatMap(({ rows }) =>
    rows.map(({ line: at, cells }) => {
      const { cells: boxes, pages: away, page } = raw.places![at - 1]!
      return cells.map((words, index) => words && [away?.[index] ?? page, boxes?.[index]])
    }),
  )
  return {
    placed,
    tables: raw.tables.map(({ rows }) => rows.map(({ cells }) => cells)),
    captions: raw.tables.map(({ captions }) => captions.map(own => own.text)),
    codes: diagnostics.map(({ code }) => code),
  }
}

const cell = (words: string, more: Omit<Cell, 'words'> = {}): Cell => ({ words, ...more })
const names = ['教育支出', '卫生健康支出', '农林水支出']
const codes = ['205', '210', '213']
const title = (x: number, words: string) => text(x, 740, words)

const left = [60, 120, 250, 330]
const right = [60, 140, 220]
const leftRows = [
  [cell('项目', { across: 2 }), null, cell('')],
  [cell('编码'), cell('科目名称'), cell('合计')],
  ...names.map((name, index) => [cell(codes[index]!), cell(name), cell(`${index + 3}.00`)]),
]
const rightRows = [
  [cell('支出预算', { across: 2 }), null],
  [cell('基本支出'), cell('项目支出')],
  ...names.map((_, index) => [cell(`${index + 2}.00`), cell('1.00')]),
]
const whole = [
  ['项目', '', '支出预算', '', ''],
  ['编码', '科目名称', '合计', '基本支出', '项目支出'],
  ...names.map((name, index) => [codes[index], name, `${index + 3}.00`, `${index + 2}.00`, '1.00']),
]

describe('columns of a table that a later page has', () => {
  test('stand at its right, below the words of the head that reach over both', async () => {
    const { tables, captions, codes } = await readTables([
      [title(250, '支出预算总表单位：'), ...drawTable(left, leftRows)],
      [title(60, '总表单位：万元'), ...drawTable(right, rightRows)],
    ])
    expect(tables).toEqual([whole])
    expect(captions).toEqual([['支出预算总表单位：万元']])
    expect(codes).toContain('joined-columns')
  })

  test('have each cell on its own page, with its box there', async () => {
    const halves = [drawTable(left, leftRows), drawTable(right, rightRows)] as const
    const { placed } = await readTables(halves)
    const box = (
      edges: readonly number[],
      [column, row]: readonly [number, number],
      page: number,
    ) => [
      page,
      [edges[column], 842 - top + row * rowHeight, edges[column + 1]! - edges[column]!, rowHeight],
    ]
    names.forEach((_, index) => {
      const row = index + 2
      expect(placed[row]).toEqual([
        ...[0, 1, 2].map(column => box(left, [column, row], 1)),
        ...[0, 1].map(column => box(right, [column, row], 2)),
      ])
    })
    // 支出预算 stands above 合计 of the first page too, but is printed on the second.
    expect(placed[0]![2]).toEqual([2, [60, 842 - top, 160, rowHeight]])
  })

  test.each([
    ['the pages of one half and then those of the other', [0, 1, 2, 3]],
    ['the halves of each page', [0, 2, 1, 3]],
  ])('over several pages follow %s', async (_, order) => {
    const [first, second] = [leftRows.slice(0, 4), [...leftRows.slice(0, 2), leftRows[4]!]]
    const pages = [
      [title(60, '支出预算总表'), ...drawTable(left, first)],
      [
        title(60, '支出预算总表'),
        ...drawTable(left, [...second, [cell('合计', { across: 2 }), null, cell('12.00')]]),
      ],
      drawTable(right, rightRows.slice(0, 4)),
      drawTable(right, [...rightRows.slice(0, 2), rightRows[4]!, [cell('9.00'), cell('3.00')]]),
    ]
    const { tables } = await readTables(order.map(index => pages[index]!))
    expect(tables).toEqual([
      [...whole.slice(0, 4), ...whole.slice(0, 2), whole[4], ['合计', '', '12.00', '9.00', '3.00']],
    ])
  })

  test('have words that the edge of the page cuts, or that both pages have, once', async () => {
    const { tables } = await readTables([
      drawTable(left, [
        ...leftRows.slice(1),
        [cell('上年结转'), cell(''), cell('年终结', { at: 299 })],
        [cell('总计'), cell(''), cell('公务用车购', { at: 279 })],
      ]),
      drawTable(right, [
        ...rightRows.slice(1),
        [cell('余资金', { across: 2, at: 61 }), null],
        [cell('用车购置费', { across: 2, at: 61 }), null],
      ]),
    ])
    expect(tables[0]!.slice(-2)).toEqual([
      ['上年结转', '', '年终结余资金', '', ''],
      ['总计', '', '公务用车购置费', '', ''],
    ])
  })

  const numbered = (x: number) => text(x, 725, '公开05表')
  const unit = (x: number) => text(x, 710, '单位：万元')

  test('may have the number of the table above them, which stands at the right of the sheet', async () => {
    const { tables, captions } = await readTables([
      [title(60, '支出预算总表'), text(60, 710, '部门：某局'), ...drawTable(left, leftRows)],
      [numbered(180), unit(180), ...drawTable(right, rightRows)],
    ])
    expect(tables).toEqual([whole])
    expect(captions).toEqual([['支出预算总表', '公开05表', '部门：某局', '单位：万元']])
  })

  test('may lack the first row of a head that reaches over all of them', async () => {
    const { tables } = await readTables([
      [title(60, '支出预算总表'), ...drawTable(left, leftRows)],
      [numbered(180), ...drawTable(right, [[null, null], ...rightRows.slice(1)])],
    ])
    expect(tables[0]!.slice(1)).toEqual(whole.slice(1))
  })

  test('go on from a page whose table has notes below it, with 单位：万元 alone above them', async () => {
    const { tables } = await readTables([
      [
        title(60, '支出预算总表'),
        ...drawTable(left, leftRows),
        text(60, 580, '注：本表反映支出情况。'),
      ],
      [text(180, 710, '2025年度 金额单位：万元'), ...drawTable(right, rightRows)],
    ])
    expect(tables).toEqual([whole])
  })

  test('of a third page keep the words of their head', async () => {
    const third = [60, 120]
    const heads = [[cell('其他', { down: 2 })], [null]]
    const { tables } = await readTables([
      [title(60, '支出预算总表'), ...drawTable(left, leftRows)],
      drawTable(right, rightRows),
      drawTable(third, [...heads, ...names.map(() => [cell('0.50')])]),
    ])
    const [head, ...rows] = tables[0]!
    expect(head!.concat(rows[0]!).filter(words => words === '其他')).toHaveLength(1)
    expect([head!.at(-1), rows[0]!.at(-1)]).toContain('其他')
    expect(rows.at(-1)!.at(-1)).toBe('0.50')
  })

  test('are a table of its own below another number, or with codes of its own', async () => {
    const { tables } = await readTables([
      [title(60, '支出预算总表'), text(250, 725, '公开04表'), ...drawTable(left, leftRows)],
      [numbered(180), ...drawTable(right, rightRows)],
    ])
    expect(tables).toHaveLength(2)
    const coded = await readTables([
      [title(60, '支出预算总表'), ...drawTable(left, leftRows)],
      [
        numbered(180),
        ...drawTable(right, [
          ...rightRows.slice(0, 2),
          ...codes.map(code => [cell(code), cell('1.00')]),
        ]),
      ],
    ])
    expect(coded.tables).toHaveLength(2)
  })

  test('are those of a table of its own below a title, or in rows of other heights', async () => {
    const titled = await readTables([
      [title(60, '支出预算总表'), ...drawTable(left, leftRows)],
      [title(60, '收入预算总表'), ...drawTable(right, rightRows)],
    ])
    expect(titled.tables).toHaveLength(2)
    const lower = drawTable(right, rightRows.slice(1)).map(own => `q 1 0 0 1 0 -11 cm ${own} Q`)
    const other = await readTables([
      [title(60, '支出预算总表'), ...drawTable(left, leftRows)],
      lower,
    ])
    expect(other.tables).toHaveLength(2)
    expect(other.codes).not.toContain('joined-columns')
  })

  test.each([
    ['支出总表', '财政拨款支出总表'],
    ['部门支出总表', '支出总表'],
  ])('are none where the title %s, which no edge cuts, is a part of %s', async (own, other) => {
    const { tables, captions } = await readTables([
      [title(150, own), ...drawTable(left, leftRows.slice(1))],
      [title(150, other), ...drawTable(right, rightRows.slice(1))],
    ])
    expect(tables).toHaveLength(2)
    expect(captions).toEqual([[own], [other]])
  })
})

describe('a table of its own on the next page', () => {
  const bought = [
    [cell('项目'), cell('预算数')],
    [cell('货物'), cell('5.00')],
    [cell('服务'), cell('4.00')],
  ]
  const titled = [[cell('政府采购预算表', { across: 2 }), null], ...bought]
  test.each([
    ['its title in the grid', [], titled],
    ['a number above, and its title in the grid', [title(250, '公开09表')], titled],
    ['a number above, and names of its own', [title(250, '公开09表')], bought],
    ['the unit above, and names of its own', [title(250, '单位：万元')], bought],
  ])('stays one with %s', async (_, above, rows) => {
    const { tables } = await readTables([
      [title(250, '支出预算总表'), ...drawTable(left, leftRows.slice(1))],
      [...above, ...drawTable(right, rows)],
    ])
    expect(tables.map(own => own[0]?.[0])).toEqual(['编码', '项目'])
  })
})
