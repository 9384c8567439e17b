// @bundle later
import {
  BrushComponent,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  LegendPlainComponent,
} from 'echarts/components'
import { use } from 'echarts/core'

/** Registers what pictures need that scroll, or whose parts and rows are chosen. */
export const useExtras = (): void =>
  use([LegendPlainComponent, DataZoomInsideComponent, DataZoomSliderComponent, BrushComponent])
