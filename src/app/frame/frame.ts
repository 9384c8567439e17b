import type { ChartRequest } from '@/charts/registry'
import type { Size } from '@/charts/core/geometry'
import type { ExportTable } from '@/exporting/cells'

export type { ExportColumn, ExportRow, ExportTable } from '@/exporting/cells'

/** What a frame shows, as far as it can be copied and saved. */
export interface FrameContent {
  /** The finding. */
  readonly title: string
  /** Unit and source. */
  readonly subtitle: string
  readonly table: TableMaker
  /** What is saved as a spreadsheet, where the view has one. */
  readonly workbook?: TableMaker | undefined
  /** The chart, where it is of a kind that can be drawn anew for a file. */
  readonly picture?: ChartRequest | null | undefined
  /**
   * What colours mean, where the page says it beside the chart: a colour is a variable of the
   * theme, "var(--basic)".
   */
  readonly legend?: readonly FrameLegendItem[] | undefined
}
export interface FrameLegendItem {
  readonly name: string
  readonly colour: string
}
/** Makes the table when it is wanted; its code may come only then. */
export type TableMaker = () => ExportTable | Promise<ExportTable>

export type FrameTask = 'copy' | 'png' | 'svg' | 'csv' | 'xlsx'

/** What a task needs to know besides the content of the frame. */
export interface FrameSurroundings {
  readonly size: Size | null
  readonly view: string
}
