import type { BarPart } from './data'
import type { BarCaption } from './model'

/** Captions of a row: each under its part, or all of them as one text. */
export interface PlacedCaptions {
  readonly under: ReadonlyMap<BarPart, string>
  readonly joined: string
}

/** Places the longest captions that have room; none where not even the short ones have. */
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
}): PlacedCaptions {
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
  return { under: new Map(), joined: '' }
}

const separator = ' · '
/** Room between captions that stand apart. */
const between = '　'
