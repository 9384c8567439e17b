import type { Statement } from '@/document/prose'
import { plainTerm, statementTerm, sum } from '@/budget/checks/model/terms'
import type { Term } from '@/budget/checks/model/types'

type Share = NonNullable<Statement['share']>

/** The term of a stated share, in percent. */
export function shareTerm({ label, line, id }: Statement, { percent }: Share): Term {
  return plainTerm({
    label: `正文“${label}”所写占比`,
    text: percent,
    unit: '%',
    line,
    statement: id,
  })
}

/** Shares of one whole that a section states one after the other. */
export interface ShareGroup {
  readonly of: string
  readonly statements: readonly Statement[]
  readonly shares: readonly Term[]
  readonly amounts: readonly Term[]
}

/** Groups a section's shares by what they are of; groups of one are none. */
export function groupShares(section: readonly Statement[], decimals: number): ShareGroup[] {
  const groups = new Map<string, Statement[]>()
  for (const statement of section) {
    if (!statement.share || statement.amount === null) continue
    const { of } = statement.share
    groups.set(of, [...(groups.get(of) ?? []), statement])
  }
  return [...groups].flatMap(([of, statements]) =>
    statements.length < 2
      ? []
      : [
          {
            of,
            statements,
            shares: statements.flatMap(statement =>
              statement.share ? [shareTerm(statement, statement.share)] : [],
            ),
            amounts: statements.map(statement => statementTerm(statement, { decimals })),
          },
        ],
  )
}

/** All of a whole in 万分之一 of a percent. */
export const hundred = 100 * 10_000

/** The statements whose shares were made to add up to 100 %: one of them may be off by a place. */
export function findClosing(groups: readonly ShareGroup[]): ReadonlySet<Statement> {
  return new Set(
    groups.flatMap(({ statements, shares }) => (sum(shares) === hundred ? statements : [])),
  )
}
