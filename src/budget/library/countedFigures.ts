import { measureDocument } from '@/budget/sideBySide/measureDocument'
import type { Measured } from '@/budget/sideBySide/types'
import type { BudgetDocument, Place } from '@/document/document'
import type { Provenance } from '@/text/provenance'
import { addExact } from './addUp'
import { type CountedValue, standingTotal } from './types'

/** What a figure is printed in: a cell, or a statement. */
export type PrintedPart = Place | { readonly statement: string }

export interface CountedFigure extends CountedValue {
  /** What adds up to it; none for people, who are counted in a sentence. */
  readonly parts: readonly PrintedPart[]
  readonly provenance: Provenance | null
}

const uses = ['total', 'basic', 'personnel', 'operating', 'project']
/** Key of all money that the table of functional subjects covers, and of the economic one. */
const wholes = { functional: 'f:', economic: 'e:' } as const

/**
 * The figures of a document that count in sums of a library, in 分 or people: what is printed, or a
 * sum of what is printed. What is inferred does not count. Where a class or section of a code is not
 * printed, what is printed below it counts for it.
 */
export function countedFigures(document: BudgetDocument): readonly CountedFigure[] {
  const measured = [...measureDocument(document).measures.values()]
  const figures = measured.filter(counts).flatMap(countOf)
  const whole = measured.filter(({ key }) => key === wholes.functional).flatMap(countOf)
  // Where no total of all expenditure is read, that of its subjects stands for it.
  const total = figures.some(({ key }) => key === 'total')
    ? []
    : whole.flatMap(figure => [
        { ...figure, key: 'total', name: '支出合计' },
        { ...figure, key: standingTotal, name: '功能科目的合计' },
      ])
  return [...total, ...figures, ...missingAbove(figures)]
}

function counts({ key, group }: Measured): boolean {
  if (group === 'overall') return uses.includes(key)
  if (group === 'staff') return key.startsWith('staff.')
  return group !== 'projects' && key !== wholes.functional && key !== wholes.economic
}

function countOf({ key, name, figure }: Measured): readonly CountedFigure[] {
  if (figure.kind === 'absent') return []
  const { provenance } = figure
  if (figure.kind === 'count') return [{ key, name, value: figure.count, parts: [], provenance }]
  const parts = partsOf(provenance)
  return parts ? [{ key, name, value: figure.fen, parts, provenance }] : []
}

/** What a figure is printed in; `null` where it is computed in another way than as a sum. */
function partsOf(provenance: Provenance | null): readonly PrintedPart[] | null {
  if (!provenance) return null
  if ('table' in provenance) return [provenance]
  if ('statement' in provenance) {
    const { statement, says = 'amount', prints } = provenance
    return says === 'amount' && prints === undefined ? [{ statement }] : null
  }
  if (!('sum' in provenance) || provenance.less?.length) return null
  const parts = provenance.sum.map(partsOf)
  return parts.every(part => part !== null) ? parts.flat() : null
}

const codeOf = (key: string) => /^[fe]:(\d+)$/.exec(key)?.[1] ?? null

/** The classes and sections that codes are of and that no row prints. */
function missingAbove(figures: readonly CountedFigure[]): readonly CountedFigure[] {
  const present = new Set(figures.map(({ key }) => key))
  const missing = new Map<string, CountedFigure>()
  for (const { key, value, parts } of figures)
    for (const above of codesAbove(key)) {
      if (present.has(above)) break
      const { value: before = 0, parts: others = [] } = missing.get(above) ?? {}
      const all = [...others, ...parts]
      missing.set(above, {
        key: above,
        name: '',
        value: addExact(before, value),
        parts: all,
        provenance: { sum: all },
      })
    }
  return [...missing.values()]
}

/** The keys above a code's, the nearest first: "f:20805" and "f:208" of "f:2080505". */
function codesAbove(key: string): readonly string[] {
  const code = codeOf(key) ?? ''
  return [5, 3].filter(length => length < code.length).map(length => key.slice(0, 2 + length))
}
