import type { ChartTheme } from '@/theme'
import type { TextMeasure } from './chart'
import type { Size } from './geometry'

/** Height of a line of text in parts of its size. */
export const leading = 1.4

export interface TextStyle {
  readonly fontFamily: string
  readonly fontSize: number
  readonly fontWeight: number
  readonly color: string
  readonly lineHeight: number
  readonly verticalAlign?: 'bottom'
}
export type TextRole = 'title' | 'name' | 'amount' | 'quiet' | 'tiny'
/** Styles by role; a kind may have roles of its own. */
export type TextStyles<Role extends string = string> = Readonly<Record<Role, TextStyle>>

export const bold = 600
export const regular = 400

/** A style of text in the theme's font; `size` in px. */
export const buildTextStyle = (
  { font }: ChartTheme,
  { size, weight = regular, color }: { size: number; weight?: number; color: string },
): TextStyle => ({
  fontFamily: font,
  fontSize: size,
  fontWeight: weight,
  color,
  lineHeight: Math.round(size * leading),
})

/** The styles of text in a chart: a thing's name, its figure, what is said of it besides. */
export function buildTextStyles(theme: ChartTheme): TextStyles<TextRole> {
  const [small, medium] = theme.type
  const { ink, 'ink-2': quiet } = theme.colours
  return {
    title: buildTextStyle(theme, { size: medium, weight: bold, color: ink }),
    name: buildTextStyle(theme, { size: medium, color: ink }),
    amount: buildTextStyle(theme, { size: small, weight: bold, color: ink }),
    quiet: buildTextStyle(theme, { size: small, color: quiet }),
    tiny: buildTextStyle(theme, { size: small, color: ink }),
  }
}

/** Lines of a tile stand close: its height is short; and the large figures closer to their name. */
const [closeLeading, figureLeading] = [1.3, 1.15]
const firstFigureSize = 3

/** Styles of text on tiles: loud or soft in each of the five sizes, by names such as `loud4`. */
export function buildTileStyles(theme: ChartTheme): TextStyles {
  const style = (size: number, loud: boolean, close = closeLeading): TextStyle => ({
    ...buildTextStyle(theme, {
      size,
      weight: loud ? bold : regular,
      color: loud ? theme.tileInk : theme.tileInk2,
    }),
    ...(loud && { lineHeight: Math.round(size * close) }),
    verticalAlign: 'bottom',
  })
  return Object.fromEntries(
    theme.type.flatMap((size, place) => [
      [`loud${place}`, style(size, true, place >= firstFigureSize ? figureLeading : closeLeading)],
      [`soft${place}`, style(size, false)],
    ]),
  )
}

/** A piece of a label in the style of its role. */
export interface RichPart {
  readonly role: string
  readonly text: string
}
export type RichLine = readonly RichPart[]

export const writePart = (role: string, text: string): RichPart => ({ role, text })

/** Lines of a label as the library reads them; a text is never read as its markup. */
export const writeRich = (lines: readonly RichLine[]): string =>
  lines.map(line => line.map(({ role, text }) => guardText(role, text)).join('')).join('\n')

/** A closing brace ends markup and stands outside; an opening one is followed by a word joiner. */
const guardText = (role: string, text: string): string =>
  text
    .split('}')
    .map(piece => piece && `{${role}|${piece.replaceAll('{', '{\u2060')}}`)
    .join('}')

export interface TextContext {
  readonly styles: TextStyles
  readonly measure: TextMeasure
}

/** Height of some lines, in px. */
export function heightOf(
  lines: readonly RichLine[],
  { styles }: Pick<TextContext, 'styles'>,
): number {
  let height = 0
  for (const line of lines) {
    let highest = 0
    for (const { role } of line) highest = Math.max(highest, styles[role]?.lineHeight ?? 0)
    height += highest
  }
  return height
}

/** Width of the widest line and height of all, in px. */
export function measureRich(lines: readonly RichLine[], text: TextContext): Size {
  let width = 0
  for (const line of lines) {
    let length = 0
    for (const part of line) {
      const style = text.styles[part.role]
      if (style) length += text.measure(part.text, style.fontSize, style.fontWeight)
    }
    width = Math.max(width, length)
  }
  return { width, height: heightOf(lines, text) }
}

/** The first of some labels, from the fullest to the shortest, that fits; empty where none does. */
export function fitLines(
  labels: readonly (readonly RichLine[])[],
  room: Size,
  text: TextContext,
): readonly RichLine[] {
  // Widths take longest.
  const fits = (lines: readonly RichLine[]) =>
    heightOf(lines, text) <= room.height + rounding &&
    measureRich(lines, text).width <= room.width + rounding
  return labels.find(lines => lines.length > 0 && fits(lines)) ?? []
}

/** A label that was measured for a place fits in it, whatever its fractions add up to. */
const rounding = 0.5
