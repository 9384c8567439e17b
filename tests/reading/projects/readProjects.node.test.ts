import { describe, expect, it } from 'vitest'
import type { ProjectRow } from '@/reading/projects/projectRows'
import { readProjects } from '@/reading/projects/readProjects'

const row = (
  programme: string | null,
  project: string | null,
  total: string | null,
  more: Partial<ProjectRow> = {},
): ProjectRow => ({
  table: 't1',
  row: 0,
  line: 1,
  programme,
  project,
  unitName: null,
  amounts: { total, 'currentYear.generalPublic': total, unitFunds: null },
  cells: { total: 5 },
  ...more,
})
const brief = (rows: readonly ProjectRow[]) =>
  readProjects(rows).map(({ programme, name, total }) => [programme, name, total])

describe('readProjects', () => {
  it('takes programmes for subtotals, or for projects where none stands below', () => {
    expect(
      brief([
        row(null, null, '30'),
        row('甲', null, '10'),
        row(null, '甲一', '4'),
        row(null, '甲二', '6'),
        row('乙', null, '20'),
        row('丙', null, '0'),
      ]),
    ).toEqual([
      ['甲', '甲一', '4'],
      ['甲', '甲二', '6'],
      ['乙', '乙', '20'],
      ['丙', '丙', '0'],
    ])
  })

  it('takes programme and project from one row, with and without a subtotal before', () => {
    expect(
      brief([
        row('甲', null, '10'),
        row('甲', '甲一', '10'),
        row('乙', '乙一', '5'),
        row(null, '乙二', '5'),
      ]),
    ).toEqual([
      ['甲', '甲一', '10'],
      ['乙', '乙一', '5'],
      ['乙', '乙二', '5'],
    ])
  })

  it('knows no programme where none is printed, and carries none into the next table', () => {
    expect(brief([row('甲', '甲一', '10'), row(null, '乙', '5', { table: 't2' })])).toEqual([
      ['甲', '甲一', '10'],
      ['', '乙', '5'],
    ])
  })

  it('keeps non-blank amounts, and tells exact twins apart', () => {
    const twins = readProjects([
      row('甲', '甲一', '10'),
      row('甲', '甲一', '10.00'),
      row('甲', '甲一', '11'),
    ])
    expect(twins[0]?.funding).toEqual({ 'currentYear.generalPublic': '10' })
    expect(twins[1]?.id).toBe(`${twins[0]?.id}-2`)
    expect(twins[2]?.id).not.toContain(twins[0]?.id)
  })

  it('gives the same id wherever a project stands', () => {
    const [, second] = readProjects([row('甲', '甲一', '10'), row('甲', '甲二', '3')])
    const [first] = readProjects([row('甲', '甲二', '3', { row: 9, line: 99, table: 't7' })])
    expect(first?.id).toBe(second?.id)
  })
})
