import type { Readings } from './readings'

/** First letters of the first readings: "社会保险" → "shbx"; `null` where a character has none. */
export function initialsOf(text: string, { setOf, sets }: Readings): string | null {
  const letters = [...text].map(
    character => sets[setOf[character.charCodeAt(0)] ?? 0]?.[0]?.charAt(0) ?? '',
  )
  return letters.every(letter => letter !== '') ? letters.join('') : null
}
