import { readFileSync } from 'node:fs'
import type { PerformanceSheet, ListedProject } from '@/document/project'
import { readDocument } from '@/reading/readDocument'

/** Changchun's document, read whole. */
export const changchun = readDocument({
  bytes: readFileSync('data/disclosures/changchun-social-insurance-2024.md'),
  file: 'changchun-social-insurance-2024.md',
})

/** A project of one line: name, total and, where it is not current-year money, its funding. */
export function project(
  name: string,
  total: string | null,
  { programme = '', funding = 'currentYear.generalPublic', row = 0 } = {},
): ListedProject {
  return {
    id: `${name}${row}`,
    programme,
    name,
    unitName: null,
    place: { table: 'p', row, line: row + 1, cell: 3 },
    total,
    funding: { [funding]: total },
    sheet: null,
  }
}

/** A sheet of one line: name and total. */
export function sheet(table: string, name: string, total: string | null): PerformanceSheet {
  const place = { table, row: 0, line: 1, cell: 2 }
  return {
    table,
    number: null,
    name,
    level: null,
    department: null,
    funds: { total: total === null ? null : { amount: total, place }, fiscal: null, other: null },
    goal: [],
    goalLine: null,
    indicators: [],
    line: 1,
  }
}
