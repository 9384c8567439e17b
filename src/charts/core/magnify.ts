import type { BuiltChart, ChartTarget } from './built'
import type { Rect } from './geometry'
import type { Scene } from './scene'

/**
 * A picture of shapes with everything in it larger by `scale`. Outlines stay as they are and say by
 * how much they are to be drawn larger.
 */
export function magnify({ option, targets }: BuiltChart<Scene>, scale: number): BuiltChart<Scene> {
  return {
    option: {
      ...option,
      width: option.width * scale,
      height: option.height * scale,
      bandScale: scale,
      blocks: option.blocks.map(block => ({ ...block, ...larger(block, scale) })),
      texts: option.texts.map(text => ({
        ...text,
        x: text.x * scale,
        y: text.y * scale,
        size: text.size * scale,
      })),
    },
    targets: targets.map((target): ChartTarget => ({
      ...target,
      rect: larger(target.rect, scale),
      callout: target.callout && larger(target.callout, scale),
    })),
  }
}

const larger = ({ x, y, width, height }: Rect, scale: number): Rect => ({
  x: x * scale,
  y: y * scale,
  width: width * scale,
  height: height * scale,
})
