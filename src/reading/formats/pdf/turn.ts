import type { Glyph, PaintedPage, Rectangle, Ruling } from './page'

type Angle = 0 | 90 | 180 | 270

/** A page turned so that most of its text reads level, and the way back. */
export interface TurnedPage {
  readonly page: PaintedPage
  readonly toPage: (box: Rectangle) => Rectangle
}

/** Turns a page whose text runs down, up or upside down. */
export function turnUpright(page: PaintedPage): TurnedPage {
  const angle = findMainAngle(page.glyphs)
  if (angle === 0) return { page, toPage: keep }
  const { width, height } = page
  const turn = (box: Rectangle) => turnBox(box, width, height, angle)
  const sideways = angle !== 180
  const asBoxes = [
    ...page.horizontals.map(({ at, from, to }) => ({ left: from, right: to, top: at, bottom: at })),
    ...page.verticals.map(({ at, from, to }) => ({ left: at, right: at, top: from, bottom: to })),
  ].map(turn)
  const isLevel = (_: unknown, index: number) => index < page.horizontals.length !== sideways
  const horizontals = asBoxes.filter(isLevel).map(toHorizontal)
  const verticals = asBoxes.filter((box, index) => !isLevel(box, index)).map(toVertical)
  const [turnedWidth, turnedHeight] = sideways ? [height, width] : [width, height]
  const back = ((360 - angle) % 360) as Angle
  return {
    page: {
      ...page,
      width: turnedWidth,
      height: turnedHeight,
      horizontals,
      verticals,
      fills: page.fills.map(turn),
      glyphs: page.glyphs.map(glyph => {
        const box = turn(glyph)
        return {
          ...glyph,
          ...box,
          anchor: box.left,
          angle: glyph.angle === null ? null : (((glyph.angle - angle + 360) % 360) as Angle),
        }
      }),
    },
    toPage: turnBack(turnedWidth, turnedHeight, back),
  }
}

const keep = (box: Rectangle) => box

/** Made apart from the page, which a function made beside it would keep in memory. */
function turnBack(width: number, height: number, angle: Angle): TurnedPage['toPage'] {
  return box => turnBox(box, width, height, angle)
}

const toHorizontal = ({ left, right, top }: Rectangle): Ruling => ({
  at: top,
  from: left,
  to: right,
})
const toVertical = ({ left, top, bottom }: Rectangle): Ruling => ({
  at: left,
  from: top,
  to: bottom,
})

function findMainAngle(glyphs: readonly Glyph[]): Angle {
  const counts = { 0: 0, 90: 0, 180: 0, 270: 0 }
  for (const { angle } of glyphs) if (angle !== null) counts[angle]++
  const angles: readonly Angle[] = [0, 90, 180, 270]
  return angles.reduce((best, angle) => (counts[angle] > counts[best] ? angle : best), 0)
}

/** Turns text that runs at `angle` on a page of this size to run level. */
function turnBox(box: Rectangle, width: number, height: number, angle: Angle): Rectangle {
  const { left, top, right, bottom } = box
  if (angle === 90) return { left: top, right: bottom, top: width - right, bottom: width - left }
  if (angle === 270) return { left: height - bottom, right: height - top, top: left, bottom: right }
  if (angle === 180)
    return { left: width - right, right: width - left, top: height - bottom, bottom: height - top }
  return box
}
