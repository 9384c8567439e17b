import { economicSections, economicTable } from '@/budget/economic/economicTable'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { nameSource } from '@/budget/revenue/nameSource'
import { outlaysOf } from '@/budget/revenue/outlays'
import { absent } from '@/budget/sideBySide/absences'
import { measureDocument } from '@/budget/sideBySide/measureDocument'
import { moneyOf } from '@/budget/sideBySide/overallMeasures'
import { functionalKey } from '@/budget/sideBySide/subjectMeasures'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'
import { subjectProvenance } from '@/budget/tree/provenance'
import { pathTo, subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { measures } from '@/document/measures'
import { once } from '@/document/once'
import { revenueKey, withUse } from './lineKey'
import type { RevenueLine, YearMeasure } from './types'

/** All figures of a document that have lines, by key: what is compared, uses of subjects, revenue. */
export const readMeasures = once(
  (document: BudgetDocument): ReadonlyMap<string, YearMeasure> =>
    new Map([
      ...readUses(document),
      ...readEconomicUses(document),
      ...readRevenue(document),
      ...measureDocument(document).measures,
    ]),
)

/** Read, but not by one line. */
const ambiguous = { ...absent('notRead'), text: '有几行叫这个名字，不能分清' }

type Entry = readonly [string, YearMeasure]
const uses = measures.filter(measure => measure !== 'total')

function readUses(document: BudgetDocument): readonly Entry[] {
  const tree = subjectTree(document)
  if (!tree) return []
  const printed = uses.filter(use => tree.measures.includes(use))
  return [tree.root, ...tree.subjects.values()].flatMap(subject =>
    printed.map((use): Entry => {
      const fen = subject.amounts[use]
      const { code, name, places } = subject
      const provenance = subjectProvenance(subject, use)
      const figure =
        fen === null
          ? absent('empty')
          : { kind: 'money' as const, fen, provenance, derived: !places[use] }
      return [
        withUse(functionalKey(pathTo(subject)), use),
        { group: 'functional', code, name, figure },
      ]
    }),
  )
}

function readEconomicUses(document: BudgetDocument): readonly Entry[] {
  const table = economicTable(document)
  if (!table) return []
  return (['personnel', 'operating'] as const)
    .filter(use => table.disclosed.includes(use))
    .flatMap(use =>
      [...new Set([...table.classes, ...economicSections(table)])].flatMap(
        ({ code, name, figures }): readonly Entry[] => {
          const figure = figures[use] ? moneyOf(tracePrinted(figures[use])) : absent('empty')
          return code === null
            ? []
            : [[withUse(`e:${code}`, use), { group: 'economic', code, name, figure }]]
        },
      ),
    )
}

function readRevenue(document: BudgetDocument): readonly Entry[] {
  const entries = revenueReport(document).tables.flatMap(({ table, kind, whole, sources }) => {
    const outlays = outlaysOf(document, table)
    const entry = (line: Omit<RevenueLine, 'table'>, total: TracedAmount | null): Entry => [
      revenueKey({ ...line, table: kind }),
      {
        group: 'revenue',
        code: line.code,
        name: line.name ?? (line.side === 'revenue' ? '收入总计' : '支出总计'),
        figure: total ? moneyOf(total) : absent('empty'),
      },
    ]
    const all = { name: null, code: null }
    return [
      ...sources.map(source =>
        entry({ side: 'revenue', name: nameSource(sources, source), code: null }, source.total),
      ),
      entry({ side: 'revenue', ...all }, whole.total),
      ...(outlays?.lines.map(({ name, code, total }) =>
        entry({ side: 'expenditure', name, code }, total),
      ) ?? []),
      ...(outlays ? [entry({ side: 'expenditure', ...all }, outlays.whole.total)] : []),
    ]
  })
  const counts = new Map<string, number>()
  for (const [key] of entries) counts.set(key, (counts.get(key) ?? 0) + 1)
  return entries.map(([key, measure]) => [
    key,
    // Lines of one name cannot be told apart in another year.
    counts.get(key) === 1 ? measure : { ...measure, figure: ambiguous },
  ])
}
