import type { ChartTheme } from '@/theme'
import { buildTextStyles, type RichLine, type TextRole, type TextStyles } from './rich'
import { wrap } from './text'

/** What stands at the left of a row: `whole` has a rule under it, `part` is indented. */
export interface RowName {
  readonly code: string | null
  readonly name: string
  readonly kind: 'whole' | 'row' | 'part'
}
interface NameRoom {
  /** Width in px. */
  readonly room: number
  readonly type: readonly [small: number, medium: number, ...number[]]
}

/** Lines of a name stand close, so that two of them fit into a row. */
export const nameLeading = 1.15
const mostLines = 2
const indent = '　'
/** What a text measured on a screen may be wider than by the table of widths, in its size. */
const toleranceEms = 0.25

/** The styles of names; their lines are close. */
export function buildNameStyles(theme: ChartTheme): TextStyles {
  const styles = Object.entries(buildTextStyles(theme)).map(([role, style]) => [
    role,
    { ...style, lineHeight: Math.round(style.fontSize * nameLeading) },
  ])
  return Object.fromEntries(styles) as TextStyles
}

/** A name over its code, then both in one line, then less of them. */
export function openNames(
  row: RowName,
  { room, type }: NameRoom,
): readonly (readonly RichLine[])[] {
  const code = row.code ? [lineOf(row, 'quiet', row.code)] : []
  const [small, medium] = type
  const [large, less] = [
    wrapName(row, { role: row.kind === 'whole' ? 'title' : 'name', size: medium, room }),
    wrapName(row, { role: smallRole(row), size: small, room }),
  ]
  return [
    ...(large ? [[...large, ...code]] : []),
    ...(less ? [[...less, ...code]] : []),
    ...denseNames(row, { room, type }),
  ]
}

/** Code and name in one line, then less of them; a name wraps before it is left out. */
export function denseNames(
  row: RowName,
  { room, type: [small] }: NameRoom,
): readonly (readonly RichLine[])[] {
  const role = smallRole(row)
  const wrapped = wrapName(row, { role, size: small, room })
  return [
    ...(row.code ? [[lineOf(row, role, `${row.code} ${row.name}`)]] : []),
    ...(wrapped ? [wrapped] : []),
    ...(row.code ? [[lineOf(row, 'quiet', row.code)]] : []),
  ]
}

const smallRole = ({ kind }: RowName) => (kind === 'whole' ? 'amount' : 'tiny')
const indentOf = ({ kind }: RowName) => (kind === 'part' ? indent : '')
const lineOf = (row: RowName, role: TextRole, text: string): RichLine => [
  { role, text: indentOf(row) + text },
]

function wrapName(
  row: RowName,
  { role, size, room }: { role: TextRole; size: number; room: number },
): readonly RichLine[] | null {
  const width = room + size * toleranceEms - size * indentOf(row).length
  const lines = wrap(row.name, { size, width, lines: mostLines })
  return lines?.map(text => lineOf(row, role, text)) ?? null
}
