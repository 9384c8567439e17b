import type { ECharts, List, SeriesModel } from 'echarts/core'
import type { ChartMark, ChartTarget, MarkPlace, PlacedMark } from './chart'
import { joinRects, type Rect } from './geometry'

/**
 * Places the marks of a chart that stands, from where the library drew them; rects in px. Leaves
 * out what is not drawn, such as rows that are scrolled out of sight.
 */
export function locateMarks(chart: ECharts, marks: readonly ChartMark[]): readonly ChartTarget[] {
  // An instance without an option has nothing, and throws where it is asked.
  if (!insideOf(chart).getModel()) return []
  return marks.flatMap(({ place, ...mark }) => {
    const placed = locate(chart, place)
    return placed ? [{ ...mark, ...placed }] : []
  })
}

function locate(chart: ECharts, place: MarkPlace): PlacedMark | null {
  if ('rect' in place) return { callout: null, words: null, ...place }
  return 'axis' in place ? locateRow(chart, place) : locateItem(chart, place)
}

/** Fields and their two axes have the same number. */
function locateRow(
  chart: ECharts,
  { axis, row, words }: { axis: number; row: number; words?: Rect | null },
): PlacedMark | null {
  const middleOf = (category: number) =>
    Number(chart.convertToPixel({ yAxisIndex: axis }, category))
  const [middle, height] = [middleOf(row), Math.abs(middleOf(row + 1) - middleOf(row))]
  const zero = Number(chart.convertToPixel({ xAxisIndex: axis }, 0))
  if (!chart.containPixel({ gridIndex: axis }, [zero, middle])) return null
  const rect = { x: 0, y: middle - height / 2, width: chart.getWidth(), height }
  return { rect, callout: null, words: words ? { ...words, y: rect.y + words.y } : null }
}

type DrawnElement = ReturnType<List['getItemGraphicEl']>
/** What the library keeps to itself: it has no other way to ask where an item is. */
interface ChartInside {
  readonly getModel: () =>
    { readonly getSeriesByIndex: (index: number) => SeriesModel | undefined } | undefined
}
const insideOf = (chart: ECharts) => chart as unknown as ChartInside

/** Where an item is drawn, its label included. */
function locateItem(
  chart: ECharts,
  { series, item, figure }: { series: number; item: number; figure?: number | undefined },
): PlacedMark | null {
  const element = insideOf(chart)
    .getModel()
    ?.getSeriesByIndex(series)
    ?.getData()
    .getItemGraphicEl(item)
  const [shapes, texts]: [Rect[], Rect[]] = [[], []]
  const visit = (part: DrawnElement) => {
    if (!part.isGroup) shapes.push(boundsOf(part))
    const text = part.getTextContent()
    if (text && !text.ignore) texts.push(boundsOf(text))
  }
  if (!element) return null
  visit(element)
  if (element.isGroup) element.traverse(visit)
  const rect = joinRects([...shapes, ...texts])
  const words = joinRects(texts)
  return rect && { rect, callout: null, words: words && { ...words, width: figure ?? words.width } }
}

function boundsOf(element: DrawnElement): Rect {
  const rect = element.getBoundingRect().clone()
  rect.applyTransform(element.getComputedTransform())
  const { x, y, width, height } = rect
  return { x, y, width, height }
}
