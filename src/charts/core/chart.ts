import type { EChartsOption, SeriesOption } from 'echarts'
import type { ChartTheme } from '@/theme'
import type { Rect, Size } from './geometry'

/** Where a mark is drawn; rects in px. */
export interface PlacedMark {
  /** Where it is drawn. */
  readonly rect: Rect
  /** Its label outside, where it has one. */
  readonly callout: Rect | null
  /** Where its words stand on paper, known to be free at their upper right; `null` on a tile. */
  readonly words: Rect | null
}
/** A part of a chart that can be pointed at, focused and, where it leads somewhere, chosen. */
export interface ChartTarget extends PlacedMark {
  readonly key: string
  /** Name, amount and share as a sentence. */
  readonly label: string
  /** The lines of its tooltip; text, never markup. */
  readonly details: readonly string[]
  readonly leads: boolean
}

/** Measures one line of text in px; `size` in px, weight 400 where it is left out. */
export type TextMeasure = (text: string, size: number, weight?: number) => number

/** What a chart is given besides its data; sizes in px. */
export interface RenderContext {
  /** Colours and type; the type is as large as it is drawn. */
  readonly theme: ChartTheme
  readonly measure: TextMeasure
  readonly size: Size
  /** Names the level that is shown; the key of the tile that leads to it. */
  readonly level: string
  /** How long a change takes, in ms; 0 for none. */
  readonly motion: number
}

/**
 * Where a mark is drawn: in a place that we laid out, where the library drew an item of a series,
 * or as a row across the picture at a category of a vertical axis. `other` is another series of the
 * same mark, `figure` how wide the figure is that its label begins with; `words` is where a name
 * stands, from the corner of its row.
 */
export type MarkPlace =
  | { readonly rect: Rect; readonly callout?: Rect | null; readonly words?: Rect | null }
  | {
      readonly series: number
      readonly item: number
      readonly other?: number | undefined
      readonly figure?: number | undefined
    }
  | { readonly axis: number; readonly row: number; readonly words?: Rect | null }

/** A mark of a chart; its place is asked for once the picture stands. */
export interface ChartMark extends Omit<ChartTarget, keyof PlacedMark> {
  readonly place: MarkPlace
}
/** An option for ECharts with the marks in it. */
export interface BuiltChart {
  readonly option: EChartsOption
  readonly marks: readonly ChartMark[]
}

/** All series of a chart. */
export function seriesOf({ option: { series = [] } }: BuiltChart): readonly SeriesOption[] {
  return Array.isArray(series) ? series : [series]
}

/** Data → model (what is shown) → option (pixels and colours); pure. */
export type DrawChart<Data> = (data: Data, context: RenderContext) => BuiltChart

/** Name of the series whose labels are the amounts of whole rows. */
export const amountSeries = 'amount'
