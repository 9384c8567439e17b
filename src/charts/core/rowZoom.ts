import type { DataZoomComponentOption } from 'echarts'
import type { RenderContext } from './chart'
import { edgeEms, type RowsLayout, sliderEms } from './rows'

/** Scrolls rows that have no room, on all of their axes; nothing where they have. */
export function buildRowZoom(
  { visible, names, top, height, right }: RowsLayout,
  { theme: { type, colours } }: RenderContext,
  axes: number,
): { readonly dataZoom?: DataZoomComponentOption[] } {
  if (visible >= names.length) return {}
  const shown = {
    yAxisIndex: Array.from({ length: axes }, (_, axis) => axis),
    startValue: 0,
    endValue: visible - 1,
    filterMode: 'none',
    zoomLock: true,
  } as const
  return {
    dataZoom: [
      {
        ...shown,
        type: 'slider',
        left: right + type[0] * edgeEms,
        width: type[0] * sliderEms,
        top,
        height,
        showDetail: false,
        showDataShadow: false,
        brushSelect: false,
        handleSize: 0,
        moveHandleSize: 0,
        borderColor: colours.line,
        backgroundColor: colours['paper-2'],
        fillerColor: colours['ink-3'],
      },
    ],
  }
}
