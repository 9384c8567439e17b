import type { Row, TableMeaning } from '@/document/document'
import { plainSubjectName } from '@/reading/prose/subjects/subjectNames'

/** A coded row among the rows of its side. */
interface CodedRow {
  readonly row: Row
  readonly rows: readonly Row[]
  readonly code: string
}
/** The economic code of the subject that words name. */
export type CodeFinder = (label: string) => string | null

/**
 * Finds the code that a table has for the name of an economic subject; none where two codes share
 * it.
 */
export function indexEconomicCodes(meanings: readonly TableMeaning[]): CodeFinder {
  const economic = indexNames(meanings)
  return label => findCode(economic, label)
}

/** "办公费（款）支出" is 办公费. */
const levelMark = /（[类款]）(?:支出)?/g

function findCode(index: ReadonlyMap<string, readonly CodedRow[]>, label: string): string | null {
  const path = label
    .replace(levelMark, '')
    .split(/[-—－]/)
    .map(plainSubjectName)
  const named = index.get(path.at(-1) ?? '')
  if (!named) return null
  if (named.length === 1 && path.length === 1) return named[0]!.code
  const found = named.filter(
    entry => path.length === 1 || path.join() === buildPath(entry.row, entry.rows).join(),
  )
  const codes = [...new Set(found.map(({ code }) => code))]
  // A class, its only section and its only item may share a name: the words mean the whole.
  const [shortest, ...others] = codes.sort((a, b) => a.length - b.length)
  return shortest !== undefined && others.every(code => code.startsWith(shortest)) ? shortest : null
}

function indexNames(meanings: readonly TableMeaning[]): Map<string, CodedRow[]> {
  const index = new Map<string, CodedRow[]>()
  const seen = new Map<string, string>()
  for (const { sides } of meanings)
    for (const side of sides) {
      if (side.kind !== 'economic') continue
      const { rows } = side
      for (const row of rows) {
        if (row.code === null || seen.get(row.code) === row.name) continue
        seen.set(row.code, row.name)
        const name = plainSubjectName(row.name)
        const entries = index.get(name)
        if (entries) entries.push({ row, rows, code: row.code })
        else index.set(name, [{ row, rows, code: row.code }])
      }
    }
  return index
}

function buildPath(row: Row, rows: readonly Row[]): string[] {
  const parent = row.parent === null ? undefined : rows[row.parent]
  return [...(parent ? buildPath(parent, rows) : []), plainSubjectName(row.name)]
}
