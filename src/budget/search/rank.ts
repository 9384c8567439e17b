import {
  findRead,
  type PinyinPattern,
  readFrom,
  type Readings,
  setsOf,
  pinyinPattern,
} from './pinyin'
import type { SearchIndex } from './entry'
import { fold, foldAmount } from './fold'

/** A word that is looked for. */
export interface Word {
  /** Folded. */
  readonly text: string
  /** The same as an amount, where it may be one. */
  readonly amount: string | null
  /** What it may be read from, where it may be the letters of a reading. */
  readonly pinyin: PinyinPattern | null
}

/** The words of a query, which must all be found: "社保 补助"; one letter is no reading yet. */
export function splitQuery(query: string, readings: Readings | null): readonly Word[] {
  return query.split(/\s+/).flatMap(part => {
    const figure = part.normalize('NFKC').replace('。', '.')
    const amount = foldAmount(figure.replace(/[万亿]?元$/, ''))
    const text = fold(amount === null ? part : figure)
    if (text === '') return []
    // Prose and tables print the same amount with and without its last zeros.
    return [
      {
        text:
          amount === null
            ? text
            : text.replace(/(\.\d*?)0*(?=[万亿]?元?$)/, '$1').replace(/\.(?=[万亿]?元?$)/, ''),
        amount,
        pinyin: readings && /^[a-z]{2,}$/.test(text) ? pinyinPattern(text, readings) : null,
      },
    ]
  })
}

/** How well an entry fits a word, best first; 0 is no fit. */
export const ranks = {
  none: 0,
  exact: 1,
  codeStart: 2,
  nameStart: 3,
  name: 4,
  amountStart: 5,
  details: 6,
  pinyinName: 7,
  pinyinStart: 8,
  pinyin: 9,
  pinyinWords: 10,
} as const

/** From so many letters on, definitions and prose are read too: fewer fit everywhere. */
const lettersForProse = 4

/** The rank of every entry of an index for one word. */
export function rankEntries(index: SearchIndex, word: Word, readings: Readings | null): Uint8Array {
  const found = new Uint8Array(index.entries.length)
  rankText(index, word.text, found)
  if (word.amount !== null) rankAmounts(index, word.amount, found)
  if (word.pinyin && readings) rankPinyin(index, word.pinyin, readings, found)
  return found
}

function better(found: Uint8Array, entry: number, rank: number): void {
  const known = found[entry] ?? 0
  if (known === 0 || rank < known) found[entry] = rank
}

function rankText(
  { text, starts, names, details }: SearchIndex,
  word: string,
  found: Uint8Array,
): void {
  let entry = 0
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index)) {
    while ((starts[entry + 1] ?? Infinity) <= index) entry++
    const [start = 0, name = 0, more = 0] = [starts[entry], names[entry], details[entry]]
    const ends = text.charCodeAt(index + word.length) <= 10
    better(
      found,
      entry,
      index < name
        ? index > start
          ? ranks.details
          : ends
            ? ranks.exact
            : ranks.codeStart
        : index >= more
          ? ranks.details
          : index > name
            ? ranks.name
            : ends
              ? ranks.exact
              : ranks.nameStart,
    )
    // What comes later in the entry is a worse fit.
    index = index < name ? index + 1 : (starts[entry + 1] ?? text.length)
  }
}

function rankAmounts(
  { amounts, amountStarts }: SearchIndex,
  amount: string,
  found: Uint8Array,
): void {
  const wanted = `\u0001${amount}`
  let entry = 0
  for (
    let index = amounts.indexOf(wanted);
    index >= 0;
    index = amounts.indexOf(wanted, index + 1)
  ) {
    while ((amountStarts[entry + 1] ?? Infinity) <= index) entry++
    better(
      found,
      entry,
      amounts.charCodeAt(index + wanted.length) <= 10 ? ranks.exact : ranks.amountStart,
    )
  }
}

function rankPinyin(
  index: SearchIndex,
  pattern: PinyinPattern,
  readings: Readings,
  found: Uint8Array,
): void {
  const { text, starts, names, details, entries, prose } = index
  const sets = setsOf(text, readings, index)
  const whole = pattern.length >= lettersForProse
  const last = starts[whole ? entries.length : prose] ?? 0
  let entry = 0
  for (
    let index = findRead(pattern, sets, 0, last);
    index >= 0;
    index = findRead(pattern, sets, index, last)
  ) {
    while ((starts[entry + 1] ?? Infinity) <= index) entry++
    const [name = 0, more = 0, end = last] = [names[entry], details[entry], starts[entry + 1]]
    if (index < more)
      better(found, entry, rankName(pattern, sets, { at: index, name, end: more - 1 }))
    else if (whole) better(found, entry, ranks.pinyinWords)
    index = end
  }
}

function rankName(
  pattern: PinyinPattern,
  sets: Uint16Array,
  { at, name, end }: Readonly<Record<'at' | 'name' | 'end', number>>,
): number {
  if (at !== name) return ranks.pinyin
  return readFrom(pattern, sets, name, end) === end ? ranks.pinyinName : ranks.pinyinStart
}
