// @bundle later
import {
  BrushComponent,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  LegendPlainComponent,
} from 'echarts/components'
import { use } from 'echarts/core'
import { UniversalTransition } from 'echarts/features'

/** Registers what a picture needs only once it stands: transitions, legend, zoom and brush. */
export const useExtras = (): void =>
  use([
    UniversalTransition,
    LegendPlainComponent,
    DataZoomInsideComponent,
    DataZoomSliderComponent,
    BrushComponent,
  ])
