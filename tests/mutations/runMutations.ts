import { ReadingError } from '@/reading/readDocument'
import { readText } from '../fixtures/documents'
import { listLostDecimals, listMeaning, listTold, tellsMore } from './judge'
import { createRandom, mutations } from './mutate'

/** What became of the mutations of one kind. */
export interface MutationCounts {
  readonly tried: number
  /** How many changed what the document says. */
  readonly changed: number
  /** How many of those nobody is told of, with the line that was changed. */
  readonly silent: readonly string[]
  /** Decimals that are neither amounts nor reported. */
  readonly lost: readonly string[]
}

interface MutationInput {
  readonly text: string
  readonly seed: number
  readonly count: number
}

/** Changes a text in one place, again and again, and judges what the reader makes of it. */
export function runMutations({ text, seed, count }: MutationInput): Map<string, MutationCounts> {
  const original = readText(text)
  const [meaning, told] = [listMeaning(original), listTold(original)]
  const lines = text.split('\n')
  const random = createRandom(seed)
  const kinds = Object.entries(mutations)
  const counts = new Map<string, MutationCounts>()
  for (let turn = 0; turn < count; turn++) {
    const [name, mutate] = kinds[turn % kinds.length]!
    const mutated = mutate(lines, random)
    if (!mutated) continue
    const known = counts.get(name) ?? { tried: 0, changed: 0, silent: [], lost: [] }
    const document = tryReading(mutated.join('\n'))
    const lost = document ? listLostDecimals(document) : []
    const isChanged = document !== null && listMeaning(document) !== meaning
    const isSilent = isChanged && !tellsMore(told, listTold(document))
    counts.set(name, {
      tried: known.tried + 1,
      changed: known.changed + (isChanged ? 1 : 0),
      silent: isSilent ? [...known.silent, describe(lines, mutated)] : known.silent,
      lost: [...known.lost, ...lost],
    })
  }
  return counts
}

/** The first line that differs, before and after. */
function describe(before: readonly string[], after: readonly string[]): string {
  const index = after.findIndex((line, place) => line !== before[place])
  return `${index + 1}: ${before[index] ?? ''} → ${after[index] ?? ''}`.replaceAll('\t', '⇥')
}

function tryReading(text: string) {
  try {
    return readText(text)
  } catch (error) {
    if (error instanceof ReadingError) return null
    throw error
  }
}
