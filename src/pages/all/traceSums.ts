// @bundle later
import { countedFigures } from '@/budget/library/countedFigures'
import type { Ranking, RankRow } from '@/budget/library/compared'
import type { LibraryPart } from '@/budget/library/levelParts'
import type { LibraryEntry } from '@/budget/library/types'
import { formatPercent } from '@/text/format'
import type { BudgetDocument } from '@/document/document'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'
import type { Looked } from './lookAt'

/** Where the figures of a level come from. */
export interface Trace {
  /** The sum of a key over all documents that are looked at. */
  readonly sum: (key: string, name: string) => ProvenanceMaker
  readonly part: (part: LibraryPart) => ProvenanceMaker
  /** What share of the level a part is. */
  readonly share: (part: LibraryPart) => ProvenanceMaker
  /** One document's total. */
  readonly entry: (entry: LibraryEntry) => ProvenanceMaker
  /** What was prepared, as it is shown. */
  readonly said?: (text: string, name: string) => ProvenanceMaker
  /** Money for each head of a document. */
  readonly each?: (
    row: RankRow,
    keys: Pick<Ranking, 'key' | 'heads'>,
    text: string,
  ) => ProvenanceMaker
}

interface TraceRequest {
  readonly looked: Looked
  /** All documents that are listed where the level is one of departments. */
  readonly entries: readonly LibraryEntry[]
  readonly find: (id: string) => BudgetDocument | undefined
}

const known = new WeakMap<BudgetDocument, ReadonlyMap<string, Provenance | null>>()
function provenancesOf(document: BudgetDocument): ReadonlyMap<string, Provenance | null> {
  const found =
    known.get(document) ??
    new Map(countedFigures(document).map(({ key, provenance }) => [key, provenance]))
  known.set(document, found)
  return found
}

/** Every figure asks whether a relation touches it: what it is made of is found between two tasks. */
const later =
  (make: () => Provenance | null): ProvenanceMaker =>
  () =>
    new Promise(resolve => setTimeout(() => resolve(make())))

/** Traces sums of documents that are here to the printed figures that they add up. */
export function traceSums({ looked, entries, find }: TraceRequest): Trace {
  const { documents, level } = looked
  const counted = documents ?? entries.filter(({ counting }) => counting === 'counted')
  const at = looked.crumbs.at(-1)?.to.at ?? 'total'
  const ofEntry = (entry: LibraryEntry, key: string): Provenance | null => {
    const document = find(entry.document)
    const provenance = document && provenancesOf(document).get(key)
    return provenance ? { document: entry.document, provenance } : null
  }
  const sumOf = (list: readonly LibraryEntry[], key: string, name: string): Provenance | null => {
    const parts = list.flatMap(entry => ofEntry(entry, key) ?? [])
    const [only] = parts
    return parts.length > 1 ? { sum: parts, name } : (only ?? null)
  }
  const whole = () => sumOf(counted, at, level.name)
  const partOf = (part: LibraryPart): Provenance | null => {
    if (part.kind === 'subject') return sumOf(counted, part.key, part.name)
    if (part.kind === 'rest') {
      const others = level.parts.filter(({ kind }) => kind !== 'rest')
      return { sum: [whole()], less: others.map(partOf), name: part.name }
    }
    const own = entries.filter(({ counting, edition, group, region }) => {
      if (part.kind === 'document') return edition === part.key
      const isOf = part.kind === 'region' ? (region ?? '') === part.key : group === part.key
      return isOf && counting === 'counted'
    })
    return sumOf(own, 'total', part.name)
  }
  return {
    sum: (key, name) => later(() => sumOf(counted, key, name)),
    part: part => later(() => partOf(part)),
    share: part => later(() => ({ part: partOf(part), whole: whole() })),
    entry: entry => later(() => ofEntry(entry, 'total')),
  }
}

interface PreparedRequest {
  readonly looked: Looked
  /** A value as it is shown. */
  readonly say: (value: number | null) => string
  /** The document of an edition, where this browser has it; it may have to be fetched. */
  readonly load: (edition: string) => Promise<{ id: string; document: BudgetDocument } | null>
}

/**
 * Figures of prepared sums, as they are shown: a document that is here leads to its printed row, of
 * others is said which file has it.
 */
export function tracePrepared({ looked, say, load }: PreparedRequest): Trace {
  const fixed = (text: string, of: string) => ({ fixed: text, of })
  const prepared = (text: string, name: string): ProvenanceMaker => {
    const of = `${name}（由预先汇总的数给出；印出的行在各份文件里，打开下面列出的文件就能看到）`
    return () => fixed(text, of)
  }
  const sumOf = (key: string) => looked.sums.find(row => row.key === key)?.value ?? null
  return {
    sum: (key, name) => prepared(say(sumOf(key)), name),
    said: prepared,
    each:
      ({ edition, unit, document }, keys, text) =>
      async () => {
        const found = await load(edition).catch(() => null)
        const known = found && provenancesOf(found.document)
        const [divide, by] = [known?.get(keys.key), known?.get(keys.heads)]
        return found && divide && by
          ? { document: found.id, provenance: { divide, by, name: unit } }
          : fixed(
              text,
              `${unit}（由预先汇总的数给出；印出的行在文件“${document}”里，在这里打开它就能看到）`,
            )
      },
    part: ({ name, value }) => prepared(say(value), name),
    share: ({ name, value }) =>
      prepared(formatPercent(value, looked.level.whole), `${name}占${looked.level.name}`),
    entry:
      ({ unit, total, edition, document }) =>
      async () => {
        const found = await load(edition).catch(() => null)
        const provenance = found && provenancesOf(found.document).get('total')
        return found && provenance
          ? { document: found.id, provenance }
          : fixed(
              say(total),
              `${unit}（由预先汇总的数给出；印出的行在文件“${document}”里，在这里打开它就能看到）`,
            )
      },
  }
}
