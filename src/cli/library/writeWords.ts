import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { foldText, hashText, pairsOf, shardNames, type WordFile } from '@/budget/library/shards'
import { type Ask, at, type Put, type Scope } from './sql'

/** A file of words for so many files of departments. */
const bucketsForWords = 16

/** Into how many files the words of a year and kind are divided. */
export const wordFilesOf = ({ buckets }: Pick<Scope, 'buckets'>) =>
  Math.max(1, Math.ceil(buckets / bucketsForWords))

interface WordsRequest {
  readonly ask: Ask
  readonly scope: Scope
  readonly put: Put
  /** Where files of words are already; `null` where there are none yet. */
  readonly folder: string | null
}

/**
 * Adds the regions of new documents to the files of the words in their names. What is gone stays in
 * them, as whoever searches looks at the names.
 */
export async function writeWords({ ask, scope, put, folder }: WordsRequest): Promise<void> {
  const count = wordFilesOf(scope)
  const byFile = new Map<number, Map<string, ReadonlySet<string>>>()
  for (const [pair, regions] of await findWords(ask, scope, { all: folder === null })) {
    const file = hashText(pair) % count
    byFile.set(file, (byFile.get(file) ?? new Map()).set(pair, regions))
  }
  for (let file = 0; file < count; file++) {
    const name = shardNames.words(scope, file)
    const path = folder === null ? null : join(folder, name)
    const added = byFile.get(file)
    // Nothing new for this file: what it says stays.
    if (path !== null && !added && existsSync(path)) continue
    const before = path === null ? null : readWords(path)
    const words = before ?? { regions: [], pairs: {} }
    const isNew = addWords(words, added ?? new Map())
    if (isNew || before === null) put(name, JSON.stringify(words))
  }
}
const wordsOf = `concat_ws(chr(10), unit, unit_code, department, region)`

/**
 * The words that files of words may lack, with the regions of their documents: of all documents, or
 * of the new ones what no other document of their region has.
 */
async function findWords(
  ask: Ask,
  scope: Scope,
  { all }: { readonly all: boolean },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const isNew = all ? 'true' : 'edition IN (SELECT edition FROM fresh)'
  const rows = await ask(`SELECT coalesce(region, '') AS region, ${isNew} AS "isNew",
      string_agg(DISTINCT ${wordsOf}, chr(10)) AS words FROM documents
    WHERE ${at(scope)} AND (${all} OR coalesce(region, '') IN (SELECT coalesce(region, '') FROM fresh))
    GROUP BY ALL`)
  const known = new Map<string, string>()
  for (const { region, words, isNew } of rows as unknown as NamedRow[])
    if (!isNew) known.set(region, foldText(words))
  const found = new Map<string, Set<string>>()
  for (const { region, words, isNew } of rows as unknown as NamedRow[])
    if (isNew)
      for (const pair of pairsOf(words))
        if (!known.get(region)?.includes(pair))
          found.set(pair, (found.get(pair) ?? new Set()).add(region))
  return found
}

interface NamedRow {
  readonly region: string
  /** The names of its documents, line by line. */
  readonly words: string
  readonly isNew: boolean
}

type GrowingWords = { regions: string[]; pairs: Record<string, number[]> } & WordFile

const readWords = (path: string) =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as GrowingWords) : null

/** Adds regions to pairs of letters; says whether anything was new. */
function addWords(
  { regions, pairs }: GrowingWords,
  added: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const places = new Map(regions.map((region, index) => [region, index]))
  let isNew = false
  for (const [pair, own] of added)
    for (const region of own) {
      const place = places.get(region) ?? regions.push(region) - 1
      places.set(region, place)
      const list = (pairs[pair] ??= [])
      if (list.includes(place)) continue
      list.push(place)
      isNew = true
    }
  return isNew
}
