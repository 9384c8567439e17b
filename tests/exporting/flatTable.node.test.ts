import papaparse from 'papaparse'
import { expect, test } from 'vitest'
import { buildFlatCsv, describePackage, type FlatColumn } from '@/exporting/flatTable'

interface Line {
  readonly code: string | null
  readonly name: string
  readonly fen: number | null
}
const columns: readonly FlatColumn<Line>[] = [
  { name: 'code', type: 'string', title: '代码', description: '文本' },
  { name: 'name', type: 'string', title: '名称', description: '文本' },
  { name: 'fen', type: 'integer', title: '分', description: '整数' },
]
const rows: readonly Line[] = [
  { code: '0201', name: '甲,"乙"\n丙', fen: -9_007_199_254_740_991 },
  { code: null, name: '=1+1', fen: 0 },
  { code: '208', name: '', fen: null },
]

test('codes, marks, blanks and the largest amounts come back as they were', () => {
  const { data } = papaparse.parse<string[]>(buildFlatCsv({ columns, rows }).trimEnd())
  expect(data).toEqual([
    ['code', 'name', 'fen'],
    ['0201', '甲,"乙"\n丙', '-9007199254740991'],
    ['', '=1+1', '0'],
    ['208', '', ''],
  ])
})

test('for people, text that would be a formula is marked, and numbers are not', () => {
  const csv = buildFlatCsv({ columns, rows, guarded: true, header: false })
  expect(csv).toContain(",'=1+1,0\r\n")
  expect(csv).toContain(',-9007199254740991\r\n')
})

test('a printed figure below zero is no formula and stays as it is printed', () => {
  const printed = [{ name: 'text', type: 'string', title: '', description: '' }] as const
  const rows = ['-97,598.96', '+5.1%', '-1+1'].map(text => ({ text }))
  const csv = buildFlatCsv({ columns: printed, rows, guarded: true, header: false })
  expect(csv).toBe('"-97,598.96"\r\n+5.1%\r\n\'-1+1\r\n')
})

test('no rows without a header are no text', () => {
  expect(buildFlatCsv({ columns, rows: [], header: false })).toBe('')
})

test('the descriptor gives the columns of the file in their order, codes as text', () => {
  const described = describePackage({ name: 'facts', title: '表', path: 'facts.csv', columns })
  expect(described).toMatchObject({
    profile: 'tabular-data-package',
    resources: [
      {
        path: 'facts.csv',
        schema: {
          missingValues: [''],
          fields: [
            { name: 'code', type: 'string' },
            { name: 'name', type: 'string' },
            { name: 'fen', type: 'integer' },
          ],
        },
      },
    ],
  })
})
