import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { listIndicators } from '@/budget/indicators'
import { listProjects } from '@/budget/projects'
import { indicatorLinesTable } from '@/pages/projects/indicatorExport'
import { cellsOf, buildTableWorkbook } from '@/exporting/workbook'
import { changchun2024 } from '../../fixtures/changchun'

test('the whole indicator table is opened again and is the document, cell by cell', async () => {
  const document = changchun2024()
  const { lines } = listIndicators(listProjects(document))
  const table = indicatorLinesTable({ lines, unit: '万元', document })
  const {
    sheets: [sheet],
  } = await readXlsx(await buildTableWorkbook(table), { readStyles: true })
  const { header, rows } = cellsOf(table)
  expect(sheet!.name).toBe('绩效指标')
  expect(sheet!.freezePane).toMatchObject({ rows: 1 })
  expect(sheet!.rows).toHaveLength(95)
  expect(sheet!.rows[0]).toEqual(header)
  for (const [at, row] of rows.entries())
    expect(
      row.map((_, of) => sheet!.rows[at + 1]![of] ?? null),
      `row ${at}`,
    ).toEqual(row)

  const column = (label: string) => header.indexOf(label)
  const printed = document.sheets
    .flatMap(({ indicators }) => indicators)
    .sort((one, other) => one.line - other.line)
  for (const [at, { name, dimension, category, target, weight, line }] of printed.entries()) {
    const row = sheet!.rows[at + 1]!
    const read = [
      '三级指标',
      '一级指标',
      '二级指标',
      '指标值原文',
      '数',
      '数的上端',
      '权重',
      '原文行',
    ].map(label => row[column(label)] ?? null)
    const number = (text: string | null | undefined) => (text == null ? null : Number(text))
    expect(read).toEqual([
      name,
      dimension,
      category,
      target.raw,
      number(target.value),
      number(target.upper),
      number(weight),
      line,
    ])
  }
  const widths = sheet!.columns!.map(({ width }) => width ?? 0)
  expect(widths[column('三级指标')]).toBeGreaterThan(30)
  expect(Math.max(...widths)).toBeLessThanOrEqual(49)
})
