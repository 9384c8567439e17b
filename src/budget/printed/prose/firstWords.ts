import type { Paragraph, Part } from '@/document/prose'
import type { ProseWord } from './types'

/**
 * Where each of the names stands for the first time in a part, by paragraph; `without` are the
 * lines that explain them. Longer names come first.
 */
export function firstWords(
  { sections }: Pick<Part, 'sections'>,
  names: readonly string[],
  without: ReadonlySet<number>,
): ReadonlyMap<Paragraph, readonly ProseWord[]> {
  const found = new Map<Paragraph, ProseWord[]>()
  const left = new Set(names)
  for (const paragraph of sections.flatMap(({ paragraphs }) => paragraphs)) {
    if (paragraph.lines.some(line => without.has(line))) continue
    const here: ProseWord[] = []
    for (const name of names) {
      const from = left.has(name) ? paragraph.text.indexOf(name) : -1
      const place = { from, to: from + name.length }
      // 人员经费 within 其他人员经费补助 is part of another word, which was found before it.
      if (from < 0 || here.some(other => place.from < other.to && other.from < place.to)) continue
      left.delete(name)
      here.push(place)
    }
    if (here.length > 0) found.set(paragraph, here)
  }
  return found
}
