import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { countChecks, familyNames, outcomeNames, runChecks } from '@/budget/checks'
import { toFen } from '@/document/money'
import { checksTable, countsTable } from '@/pages/checks/checksTable'
import { cellsOf, buildTableWorkbook } from '@/exporting/workbook'
import {
  changchun2024,
  relationCount,
  relationsByFamily,
  sumCounts,
} from '../../fixtures/changchun'
import { samples } from '../../fixtures/documents'

const document = changchun2024()
const results = runChecks(document)

it.each(['万元', '元', '亿元'] as const)(
  'all relations in %s are opened again and are the checks, cell by cell',
  async unit => {
    const table = checksTable({ document, results, unit })
    const {
      sheets: [sheet],
    } = await readXlsx(await buildTableWorkbook(table), { readStyles: true })
    const { header, rows } = cellsOf(table)
    expect(sheet!.freezePane).toMatchObject({ rows: 1 })
    expect(sheet!.autoFilter).toMatchObject({ range: `A1:O${relationCount + 1}` })
    expect(sheet!.rows[0]).toEqual(header)
    expect(sheet!.rows).toHaveLength(relationCount + 1)
    for (const [at, row] of rows.entries())
      expect(
        row.map((_, of) => sheet!.rows[at + 1]![of] ?? null),
        `row ${at}`,
      ).toEqual(row)

    const of = (at: number, label: string) => sheet!.rows[at + 1]![header.indexOf(label)] ?? null
    for (const [
      at,
      { family, outcome, title, left, right, difference, quantity, lines },
    ] of results.entries()) {
      expect([of(at, '种类'), of(at, '结果'), of(at, '关系'), String(of(at, '原文行'))]).toEqual([
        familyNames[family],
        outcomeNames[outcome],
        title,
        lines.join('、'),
      ])
      for (const [label, value] of [
        ['左边', left.value],
        ['右边', right.value],
        ['左边减右边', difference],
      ] as const) {
        const cell = of(at, label)
        if (outcome === 'untestable' || quantity === 'words') expect(cell).toBeNull()
        else {
          expect(typeof cell, title).toBe('number')
          expect(
            quantity === 'money' ? toFen(String(cell), unit) : Math.round(Number(cell) * 10_000),
            `${title} ${label}`,
          ).toBe(value)
        }
      }
    }
  },
)

it('explains every miss in words, and counts the families as the page does', () => {
  const rows = checksTable({ document, results, unit: '万元' }).rows.map(({ cells }) => cells)
  expect(
    rows
      .filter(({ result }) => result === '不成立')
      .map(({ reason }) => String(reason).length > 20),
  ).toEqual([true, true, true, true])
  expect(rows[0]).toMatchObject({
    left: '476.09',
    sign: '≠',
    right: '256.51',
    difference: '219.58',
    unit: '万元',
    reason: expect.stringContaining('不在任何一张表里列出'),
  })
  expect(
    countsTable(countChecks(results), '万元').rows.map(({ cells }) => [
      cells['family'],
      cells['total'],
      cells['fails'],
    ]),
  ).toEqual([
    ['横向合计', sumCounts(relationsByFamily.rowSum), 0],
    ['纵向合计与平衡', sumCounts(relationsByFamily.columnSum), 0],
    ['上级与下级', sumCounts(relationsByFamily.hierarchy), 0],
    ['表与表', sumCounts(relationsByFamily.betweenTables), 1],
    ['正文与表', sumCounts(relationsByFamily.prose), 2],
    ['绩效权重', sumCounts(relationsByFamily.weights), 1],
    ['齐全与规范', sumCounts(relationsByFamily.form), 0],
    ['全部', relationCount, 4],
  ])
})

it.each(Object.entries(samples))(
  'the checks of %s are written and opened again (none where there are no samples)',
  async (_, read) => {
    const sample = read()
    const table = checksTable({ document: sample, results: runChecks(sample), unit: '元' })
    const {
      sheets: [sheet],
    } = await readXlsx(await buildTableWorkbook(table))
    for (const [at, row] of cellsOf(table).rows.entries())
      expect(
        row.map((_, of) => sheet!.rows[at + 1]![of] ?? null),
        `row ${at}`,
      ).toEqual(row)
  },
)
