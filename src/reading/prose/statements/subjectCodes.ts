import type { Row, SideKind, TableMeaning } from '@/document/document'
import type { StatementTopic } from '@/document/prose'
import { remember } from '@/reading/text/remember'

/** A coded row among the rows of its side. */
interface CodedRow {
  readonly row: Row
  readonly rows: readonly Row[]
  readonly code: string
}
/** The code of the subject that words name; `kind` is that of the statement about it. */
export type CodeFinder = (kind: StatementTopic['kind'], label: string) => string | null

/**
 * Finds the code that a coded table has for the name of a subject; none where two codes share it.
 */
export function indexCodes(meanings: readonly TableMeaning[]): CodeFinder {
  const functional = indexNames(meanings, 'functional')
  const economic = indexNames(meanings, 'economic')
  return (kind, label) =>
    kind === 'subject'
      ? findCode(functional, label)
      : kind === 'economic'
        ? findCode(economic, label)
        : null
}

function findCode(index: ReadonlyMap<string, readonly CodedRow[]>, label: string): string | null {
  const path = label.split(/[-—－]/).map(plainSubjectName)
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

function indexNames(meanings: readonly TableMeaning[], kind: SideKind): Map<string, CodedRow[]> {
  const index = new Map<string, CodedRow[]>()
  const seen = new Map<string, string>()
  for (const { sides } of meanings)
    for (const side of sides) {
      if (side.kind !== kind) continue
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

/** A name without what prose and tables write differently: 支出, 和, 的, 费用, brackets. */
const plainSubjectName = remember(name => {
  const narrow =
    name.includes('（') || name.includes('）')
      ? name.replaceAll('（', '(').replaceAll('）', ')')
      : name
  return narrow.replace(/支出$|费用?$|[和的与及、\s]/g, '')
})
