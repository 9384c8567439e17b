import type { BudgetDocument } from '@/document/document'
import { measureByTable } from '@/charts/core/measure'
import { flow } from '@/charts/flow/option'
import { chartTheme, type Scheme } from '@/theme'
import { drawnFlow } from '@/budget/tree/drawnFlow'
import { drawOption } from './drawOption'

export { schemes } from '@/theme'

/** Width and height in px. */
type Sides = readonly [width: number, height: number]

/** As large as the flow stands in windows 1920, 1600, 1366, 1280, 1024, 768, 390 and 360 px wide. */
const onScreens: readonly Sides[] = [
  [912, 513],
  [736, 512],
  [676, 534],
  [595, 508],
  [962, 384],
  [722, 384],
  [358, 384],
  [328, 384],
]
/** The same in larger type. */
const onProjectors: readonly Sides[] = [
  [800, 608],
  [575, 579],
  [962, 384],
  [804, 384],
  [358, 384],
]

/** Sizes in which the first picture is drawn ahead, by scheme; the first that has room is shown. */
export const firstSizes: Readonly<Record<Scheme, readonly Sides[]>> = {
  light: onScreens,
  dark: onScreens,
  projector: onProjectors,
}

/** As figures stand in a chart on the page. */
const figures = 'font-variant-numeric:tabular-nums lining-nums'

/** Draws a document's flow in 万元 as an SVG file, without a page; `null` where it has none. */
export function drawFirstPicture({
  document,
  scheme,
  size: [width, height],
}: {
  document: BudgetDocument
  scheme: Scheme
  size: Sides
}): string | null {
  const found = drawnFlow(document)
  if (!found) return null
  const size = { width, height }
  const theme = chartTheme(scheme)
  // ECharts writes attributes without escaping them (6.1), and the names of fonts stand in one.
  const font = theme.font.replaceAll('"', "'")
  const { option } = flow.build(flow.model({ flow: found, unit: '万元' }), {
    theme: { ...theme, font },
    size,
    measure: measureByTable,
    level: '',
    motion: 0,
  })
  return drawOption({ option, size }).replace('<svg', `<svg style="${figures}"`)
}
