import type { CountedValue, DetailedEntry, LibraryEntry, LibraryScope } from './types'

/** Version of the files of prepared sums; the page refuses others. */
export const shelfVersion = 3

/** `index.json` of prepared sums: what there is, and into how many files it is divided. */
export interface ShelfIndex {
  readonly version: number
  readonly scopes: readonly (LibraryScope & {
    /** Files of departments and of words. */
    readonly buckets: number
    readonly wordFiles: number
  })[]
}

/** A figure in a file: key, name, and 分 or people. */
export type PackedFigure = readonly [key: string, name: string, value: number]

/** A file of departments: their documents by the key of the department. */
export type DepartmentFile = Readonly<
  Record<string, readonly (LibraryEntry & { readonly figures: readonly PackedFigure[] })[]>
>

/** A file of words: the regions whose documents have a letter or a pair of them in their names. */
export interface WordFile {
  readonly regions: readonly string[]
  readonly pairs: Readonly<Record<string, readonly number[]>>
}

type ScopeName = Pick<LibraryScope, 'year' | 'kind'>
const folderOf = ({ year, kind }: ScopeName) => `${year}-${kind}`

/** Addresses of the files of prepared sums, within their folder. */
export const shardNames = {
  index: 'index.json',
  folder: folderOf,
  all: (scope: ScopeName) => `${folderOf(scope)}/all.json`,
  region: (scope: ScopeName, region: string | null) =>
    `${folderOf(scope)}/r-${hexOf(region ?? '')}.json`,
  /** What is compared: of a region, or of all where it is left out. */
  compared: (scope: ScopeName, region?: string | null) =>
    `${folderOf(scope)}/c${region === undefined ? '' : `-${hexOf(region ?? '')}`}.json`,
  departments: (scope: ScopeName, bucket: number) => `${folderOf(scope)}/d-${bucket}.json`,
  words: (scope: ScopeName, file: number) => `${folderOf(scope)}/w-${file}.json`,
}

/** Names of regions are no names of files on every server. */
const hexOf = (text: string) =>
  [...new TextEncoder().encode(text)].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** Weights of letters by their place repeat after so many. */
export const hashPeriod = 97

/** A number of a text that every engine can compute: its code points, each times its place. */
export function hashText(text: string): number {
  return [...text].reduce(
    (sum, letter, index) => sum + (letter.codePointAt(0) ?? 0) * (((index + 1) % hashPeriod) + 1),
    0,
  )
}

/** A text as it is looked for. */
export const foldText = (text: string) => text.normalize('NFKC').toLowerCase()

/** What a text is found by in files of words: each of its letters, and each pair of them. */
export function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...foldText(text)]
  return new Set(
    letters
      .flatMap((letter, index) => [letter, `${letter}${letters[index + 1] ?? ' '}`])
      .filter(words => !/\s/.test(words)),
  )
}

/** The least of them that a word is looked for by: its pairs, or its only letter. */
export function soughtPairs(word: string): readonly string[] {
  const all = [...pairsOf(word)]
  const pairs = all.filter(words => [...words].length > 1)
  return pairs.length > 0 ? pairs : all
}

/** Unpacks the documents of a file of departments. */
export function unpackEntries(file: DepartmentFile, group: string): readonly DetailedEntry[] {
  const unpack = ([key, name, value]: PackedFigure): CountedValue => ({ key, name, value })
  // Groups are names from documents and addresses, and none of the language's own.
  const entries = Object.hasOwn(file, group) ? (file[group] ?? []) : []
  return entries.map(entry => ({ ...entry, figures: entry.figures.map(unpack) }))
}
