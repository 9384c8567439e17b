import type { ChartTarget, VectorChart } from './chart'
import type { Rect } from './geometry'

/**
 * Enlarges a chart of shapes by `scale`. Outlines stay as they are and say by how much they are to
 * be drawn larger.
 */
export function magnifyChart(
  { option, targets, ...chart }: VectorChart,
  scale: number,
): VectorChart {
  return {
    ...chart,
    option: {
      ...option,
      width: option.width * scale,
      height: option.height * scale,
      bandScale: scale,
      blocks: option.blocks.map(block => ({ ...block, ...magnifyRect(block, scale) })),
      texts: option.texts.map(text => ({
        ...text,
        x: text.x * scale,
        y: text.y * scale,
        size: text.size * scale,
      })),
    },
    targets: targets.map((target): ChartTarget => ({
      ...target,
      rect: magnifyRect(target.rect, scale),
      callout: target.callout && magnifyRect(target.callout, scale),
    })),
  }
}

const magnifyRect = ({ x, y, width, height }: Rect, scale: number): Rect => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
})
