import { addExact } from './addUp'
import {
  type Compared,
  comparedWith,
  headKeys,
  mostRanked,
  rankedKeys,
  type Ranking,
  type RankRow,
  type Step,
  type StepRow,
} from './compared'
import { divideExactly } from './divide'
import { fullName } from './listEntries'
import type { CountedValue, DetailedEntry, LibraryScope } from './types'

type ScopeName = Pick<LibraryScope, 'year' | 'kind'>

/** Compares the documents of a year and kind, from entries of several. */
export function buildCompared(entries: readonly DetailedEntry[], scope: ScopeName): Compared {
  const counted = entries.filter(({ counting }) => counting === 'counted')
  const of = ({ year, kind }: ScopeName) =>
    counted.filter(entry => entry.year === year && entry.kind === kind)
  const own = of(scope)
  return {
    ranks: rankedKeys.flatMap(key => headKeys.flatMap(heads => rank(own, key, heads))),
    steps: comparedWith(scope)
      .map(other => step(own, of(other), other))
      .filter(({ rows }) => rows.length > 0),
  }
}

const valueOf = ({ figures }: DetailedEntry, key: string) =>
  figures.find(figure => figure.key === key)?.value ?? 0

function rank(
  entries: readonly DetailedEntry[],
  key: Ranking['key'],
  heads: Ranking['heads'],
): readonly Ranking[] {
  const rows = entries
    .map(entry => rowOf(entry, valueOf(entry, key), valueOf(entry, heads)))
    .filter(row => row.value > 0 && row.heads > 0)
    .sort((one, other) => other.each - one.each || (one.edition < other.edition ? -1 : 1))
  return rows.length > 0
    ? [{ key, heads, ranked: rows.length, rows: rows.slice(0, mostRanked) }]
    : []
}

function rowOf(entry: DetailedEntry, value: number, heads: number): RankRow {
  const { edition, document, unit, group } = entry
  return {
    edition,
    document,
    unit,
    group,
    value,
    heads,
    each: heads > 0 ? divideExactly(value, heads) : 0,
  }
}

/** As prepared sums have it: of one region, since sums by region are added up to those of all. */
const identityOf = ({ role, unit, region }: DetailedEntry) =>
  JSON.stringify([role, region, fullName(unit, region)])

function step(
  own: readonly DetailedEntry[],
  others: readonly DetailedEntry[],
  { year, kind }: ScopeName,
): Step {
  const before = new Map(others.map(entry => [identityOf(entry), entry]))
  const rows = new Map<string, StepRow>()
  for (const entry of own) {
    const figures = new Map(before.get(identityOf(entry))?.figures.map(one => [one.key, one]))
    for (const figure of entry.figures) {
      const earlier = figures.get(figure.key)
      if (earlier) rows.set(figure.key, addStep(rows.get(figure.key), earlier, figure))
    }
  }
  const sorted = [...rows.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
  return { year, kind, rows: sorted }
}

function addStep(row: StepRow | undefined, before: CountedValue, after: CountedValue): StepRow {
  const { key } = after
  const names = [row?.name, after.name].filter(name => name).sort()
  return {
    key,
    name: names[0] ?? '',
    before: addExact(row?.before ?? 0, before.value),
    after: addExact(row?.after ?? 0, after.value),
    documents: (row?.documents ?? 0) + 1,
  }
}
