import { expect, test } from 'vitest'
import {
  countCoverage,
  cutFindings,
  type Findings,
  findingsOf,
} from '@/budget/printed/coverage/coverage'
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

test('a list of findings that grows draws each group anew only while its end is reached', () => {
  const finding = {
    code: 'unplacedCell',
    level: 'warning',
    line: 1,
    message: '一格没有归位',
  } as const
  const groups = Array.from({ length: 50 }, (): Findings => ({
    table: null,
    findings: Array.from({ length: 8 }, () => finding),
  }))
  const drawn = new Set<Findings>()
  for (let count = 10; count <= 400; count += 10) {
    const cut = cutFindings(groups, count)
    expect(cut.flatMap(({ findings }) => findings)).toHaveLength(count)
    for (const group of cut) drawn.add(group)
  }
  // Those that are whole, and at each step at most one that is not.
  expect(drawn.size).toBe(50 + 30)
  expect(cutFindings(groups, 1000)).toEqual(groups)
  expect(cutFindings(groups, 0)).toEqual([])
})
