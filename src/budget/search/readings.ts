import { commonCharacters } from './commonCharacters'

/** How characters are read. A character has the number of its set of readings, 0 for none. */
export interface Readings {
  /** By UTF-16 code. */
  readonly setOf: Uint16Array
  /** Syllables of each set; a Latin letter is read as itself. */
  readonly sets: readonly (readonly string[])[]
  /** Sets with a syllable that begins with a letter. */
  readonly byLetter: ReadonlyMap<string, readonly number[]>
}

/** Reads the table that the build makes (`virtual:pinyin`, see `.config/pinyin-plugin.ts`). */
export function readReadings(table: string): Readings {
  const [head = '', places = ''] = table.split('|')
  const sets = [[], ...head.split(' ').map(set => set.split(','))]
  const setOf = new Uint16Array(0x10000)
  const characters = commonCharacters()
  for (let index = 0; index < characters.length; index++) {
    setOf[characters.charCodeAt(index)] = 1 + parseInt(places.slice(index * 2, index * 2 + 2), 36)
  }
  for (const letter of 'abcdefghijklmnopqrstuvwxyz')
    setOf[letter.charCodeAt(0)] = sets.push([letter]) - 1
  return { setOf, sets, byLetter: beginnings(sets) }
}

function beginnings(sets: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [number, syllables] of sets.entries()) {
    for (const letter of new Set(syllables.map(([first = '']) => first))) {
      const known = found.get(letter)
      if (known) known.push(number)
      else found.set(letter, [number])
    }
  }
  return found
}
