import { type CatalogueEntry, unitKey } from '@/app/documents/catalogue'
import { fewestDocuments, mostDocuments } from '@/budget/sideBySide/compareDocuments'
import { documentKindNames } from '@/document/documentKind'
import { spaceText } from '@/text/format'

/** Documents that are worth comparing, in words. */
export interface SuggestedSet {
  readonly label: string
  readonly entries: readonly CatalogueEntry[]
}

/** More would hide the ways to choose by hand. */
const mostSets = 6

interface Kind {
  readonly by: (entry: CatalogueEntry) => string
  /** What no two of a set have alike. */
  readonly apart: (entry: CatalogueEntry) => string
  readonly say: (entry: CatalogueEntry, count: number) => string
}
const kinds: readonly Kind[] = [
  {
    by: entry => `${unitKey(entry)} ${entry.kind}`,
    apart: ({ year }) => String(year),
    say: ({ unit, kind }, count) => `${unit}的 ${count} 年${documentKindNames[kind]}`,
  },
  {
    by: ({ year, kind }) => `${year} ${kind}`,
    apart: unitKey,
    say: ({ year, kind }, count) => `${year}年${documentKindNames[kind]}的 ${count} 个单位`,
  },
  {
    by: entry => `${unitKey(entry)} ${entry.year}`,
    apart: ({ kind }) => kind,
    say: ({ unit, year }) => `${unit} ${year}年的预算与决算`,
  },
]

/**
 * Suggests what to compare among all documents: years of a unit, units of a year, a budget with its
 * final account. Those of the shown document come first.
 */
export function suggestSets(
  catalogue: readonly CatalogueEntry[],
  shown: CatalogueEntry | null,
): readonly SuggestedSet[] {
  const sets = kinds.flatMap(kind => groupEntries(catalogue, kind))
  const hasShown = ({ entries }: SuggestedSet) =>
    entries.some(({ id }) => id === shown?.id) ? 0 : 1
  return sets.toSorted((one, other) => hasShown(one) - hasShown(other)).slice(0, mostSets)
}

function groupEntries(
  catalogue: readonly CatalogueEntry[],
  { by, apart, say }: Kind,
): readonly SuggestedSet[] {
  const groups = new Map<string, Map<string, CatalogueEntry>>()
  for (const entry of catalogue) {
    const group = groups.get(by(entry)) ?? new Map<string, CatalogueEntry>()
    groups.set(by(entry), group)
    // Of several editions the first stands for all.
    if (!group.has(apart(entry))) group.set(apart(entry), entry)
  }
  return [...groups.values()].flatMap(group => {
    const entries = [...group.values()].slice(0, mostDocuments)
    const [first] = entries
    return first && entries.length >= fewestDocuments
      ? [{ label: spaceText(say(first, entries.length)), entries }]
      : []
  })
}
