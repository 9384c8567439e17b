import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { splitTable } from '@/budget/splits/splitTable'
import { subjectTree } from '@/budget/tree/tree'
import { buildSubjectsTable } from '@/outputs/workbook/textTables'
import { splitExport } from '@/pages/split/splitExport'
import { inferredCodeLabel } from '@/text/inferredCode'
import { readText } from '../../fixtures/documents'

const read = (name: string) => readText(readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8'))
const exported = (name: string) => {
  const document = read(name)
  const split = splitTable(document, 'item')!
  const subjects = buildSubjectsTable(document, '万元')!
  const uses = splitExport({ document, table: split, rows: split.rows, unit: '万元', source: null })
  return { subjects, uses }
}
const codesIn = ({ rows }: { rows: readonly { cells: Readonly<Record<string, unknown>> }[] }) =>
  rows.map(({ cells }) => [cells['code'], cells['inferredCode'] ?? null])

describe('codes that are not printed', () => {
  test('are apart from printed ones in the tree', () => {
    expect(subjectTree(read('G14'))!.subjects.get('2080505')).toMatchObject({
      code: null,
      inferredCode: '2080505',
    })
    expect(subjectTree(read('G0'))!.subjects.get('2080505')).toMatchObject({ code: '2080505' })
    expect(subjectTree(read('G0'))!.subjects.get('2080505')!.inferredCode).toBeUndefined()
  })

  test('have a column of their own in files, whose name says so', () => {
    const { subjects, uses } = exported('G14')
    for (const { columns } of [subjects, uses])
      expect(columns.map(({ label }) => label)).toContain(inferredCodeLabel)
    expect(codesIn(subjects).slice(0, 4)).toEqual([
      [null, null],
      [null, '208'],
      [null, '20805'],
      [null, '2080505'],
    ])
    expect(codesIn(uses)).toContainEqual([null, '2080505'])
  })

  test('are no column where all are printed', () => {
    const { subjects, uses } = exported('G0')
    for (const { columns } of [subjects, uses])
      expect(columns.map(({ label }) => label)).not.toContain(inferredCodeLabel)
  })
})
