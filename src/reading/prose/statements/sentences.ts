import type { Span } from './types'

/** Splits packed text at its full stops, or a part of it at semicolons or commas and colons; empty pieces are left out. */
export function splitAt(text: string, stops: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  for (let index = start; index < end; index++) {
    if (!stops.includes(text.charAt(index))) continue
    if (index > from) spans.push({ start: from, end: index })
    from = index + 1
  }
  if (end > from) spans.push({ start: from, end })
  return spans
}

export const fullStops = '。！？'
export const semicolons = '；'
export const commas = '，：'
