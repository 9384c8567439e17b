import type { Segment } from '@/text/segments'
import type { Piece } from '@/budget/tree/finding'
import type { TitlePart } from '@/text/title'

/**
 * One finding a slide: what a sentence says up to its first "；" (or another of `ends`) outside
 * quotation marks, as parts of a title.
 */
export function oneFinding(
  sentence: readonly (Segment | Piece)[],
  ends = '；',
): readonly TitlePart[] {
  const parts: TitlePart[] = []
  let depth = 0
  for (const piece of sentence) {
    let kept = ''
    for (const character of piece.text) {
      if (character === '“') depth++
      if (character === '”') depth--
      if (depth <= 0 && ends.includes(character))
        return clean([...parts, { text: kept, key: isKey(piece) }])
      kept += character
    }
    parts.push({ text: kept, key: isKey(piece) })
  }
  return clean(parts)
}

const isKey = (piece: Segment | Piece) =>
  'kind' in piece ? piece.kind === 'key' : piece.role === 'figure'
/** Titles end without a full stop. */
const clean = (parts: readonly TitlePart[]) =>
  parts
    .map((part, at) =>
      at === parts.length - 1 ? { ...part, text: part.text.replace(/。$/, '') } : part,
    )
    .filter(({ text }) => text !== '')
