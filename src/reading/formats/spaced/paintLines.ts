import type { Glyph, PaintedPage } from '@/reading/formats/pdf/page'
import { isBlank } from '@/reading/text/characters'
import type { TextPage } from './textPages'
import type { Widths } from './widths'

/** In points: one place of a line, and the height of its text. */
const place = 5
const size = 10
/** In points: what is between lines; those of one cell are nearer than rows that people type. */
const rowPitch = 20
const linePitch = 16

const findPitch = ({ isTyped }: Widths) => (isTyped ? rowPitch : linePitch)

/** Paints lines of text as a printer of even places does: each character behind the one before. */
export function paintLines({ lines }: TextPage, widths: Widths): PaintedPage {
  const pitch = findPitch(widths)
  const glyphs: Glyph[] = []
  let width = 0
  let run = 0
  lines.forEach((line, index) => {
    const top = index * pitch
    let column = 0
    run++
    for (const text of line) {
      const left = column * place
      column += widths.measure(text)
      if (isBlank(text)) run++
      else {
        const right = column * place
        glyphs.push({
          text,
          left,
          right,
          top,
          bottom: top + size,
          size,
          angle: 0,
          anchor: left,
          run,
        })
      }
    }
    width = Math.max(width, column * place)
  })
  const height = lines.length * pitch
  const nothing = { horizontals: [], verticals: [], fills: [], pictures: [], invisible: 0 }
  return { width, height, glyphs, ...nothing }
}

/** The line of a page, from 0, that stands at a height. */
export function findLineAt(top: number, widths: Widths): number {
  return Math.round(top / findPitch(widths))
}
