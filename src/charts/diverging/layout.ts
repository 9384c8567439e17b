import type { DrawContext } from '@/charts/core/kind'
import { measureRich, type RichLine } from '@/charts/core/rich'
import { nameLeading } from '@/charts/core/rowNames'
import { wrapRich } from '@/charts/core/text'
import type { DivergingItem, DivergingModel } from './model'

/** Lengths in parts of the smallest type; rows are as high as there is room, up to a limit. */
export const ems = {
  gap: 0.7,
  tick: 0.35,
  /** Between a name and its bar under it: less than to the bar over it. */
  nameGap: 0.18,
  /** Between the field and the figures of its scale. */
  tickLabel: 0.525,
  /** Stripes of a bar whose scope has changed. */
  stripe: 1 / 5,
  stripeGap: 1 / 3.5,
  leastBar: 0.15,
  border: 0.1,
  panelGap: 1.3,
  narrow: 46,
  row: 4.1,
  narrowRow: 4.6,
  bar: 1.6,
  narrowBar: 1,
  scale: 2,
} as const
/** Of a row that is not high. */
const barShare = 0.6
/** Between a reason and the bar, the name and the edge. */
const reasonGaps = 3
const titleLines = 3
/** Between title and note. */
const between = '　'

export type DivergingLayout = ReturnType<typeof layoutDiverging>
export type PlacedPanel = DivergingLayout['panels'][number]

/** What stands behind the end of a bar, on the left or on the right of zero. */
export function writeValue({ valueText, besideText }: DivergingItem, isLeft = false): RichLine {
  const [value, beside, gap] = [
    { role: 'amount', text: valueText },
    { role: 'quiet', text: besideText },
    { role: 'quiet', text: '  ' },
  ]
  return isLeft ? [beside, gap, value] : [value, gap, beside]
}

/** Zero in one line through all panels, each with its title and its scale over it; in px. */
export function layoutDiverging(model: DivergingModel, context: DrawContext) {
  const { theme, size, measure, em, styles } = context
  const line = styles.tiny.lineHeight
  const gap = em * ems.gap
  const rows = model.panels.flatMap(panel => panel.rows)
  const widest = (widths: readonly number[]) => Math.max(0, ...widths)
  const names = widest(rows.map(({ label }) => measure(label, theme.type[1]))) + 2 * gap
  const values = measureRich(
    rows.map(row => writeValue(row)),
    context,
  ).width
  const ends = widest(model.panels.map(({ limitText }) => measure(`+${limitText}`, em)))
  const half = (size.width - names) / 2
  // Behind the longest bars is room for their figures, and for half the end of a scale.
  const wideReach = half - Math.max(values + 2 * gap, ends / 2 + gap)
  const narrow = size.width < em * ems.narrow || wideReach < ends
  const heads = layoutHeads(model, context)
  const used = heads.reduce(
    (sum, { height }) => sum + height + em * ems.panelGap,
    -em * ems.panelGap,
  )
  const highest = em * (narrow ? ems.narrowRow : ems.row)
  const row = Math.max(1, Math.min(highest, (size.height - used) / Math.max(1, rows.length)))
  let y = 0
  const panels = model.panels.map((panel, index) => {
    const { lines: titleLines, height } = heads[index] ?? { lines: [], height: 0 }
    const [titleTop, top] = [y, y + height]
    y = top + row * panel.rows.length + em * ems.panelGap
    return { ...panel, titleLines, titleTop, top }
  })
  const hasZero = ends + measure('0', em) / 2 + gap <= size.width / 2
  const scale = !narrow || hasZero ? [-1, 0, 1] : 2 * ends + gap <= size.width ? [-1, 1] : [1]
  return {
    panels,
    /** Names and figures stand over the bars. */
    narrow,
    /** Of names over bars; 0 where they stand beside. */
    nameHeight: narrow ? em * (nameLeading + ems.nameGap) : 0,
    row,
    /** Which figures a scale has room for, in limits. */
    scale,
    /** Rows are high enough for what is written in them. */
    legible: row >= (narrow ? line + em * ems.narrowBar : line),
    /** Where zero stands in all panels, and how far a limit is from it. */
    zero: narrow ? size.width / 2 : names + half,
    reach: narrow ? size.width / 2 : wideReach,
    bar: Math.min(em * (narrow ? ems.narrowBar : ems.bar), row * barShare),
    /** Room and lines for the reason of a change. */
    reason: { width: half - reasonGaps * gap, lines: narrow ? 0 : Math.floor(row / line) },
  }
}

/** Titles with their scales; where rows would have no room notes go first, and then titles. */
function layoutHeads({ panels }: DivergingModel, context: DrawContext) {
  const { em, size } = context
  const rows = panels.reduce((sum, panel) => sum + panel.rows.length, 0)
  const free = size.height - em * (rows + ems.panelGap * (panels.length - 1))
  const forms = [2, 1, 0].map(said =>
    panels.map(({ title, note }) => {
      const lines = writeTitle([title, note].slice(0, said), context)
      return { lines, height: measureRich(lines, context).height + em * ems.scale }
    }),
  )
  const fits = (heads: (typeof forms)[0]) =>
    heads.reduce((sum, { height }) => sum + height, 0) <= free
  return forms.find(fits) ?? forms.at(-1) ?? []
}

/** Title and note in one line, or where that is too narrow below each other. */
function writeTitle([title = '', note = '']: readonly string[], context: DrawContext) {
  const { width } = context.size
  const pieces: RichLine = [
    { role: 'tiny', text: title },
    { role: 'quiet', text: title && note ? between + note : note },
  ].filter(({ text }) => text)
  if (pieces.length === 0) return []
  if (measureRich([pieces], context).width <= width) return [pieces]
  return pieces.flatMap(({ role, text }) =>
    wrapRich(text.trim(), { role, width, lines: titleLines }, context),
  )
}
