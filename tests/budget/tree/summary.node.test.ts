import { describe, expect, test } from 'vitest'
import type { Figure } from '@/document/lookup'
import { fromFen } from '@/document/money'
import { shortClassName, summarise } from '@/budget/tree/summary'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, table } from '../../fixtures/document'
import { officeOf2019, officeOf2025 } from '../../fixtures/otherUnits'

const wan = (figure: Figure | null) => figure && fromFen(figure.fen, '万元', 2)

describe('the real document', () => {
  const summary = summarise(changchun2024())

  test('every figure', () => {
    const { total, currentYear, carryOver, basic, personnel, operating, project, threePublic } =
      summary
    expect(
      [total, currentYear, carryOver, basic, personnel, operating, project, threePublic].map(wan),
    ).toEqual(['9619.41', '9143.32', '476.09', '7216.31', '6241.59', '974.72', '2403.10', '14.72'])
    expect(summary.projects).toBe(13)
    expect(summary.staff).toMatchObject({ total: 480, active: 372, retired: 108 })
  })

  test('its classes by size', () => {
    expect(summary.classes.map(({ code, name, figure }) => [code, name, wan(figure)])).toEqual([
      ['208', '社会保障和就业支出', '8836.68'],
      ['221', '住房保障支出', '586.86'],
      ['210', '卫生健康支出', '195.87'],
    ])
  })

  test('each figure is where it says it is printed', () => {
    const { tables } = changchun2024()
    const figures = [
      summary.total,
      summary.carryOver,
      summary.operating,
      summary.threePublic,
      ...summary.classes.map(({ figure }) => figure),
    ]
    for (const figure of figures) {
      const row = tables.find(({ id }) => id === figure?.place.table)?.rows[figure!.place.row]
      expect(row?.line).toBe(figure?.place.line)
      expect(row?.cells[figure!.place.cell]?.replace(/[,\s]/g, '')).toBe(wan(figure))
    }
  })
})

test('an office that says less: what is not there is not made up', () => {
  const summary = summarise(officeOf2019())
  expect([summary.total, summary.basic, summary.project, summary.threePublic].map(wan)).toEqual([
    '13377.11',
    '6522.75',
    '4968.34',
    '660.10',
  ])
  expect([
    summary.currentYear,
    summary.carryOver,
    summary.personnel,
    summary.operating,
    summary.staff,
    summary.projects,
  ]).toEqual([null, null, null, null, null, null])
  expect(summary.classes.map(({ code }) => code)).toEqual(['201', '221', '208'])
})

test('tables in 元 beside tables in 万元', () => {
  const summary = summarise(officeOf2025())
  expect(
    [summary.total, summary.personnel, summary.operating, summary.threePublic].map(wan),
  ).toEqual(['9101.677535', '2247.399781', '213.277754', '867.50'])
})

test('an empty document is no crash', () => {
  expect(summarise(emptyDocument())).toMatchObject({ total: null, classes: [], staff: null })
})

test('a total that stands only in the summary of revenue and expenditure is found there', () => {
  const { printed, meaning } = table('t1', 'revenueExpenditure', '收支总表', [
    side(
      'functional',
      ['total', 'currentYear', 'carryOver'],
      [
        [null, '教育支出', '5.00', '4.00', '1.00'],
        [null, '本年支出合计', '5.00', '4.00', '1.00'],
        [null, '支出总计', '5.00', '4.00', '1.00'],
      ],
    ),
  ])
  const summary = summarise(emptyDocument({ tables: [printed], meanings: [meaning] }))
  expect([summary.total, summary.currentYear, summary.carryOver].map(wan)).toEqual([
    '5.00',
    '4.00',
    '1.00',
  ])
  expect(summary.classes.map(({ code, name }) => [code, name])).toEqual([['205', '教育支出']])
})

test('names as people say them', () => {
  expect(['社会保障和就业支出', '其他支出', '预备费'].map(shortClassName)).toEqual([
    '社会保障和就业',
    '其他支出',
    '预备费',
  ])
})
