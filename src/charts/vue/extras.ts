// @bundle later
import {
  BrushComponent,
  DataZoomInsideComponent,
  DataZoomSliderComponent,
  LegendPlainComponent,
} from 'echarts/components'
import { use } from 'echarts/core'
import { UniversalTransition } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'

/**
 * Registers what a first picture does without: pixels for thousands of marks, scrolling, the choice
 * of parts and rows, and what moves the marks of a picture to those of the next.
 */
export const useExtras = (): void =>
  use([
    BrushComponent,
    CanvasRenderer,
    DataZoomInsideComponent,
    DataZoomSliderComponent,
    LegendPlainComponent,
    UniversalTransition,
  ])
