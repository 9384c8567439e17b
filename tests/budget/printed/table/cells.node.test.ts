import { expect, test } from 'vitest'
import { listReadAmounts } from '@/budget/printed/table/cells'
import { emptyDocument, side, table } from '../../../fixtures/document'

const one = table('t1', 'expenditure', '一、支出表', [
  side(
    'functional',
    ['total', 'basic'],
    [
      ['208', '社会保障和就业支出', '1234.50', '-0.10'],
      ['210', '卫生健康支出', '7', null],
    ],
  ),
])

test('an amount is placed where its row says, else where its column does, and only where the cell prints it', () => {
  const [own] = one.meaning.sides
  const shifted = { ...own!, rows: [own!.rows[0]!, { ...own!.rows[1]!, cells: { total: 3 } }] }
  const printed = {
    ...one.printed,
    rows: [
      one.printed.rows[0]!,
      { line: 2, cells: ['208', '社会保障和就业支出', '1,234.50', '−0.10'] },
      { line: 3, cells: ['210', '卫生健康支出', '', '007'] },
    ],
  }
  const document = emptyDocument({
    tables: [printed],
    meanings: [{ ...one.meaning, sides: [shifted] }],
  })
  expect([...listReadAmounts(document, printed)]).toEqual([
    ['1 2', '1234.50'],
    ['1 3', '-0.10'],
    ['2 3', '7'],
  ])
  const other = {
    ...printed,
    rows: printed.rows.map((row, index) =>
      index === 1 ? { ...row, cells: ['208', '社会保障和就业支出', '1', ''] } : row,
    ),
  }
  expect([...listReadAmounts(document, other).keys()]).toEqual(['2 3'])
})
