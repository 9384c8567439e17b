// @bundle later
import { use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

/** Registers the renderer for pictures of thousands of marks; asked for only by those. */
export const useCanvas = (): void => use(CanvasRenderer)
