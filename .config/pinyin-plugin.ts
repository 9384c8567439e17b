import { polyphonic } from 'pinyin-pro'
import type { Plugin } from 'vite'
import { commonCharacters } from '../src/budget/search/commonCharacters.ts'

const name = 'virtual:pinyin'

/**
 * Gives `virtual:pinyin`, the readings of the common characters as text, so that no library for
 * them is shipped.
 */
export function pinyin(): Plugin {
  return {
    name: 'pinyin',
    resolveId: id => (id === name ? `\0${name}` : null),
    load: id => (id === `\0${name}` ? `export default ${JSON.stringify(pinyinTable())}` : null),
  }
}

/**
 * All sets of readings there are ("chang,zhang") by blanks, a bar, and for each common character in
 * its order which set is its own, as two digits of base 36. Every reading is taken: names are
 * looked for by any of them.
 */
export function pinyinTable(): string {
  const readings = [...commonCharacters()].map(character => readingsOf(character).join(','))
  const sets = [...new Set(readings)].sort()
  const places = new Map(sets.map((set, place) => [set, place.toString(36).padStart(2, '0')]))
  return `${sets.join(' ')}|${readings.map(set => places.get(set)).join('')}`
}

function readingsOf(character: string): string[] {
  const [all = []] = polyphonic(character, { toneType: 'none', type: 'array' })
  return [...new Set(all.map(reading => reading.replace('ü', 'v')))]
}
