import type { BudgetDocument, Diagnostic, PrintedTable } from '@/document/document'

/** Where every line with anything on it went, and every cell of a table. */
export interface CoverageCounts {
  readonly lines: readonly {
    readonly kind: 'rows' | 'captions' | 'prose' | 'pageMarks'
    readonly name: string
    readonly count: number
  }[]
  readonly printed: number
  /** Lines that went nowhere: printed less all that are accounted for. */
  readonly missing: number
  readonly cells: { readonly printed: number; readonly placed: number; readonly named: number }
  readonly prose: { readonly printed: number; readonly placed: number; readonly named: number }
}

/** The document's own account of its reading, in words. */
export function countCoverage({
  account: {
    lines: { printed, rows, captions, prose: text, pageMarks },
    tables,
    prose,
  },
}: BudgetDocument): CoverageCounts {
  const sum = (state: 'printed' | 'placed' | 'named') =>
    tables.reduce((total, table) => total + table[state], 0)
  return {
    lines: [
      { kind: 'rows', name: '表里的行', count: rows },
      { kind: 'captions', name: '表的标题、单位和注', count: captions },
      { kind: 'prose', name: '文字', count: text },
      { kind: 'pageMarks', name: '页码', count: pageMarks },
    ],
    printed,
    missing: printed - rows - captions - text - pageMarks,
    cells: { printed: sum('printed'), placed: sum('placed'), named: sum('named') },
    prose,
  }
}

/** What reading found in one table, or in the prose (`table` null). */
export interface Findings {
  readonly table: PrintedTable | null
  readonly findings: readonly Diagnostic[]
}

/** Findings of a level by table, in printed order; those of no table come last. */
export function findingsOf(
  { tables, diagnostics }: BudgetDocument,
  level: Diagnostic['level'],
): readonly Findings[] {
  const byTable = new Map(tables.map(({ id }) => [id, [] as Diagnostic[]]))
  const rest: Diagnostic[] = []
  for (const found of diagnostics)
    if (found.level === level) (byTable.get(found.table ?? '') ?? rest).push(found)
  const groups: Findings[] = tables.map(table => ({
    table,
    findings: byTable.get(table.id) ?? [],
  }))
  return [...groups, { table: null, findings: rest }].filter(({ findings }) => findings.length > 0)
}

/**
 * The first `count` findings with their groups. A group that is whole is the very same each time: as
 * a long list grows, nothing but its end is drawn anew.
 */
export function cutFindings(groups: readonly Findings[], count: number): readonly Findings[] {
  let room = count
  const cut: Findings[] = []
  for (const group of groups) {
    if (room <= 0) break
    const { table, findings } = group
    cut.push(findings.length <= room ? group : { table, findings: findings.slice(0, room) })
    room -= findings.length
  }
  return cut
}
