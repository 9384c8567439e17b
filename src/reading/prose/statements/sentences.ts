import type { Span } from './types'

/** Marks that text is split at: 。！？ sentences, ； segments, ，： clauses. */
export type Stop = 'sentence' | 'segment' | 'clause'

/** Splits packed text, or a part of it, at its marks; empty pieces are left out. */
export function splitAt(text: string, stop: Stop, start: number, end: number): Span[] {
  const spans: Span[] = []
  let from = start
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if ((code > 0x3002 && code < 0xff01) || !isStop(code, stop)) continue
    if (index > from) spans.push({ start: from, end: index })
    from = index + 1
  }
  if (end > from) spans.push({ start: from, end })
  return spans
}

function isStop(code: number, stop: Stop): boolean {
  if (stop === 'clause') return code === 0xff0c || code === 0xff1a
  return stop === 'segment'
    ? code === 0xff1b
    : code === 0x3002 || code === 0xff01 || code === 0xff1f
}
