import { commonCharacters } from './commonCharacters'

/**
 * Letters as they may be read from characters: each character gives its first letter or one whole
 * syllable, the last one any beginning of it.
 */
export interface PinyinPattern {
  readonly length: number
  /**
   * Where reading goes on, as bits, from each of the `length` places of the letters: `steps[set *
   * length + place]`.
   */
  readonly steps: Int32Array
  /** By set: 1 where the letters can begin with it. */
  readonly begins: Uint8Array
}

/** Bits of a number, less those for a sign and the end. */
const longest = 30

/** Prepares letters ("shbx", "shehuibx"); `null` where they are too many to be a name. */
export function pinyinPattern(letters: string, { sets, byLetter }: Readings): PinyinPattern | null {
  const { length } = letters
  if (length > longest) return null
  const steps = new Int32Array(sets.length * length)
  const begins = new Uint8Array(sets.length)
  for (let place = 0; place < length; place++) {
    for (const set of byLetter.get(letters.charAt(place)) ?? []) {
      steps[set * length + place] = stepsFrom(letters, place, sets[set] ?? [])
      if (place === 0) begins[set] = 1
    }
  }
  return { length, steps, begins }
}

function stepsFrom(letters: string, place: number, syllables: readonly string[]): number {
  const rest = letters.slice(place)
  let steps = 0
  for (const syllable of syllables) {
    if (syllable.charAt(0) !== rest.charAt(0)) continue
    steps |= 1 << (place + 1)
    if (rest.startsWith(syllable)) steps |= 1 << (place + syllable.length)
    else if (syllable.startsWith(rest)) steps |= 1 << letters.length
  }
  return steps
}

const coded = new WeakMap<object, Uint16Array>()

/** The sets of readings of a text's characters, made once for each `owner` of a text. */
export function setsOf(text: string, { setOf }: Readings, owner?: object): Uint16Array {
  const known = owner && coded.get(owner)
  if (known) return known
  const sets = new Uint16Array(text.length)
  for (let index = 0; index < text.length; index++) sets[index] = setOf[text.charCodeAt(index)] ?? 0
  if (owner) coded.set(owner, sets)
  return sets
}

/** First place from `start` where the letters can be read; −1 for none before `end`. */
export function findRead(
  pattern: PinyinPattern,
  sets: Uint16Array,
  start: number,
  end: number,
): number {
  const { begins } = pattern
  for (let index = start; index < end; index++) {
    if (begins[sets[index] as number] === 1 && readFrom(pattern, sets, index, end) > 0) return index
  }
  return -1
}

/** End of the longest text from `start` whose characters the letters stand for; −1 for none. */
export function readFrom(
  { length, steps }: PinyinPattern,
  sets: Uint16Array,
  start: number,
  end: number,
): number {
  const done = 1 << length
  let last = -1
  for (let index = start, state = 1; index < end && state !== 0; index++) {
    const row = (sets[index] as number) * length
    let next = 0
    for (let place = 0, bits = state & (done - 1); bits !== 0; place++, bits >>>= 1) {
      if (bits & 1) next |= steps[row + place] as number
    }
    state = next
    if (state & done) last = index + 1
  }
  return last
}

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

/** First letters of the first readings: "社会保险" → "shbx"; `null` where a character has none. */
export function initialsOf(text: string, { setOf, sets }: Readings): string | null {
  const letters = [...text].map(
    character => sets[setOf[character.charCodeAt(0)] ?? 0]?.[0]?.charAt(0) ?? '',
  )
  return letters.every(letter => letter !== '') ? letters.join('') : null
}
