import type { LinePlace } from '@/document/document'
import { type LineSource, namePart } from './places'

/**
 * Lines as short as they can be found again: "12、15", "3页12、14行", "表一!7"; without the file.
 */
export function shortenLines({ places }: LineSource, lines: readonly number[]): string {
  if (!places) return lines.join('、')
  const parts = new Map<string, [LinePlace | undefined, number[]]>()
  for (const line of lines) {
    const place = places[line - 1]
    const part = place ? namePart(place, undefined) : ''
    const [, own] = parts.get(part) ?? [place, []]
    parts.set(part, [place, [...own, place?.line ?? line]])
  }
  return [...parts.values()]
    .map(([place, own]) => {
      if (place?.page !== undefined) return `${place.page}页${own.join('、')}行`
      return place?.sheet === undefined
        ? own.join('、')
        : own.map(line => `${place.sheet}!${line}`).join('、')
    })
    .join('，')
}

/** A line in the margin beside its text: "525", "3页12行"; a row of a sheet by its number alone. */
export function markLine({ places }: LineSource, line: number): string {
  const place = places?.[line - 1]
  if (!place) return String(line)
  return place.page === undefined ? String(place.line) : `${place.page}页${place.line}行`
}
