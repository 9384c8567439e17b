import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import type { BudgetDocument } from '@/document/document'
import { layoutTable } from '@/budget/printed/table/layout'
import { printedWorksheet } from '@/pages/tables/printedWorksheet'
import { makeWorkbook } from '@/outputs/workbook/saveWorkbook'
import { workbookTables } from '@/outputs/workbook/workbookTables'
import { uniqueNames } from '@/exporting/workbookFile'
import { rowsAbove } from '@/exporting/printedWorkbook'
import { cellsOf } from '@/exporting/workbook'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument } from '../../fixtures/document'
import { samples } from '../../fixtures/documents'

const step = async () => {
  /* Nobody watches. */
}
async function opened(document: BudgetDocument, unit: '万元' | '元' | '亿元' = '万元') {
  const { bytes, sheets: count } = await makeWorkbook({
    document,
    earlier: null,
    years: [],
    unit,
    step,
  })
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  expect(sheets).toHaveLength(count)
  return sheets
}

/** Every table of the views and every printed table, with the cells of its sheet. */
function compare(
  document: BudgetDocument,
  sheets: Awaited<ReturnType<typeof opened>>,
  unit: '万元' | '元' | '亿元',
) {
  const results = runChecks(document)
  const tables = Object.values(workbookTables)
    .flatMap(make => make({ document, earlier: null, years: [], unit, results }))
    .map(({ table }) => table)
  expect(sheets).toHaveLength(1 + tables.length + document.tables.length)
  for (const [at, table] of tables.entries()) {
    const { header, rows } = cellsOf(table)
    for (const [row, cells] of [header, ...rows].entries())
      expect(
        cells.map((_, of) => sheets[at + 1]!.rows[row]?.[of] ?? null),
        `${table.title}, row ${row}`,
      ).toEqual(cells)
  }
  for (const [at, table] of document.tables.entries()) {
    const sheet = sheets[1 + tables.length + at]!
    for (const [row, cells] of printedWorksheet(
      document,
      table,
      layoutTable(document, table),
    ).rows.entries()) {
      expect(
        cells.map((_, of) => sheet.rows[row + rowsAbove]?.[of] ?? null),
        `${table.title}, row ${row}`,
      ).toEqual(
        cells.map(({ text, amount }) =>
          text === '' ? null : amount !== null ? Number(amount) : text,
        ),
      )
    }
  }
}

describe('the workbook of the published budget', () => {
  it('has all views and all printed tables, listed on its first sheet, and is them cell by cell', async () => {
    const document = changchun2024()
    const sheets = await opened(document)
    expect(sheets.map(({ name }) => name).slice(0, 26)).toEqual([
      '目录',
      '总览',
      '支出结构',
      '基本与项目 类',
      '基本与项目 款',
      '基本与项目 项',
      '项目推断',
      '经济分类',
      '经济分类 按金额排',
      '三公经费',
      '项目',
      '绩效指标',
      '指标权重',
      '变化与原因',
      '收入 表一',
      '收入 表二',
      '收入 表四',
      '勾稽校验',
      '勾稽条数',
      '说明',
      '名词解释',
      '读取说明',
      '原表 表一 收支总表',
      '原表 表二 收入总表',
      '原表 表三 支出总表',
      '原表 表四 财政拨款收支总表',
    ])
    expect(sheets).toHaveLength(22 + document.tables.length)
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length)
    expect(sheets[0]!.rows.slice(3).map(([name]) => name)).toEqual(
      sheets.slice(1).map(({ name }) => name),
    )
    compare(document, sheets, '万元')
  })

  it('has its numbers as numbers in their form, what is blank blank, and the whole as printed', async () => {
    const [, , structure] = await opened(changchun2024())
    const [header, total, first] = structure!.rows
    const of = (label: string, row = total) => row![header!.indexOf(label)] ?? null
    expect([of('级次'), of('合计（万元）'), of('占上级（%）'), of('占全部（%）')]).toEqual([
      '合计',
      9619.41,
      null,
      100,
    ])
    expect([
      of('级次', first),
      of('编码', first),
      of('合计（万元）', first),
      of('占全部（%）', first),
    ]).toEqual(['类', '208', 8836.68, 91.863])
    expect(structure!.cells?.get(`1,${header!.indexOf('合计（万元）')}`)?.style?.numFmt).toBe(
      '#,##0.00',
    )
    expect(structure!.freezePane).toMatchObject({ rows: 1 })
  })

  it('leaves a weight blank that no sheet prints', async () => {
    const weights = (await opened(changchun2024())).find(({ name }) => name === '指标权重')!
    const at = weights.rows[0]!.indexOf('满意度权重')
    expect(
      weights.rows
        .filter(([name]) => String(name).startsWith('农村社会养老保险支付'))
        .map(row => row[at] ?? null),
    ).toEqual([null])
  })

  it.each(['元', '亿元'] as const)('in %s too', async unit => {
    const document = changchun2024()
    compare(document, await opened(document, unit), unit)
  })
})

test('a document of which nothing was read gives what there is, and no broken file', async () => {
  const sheets = await opened(emptyDocument({}))
  expect(sheets.map(({ name }) => name)).toContain('读取说明')
})

it.each(Object.entries(samples))(
  'the workbook of %s is opened again (none where there are no samples)',
  async (_, read) => {
    const document = read()
    compare(document, await opened(document), '万元')
  },
)

test('long work says where it is and ends where it is cancelled', async () => {
  const said: string[] = []
  await expect(
    makeWorkbook({
      document: changchun2024(),
      earlier: null,
      years: [],
      unit: '万元',
      step: async ({ doing, done, total }) => {
        said.push(`${doing} ${done}/${total}`)
        if (doing === '项目') throw new Error('cancelled')
      },
    }),
  ).rejects.toThrow('cancelled')
  expect(said).toEqual([
    '核对勾稽关系 0/44',
    '总览 1/44',
    '支出结构 2/44',
    '基本与项目 3/44',
    '项目推断 4/44',
    '经济分类 5/44',
    '三公经费 6/44',
    '项目 7/44',
  ])
})

test('names of sheets are as spreadsheets take them, and none stands twice', () => {
  expect(uniqueNames(['a', 'A', 'a/b', '长'.repeat(40), '长'.repeat(40)])).toEqual([
    'a',
    'A 2',
    'a b',
    '长'.repeat(31),
    `${'长'.repeat(29)} 2`,
  ])
})
