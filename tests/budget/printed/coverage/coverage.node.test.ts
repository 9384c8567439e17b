import { expect, test } from 'vitest'
import { findingsOf, countCoverage } from '@/budget/printed/coverage/coverage'
import { changchun2024 } from '../../../fixtures/changchun'
import { emptyDocument } from '../../../fixtures/document'

test('every line of the published document is accounted for, and so is every cell', () => {
  const { lines, printed, missing, cells, prose } = countCoverage(changchun2024())
  expect(lines.map(({ count }) => count)).toEqual([333, 34, 108, 0])
  expect([printed, missing]).toEqual([475, 0])
  expect(cells).toEqual({ printed: 1504, placed: 1501, named: 3 })
  expect(prose).toEqual({ printed: 108, placed: 108, named: 0 })
})

test('a line that went nowhere is counted as missing', () => {
  expect(
    countCoverage(
      emptyDocument({
        account: {
          tables: [],
          prose: { printed: 0, placed: 0, named: 0 },
          lines: { printed: 7, rows: 2, captions: 1, prose: 1, pageMarks: 2 },
        },
      }),
    ).missing,
  ).toBe(1)
})

test('findings stand by level and by table, and none is left out', () => {
  const document = changchun2024()
  const [warnings, notes] = [findingsOf(document, 'warning'), findingsOf(document, 'note')]
  expect(warnings.map(({ table, findings }) => [table?.id, findings.length])).toEqual([['t13', 1]])
  expect(notes[0]!.table?.id).toBe('t2')
  expect(notes[0]!.findings).toHaveLength(4)
  expect([...warnings, ...notes].flatMap(({ findings }) => findings)).toHaveLength(
    document.diagnostics.length,
  )
  const odd = emptyDocument({
    diagnostics: [
      { level: 'note', code: 'x', message: '甲', line: 1, table: 't9' },
      { level: 'note', code: 'x', message: '乙', line: 2 },
    ],
  })
  expect(findingsOf(odd, 'note')).toMatchObject([
    { table: null, findings: [{ message: '甲' }, { message: '乙' }] },
  ])
})
