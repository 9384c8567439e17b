import { foldWithPlaces } from './fold'
import { findRead, readFrom, type Readings, setsOf } from './pinyin'
import { type Word, splitQuery } from './rank'

/** A piece of a text that fits what is looked for, or does not. */
export interface MarkedPiece {
  readonly text: string
  readonly marked: boolean
}

/**
 * A text in pieces, those marked that fit the words of a query: "“三公” 经费" for 三公 and for sg
 * alike.
 */
export function markText(
  text: string,
  query: string,
  readings: Readings | null,
): readonly MarkedPiece[] {
  const { folded, places } = foldWithPlaces(text)
  const marked = new Set<number>()
  for (const word of splitQuery(query, readings)) {
    const [start, end] = findWord(folded, word, readings)
    for (let index = places[start] ?? 0; start < end && index <= (places[end - 1] ?? -1); index++)
      marked.add(index)
  }
  return pieces(text, marked)
}

function findWord(
  folded: string,
  { text, pinyin }: Word,
  readings: Readings | null,
): readonly [number, number] {
  const start = folded.indexOf(text)
  if (start >= 0) return [start, start + text.length]
  if (!pinyin || !readings) return [0, 0]
  const sets = setsOf(folded, readings)
  const read = findRead(pinyin, sets, 0, sets.length)
  return read < 0 ? [0, 0] : [read, readFrom(pinyin, sets, read, sets.length)]
}

function pieces(text: string, marked: ReadonlySet<number>): readonly MarkedPiece[] {
  const found: { text: string; marked: boolean }[] = []
  for (let index = 0; index < text.length; index++) {
    const last = found.at(-1)
    if (last?.marked === marked.has(index)) last.text += text.charAt(index)
    else found.push({ text: text.charAt(index), marked: marked.has(index) })
  }
  return found
}

/** So many pieces of a long text that what is marked can be seen: "…比上年减少 97598.96 万元…". */
export function excerpt(all: readonly MarkedPiece[], length: number): readonly MarkedPiece[] {
  const before = all[0]?.marked === false ? all[0].text : ''
  if (before.length <= length / 2) return all
  return [{ text: `…${before.slice(-Math.floor(length / 4))}`, marked: false }, ...all.slice(1)]
}
