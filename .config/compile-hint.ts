import type { Rolldown } from 'vite'

/** Libraries whose code a picture runs, half of it or more, before it stands. */
const drawing =
  /node_modules[\\/](?:@vue|@vueuse|d3-hierarchy|echarts|pinia|tslib|vue|vue-echarts|vue-router|zrender)[\\/]/
/** Smaller files gain less than the words cost, in characters. */
const leastCode = 2000

/**
 * Asks the browser to compile all of a file while it arrives, beside the page's own thread, where
 * most of it is run at once: else each function is compiled when it is first called, which held up
 * a picture for longer than drawing it did. Others take it for a comment.
 */
export function hintCompile({ modules }: Rolldown.RenderedChunk): string {
  const files = Object.entries(modules)
  const length = files.reduce((sum, [, { renderedLength }]) => sum + renderedLength, 0)
  const isRun = files.every(([file]) => !file.includes('node_modules') || drawing.test(file))
  return isRun && length >= leastCode ? '//# allFunctionsCalledOnLoad' : ''
}
