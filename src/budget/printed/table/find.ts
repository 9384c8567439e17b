import type { PrintedTable } from '@/document/document'

/**
 * Printed words are broken by blanks, and figures by separators: neither counts when something is
 * looked for.
 */
const ignored = /[\s,，]/

/** Cells that hold the words, in printed order; none for nothing. */
export function findCells(
  { rows }: Pick<PrintedTable, 'rows'>,
  words: string,
): readonly { readonly row: number; readonly cell: number }[] {
  const wanted = plain(words)
  if (wanted === '') return []
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((text, cell) => (plain(text).includes(wanted) ? [{ row, cell }] : [])),
  )
}

/** Text in pieces, those that are the words marked as hits. */
export function splitHits(
  text: string,
  words: string,
): readonly { readonly text: string; readonly hit: boolean }[] {
  const wanted = plain(words)
  const characters = [...text]
  const kept = characters.flatMap((character, at) =>
    ignored.test(character) ? [] : [...character.toLowerCase()].map(sign => ({ sign, at })),
  )
  const line = kept.map(({ sign }) => sign)
  const pieces: { text: string; hit: boolean }[] = []
  let done = 0
  const push = (to: number, hit: boolean) => {
    if (to > done) pieces.push({ text: characters.slice(done, to).join(''), hit })
    done = Math.max(done, to)
  }
  if (wanted !== '') {
    const length = [...wanted].length
    for (let from = 0; from + length <= line.length;) {
      if (line.slice(from, from + length).join('') !== wanted) {
        from++
        continue
      }
      push(kept[from]?.at ?? done, false)
      push((kept[from + length - 1]?.at ?? done) + 1, true)
      from += length
    }
  }
  push(characters.length, false)
  return pieces
}

const plain = (text: string) =>
  [...text]
    .filter(character => !ignored.test(character))
    .join('')
    .toLowerCase()
