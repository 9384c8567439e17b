import type { BarPart } from './data'
import type { BarCaption } from './model'

/**
 * Places the longest captions that have room: each under its part, or all as one text, or as many as
 * have room, from the first on.
 */
export function placeCaptions({
  captions,
  widthOf,
  startOf,
  room,
}: {
  readonly captions: readonly BarCaption[]
  /** Of a text, where a part begins and where all must end; in px. */
  readonly widthOf: (text: string) => number
  readonly startOf: (part: BarPart) => number | null
  readonly room: number
}): { readonly under: ReadonlyMap<BarPart, string>; readonly joined: string } {
  for (const words of ['long', 'short'] as const) {
    const ends = captions.map(({ part }) => (part && startOf(part)) ?? Infinity)
    const under = new Map<BarPart, string>()
    captions.forEach(({ part, ...texts }, index) => {
      const end = (ends[index] ?? 0) + widthOf(`${texts[words]}${between}`)
      const next = captions[index + 1]
      if (part && end <= (next ? (ends[index + 1] ?? 0) : room + widthOf(between)))
        under.set(part, texts[words])
    })
    if (under.size === captions.length) return { under, joined: '' }
    const joined = captions.map(caption => caption[words]).join(separator)
    if (widthOf(joined) <= room) return { under: new Map(), joined }
  }
  const short = captions.map(caption => caption.short)
  while (short.length > 0 && widthOf(short.join(separator)) > room) short.pop()
  return { under: new Map(), joined: short.join(separator) }
}

const separator = ' · '
/** Room between captions that stand apart. */
const between = '　'
