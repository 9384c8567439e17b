import type { ChartTheme } from '@/theme'
import { buildTextStyles, type RichLine, type TextRole, type TextStyles } from './rich'
import { wrap } from './text'

/** What stands at the left of a row: `whole` has a rule under it, `part` is indented. */
export interface RowName {
  readonly code?: string | null
  readonly name: string
  readonly kind: 'whole' | 'row' | 'part'
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

/** Breaks the name of a row in `room` px; `null` where it takes more lines than there are. */
const wrapName = (
  { name, kind }: RowName,
  { size, room }: { readonly size: number; readonly room: number },
) => {
  const start = kind === 'part' ? indent.length : 0
  return wrap(name, { size, width: room + size * (toleranceEms - start), lines: mostLines })
}

/** Whether a name takes more than a line of `room` px, as it is broken and not as it is measured. */
export const isLongName = (
  row: RowName,
  place: { readonly size: number; readonly room: number },
): boolean => wrapName(row, place)?.length !== 1

/** A way to write the name of a row. */
interface NameForm {
  readonly lines: readonly RichLine[]
  /** More than the code of the row. */
  readonly isNamed: boolean
}

/**
 * The ways to write a name in `room` px, from the fullest: a name over its code, where a row is not
 * of one line, then both in one line, then less of them; a name wraps before it is left out. Each
 * is made when it is asked for, as most names take the first.
 */
export function* writeNames(
  row: RowName,
  {
    isDense,
    room,
    type: [small, medium],
  }: { isDense: boolean; room: number; type: ChartTheme['type'] },
): Generator<NameForm, void, undefined> {
  const { code, name, kind } = row
  const start = kind === 'part' ? indent : ''
  const [large, tiny] =
    kind === 'whole' ? (['title', 'amount'] as const) : (['name', 'tiny'] as const)
  const write = (role: TextRole, text: string): RichLine => [{ role, text: start + text }]
  const wrapIn = (role: TextRole, size: number) =>
    wrapName(row, { size, room })?.map(text => write(role, text))
  const codes = code ? [write('quiet', code)] : []
  if (!isDense) {
    for (const [role, size] of [
      [large, medium],
      [tiny, small],
    ] as const) {
      const lines = wrapIn(role, size)
      if (lines) yield { lines: [...lines, ...codes], isNamed: true }
    }
  }
  if (code) yield { lines: [write(tiny, `${code} ${name}`)], isNamed: true }
  const wrapped = wrapIn(tiny, small)
  if (wrapped) yield { lines: wrapped, isNamed: true }
  if (code) yield { lines: codes, isNamed: false }
}
