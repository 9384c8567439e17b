import type { Row, SideKind, TableMeaning } from '@/budget/document'
import type { Statement } from '@/budget/prose'

/** A subject's names from its class down, and its code. */
interface Entry { readonly path: readonly string[], readonly code: string }

const kinds: Readonly<Record<string, SideKind>> = { subject: 'functional', economic: 'economic' }

/** Gives the statements about subjects the code that a coded table has for their name; none where two codes share it. */
export function linkStatements(statements: readonly Statement[], meanings: readonly TableMeaning[]): Statement[] {
  const indexes = { functional: indexNames(meanings, 'functional'), economic: indexNames(meanings, 'economic') }
  return statements.map((statement) => {
    const kind = kinds[statement.topic.kind]
    if (kind !== 'functional' && kind !== 'economic') return statement
    const code = findCode(indexes[kind], statement.label)
    return code === null ? statement : { ...statement, topic: { ...statement.topic, code } }
  })
}

function findCode(index: ReadonlyMap<string, readonly Entry[]>, label: string): string | null {
  const path = label.split(/[-—－]/).map(plainName)
  const found = (index.get(path.at(-1) ?? '') ?? []).filter(entry => path.length === 1 || path.join() === entry.path.join())
  const codes = [...new Set(found.map(({ code }) => code))]
  // A class, its only section and its only item may share a name: the words mean the whole.
  const [shortest, ...others] = codes.sort((a, b) => a.length - b.length)
  return shortest !== undefined && others.every(code => code.startsWith(shortest)) ? shortest : null
}

function indexNames(meanings: readonly TableMeaning[], kind: SideKind): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>()
  const seen = new Set<string>()
  for (const { rows } of meanings.flatMap(({ sides }) => sides.filter(side => side.kind === kind))) {
    for (const row of rows) {
      if (row.code === null || seen.has(`${row.code} ${row.name}`)) continue
      seen.add(`${row.code} ${row.name}`)
      const path = pathOf(row, rows)
      const name = path.at(-1)!
      index.set(name, [...index.get(name) ?? [], { path, code: row.code }])
    }
  }
  return index
}

function pathOf(row: Row, rows: readonly Row[]): string[] {
  const above = row.parent === null ? undefined : rows[row.parent]
  return [...(above ? pathOf(above, rows) : []), plainName(row.name)]
}

/** A name without what prose and tables write differently: 支出, 和, 的, 费用, brackets. */
function plainName(name: string): string {
  return name.replace(/[（(]/g, '(').replace(/[）)]/g, ')').replace(/支出$|费用?$|[和的与及、\s]/g, '')
}
