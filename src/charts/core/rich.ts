import type { ChartTheme } from '@/theme'
import type { TextMeasure } from './chart'

/** Height of a line of text in parts of its size. */
export const leading = 1.4

interface TextStyle {
  readonly fontSize: number
  readonly fontWeight: number
  readonly color: string
  readonly lineHeight: number
}
export type TextRole = 'title' | 'name' | 'amount' | 'quiet' | 'tiny'
export type TextStyles = Readonly<Record<TextRole, TextStyle>>

const bold = 600
const regular = 400

/** The styles of text in a chart: a thing's name, its figure, what is said of it besides. */
export function buildTextStyles({ type: [small, medium], colours }: ChartTheme): TextStyles {
  const style = (fontSize: number, fontWeight: number, color: string): TextStyle => ({
    fontSize,
    fontWeight,
    color,
    lineHeight: Math.round(fontSize * leading),
  })
  return {
    title: style(medium, bold, colours.ink),
    name: style(medium, regular, colours.ink),
    amount: style(small, bold, colours.ink),
    quiet: style(small, regular, colours['ink-2']),
    tiny: style(small, regular, colours.ink),
  }
}

/** A piece of a label in the style of its role. */
export interface RichPart {
  readonly role: TextRole
  readonly text: string
}
export type RichLine = readonly RichPart[]

/** Lines of a label as the library reads them; a text is never read as its markup. */
export const writeRich = (lines: readonly RichLine[]): string =>
  lines.map(line => line.map(({ role, text }) => guardText(role, text)).join('')).join('\n')

/** A closing brace ends markup and stands outside; an opening one is followed by a word joiner. */
const guardText = (role: TextRole, text: string): string =>
  text
    .split('}')
    .map(piece => piece && `{${role}|${piece.replaceAll('{', '{\u2060')}}`)
    .join('}')

/** Width of the widest line and height of all, in px. */
export function measureRich(
  lines: readonly RichLine[],
  { styles, measure }: { styles: TextStyles; measure: TextMeasure },
): { readonly width: number; readonly height: number } {
  const widths = lines.map(line =>
    line.reduce((sum, { role, text }) => {
      const { fontSize, fontWeight } = styles[role]
      return sum + measure(text, fontSize, fontWeight)
    }, 0),
  )
  const heights = lines.map(line => Math.max(0, ...line.map(({ role }) => styles[role].lineHeight)))
  return { width: Math.max(0, ...widths), height: heights.reduce((sum, high) => sum + high, 0) }
}
