import { setPlatformAPI } from 'echarts/core'
import type { TextMeasure } from './chart'
import { measureByTable } from './measure'

/** As the library has them without a font: see its `DEFAULT_FONT_SIZE`. */
const [defaultSize, defaultWeight, boldWeight] = [12, 400, 700]
/** Size and what stands before it in a font of CSS: style, variant and weight. */
const fontPattern = /^(.*?)([\d.]+)px/
const weightPattern = /\b(?:(bold)(?:er)?|([1-9]\d\d))\b/

/** Tells ECharts to measure by the table, also where there is no canvas: in Node and in workers. */
export const useTableMeasure = (): void => useTextMeasure(measureByTable)

/** Tells ECharts, in all of its charts, how wide a text is. */
export function useTextMeasure(measure: TextMeasure): void {
  setPlatformAPI({
    measureText: (text, font = '') => {
      const [, before = '', size = defaultSize] = fontPattern.exec(font) ?? []
      // Of each font it asks for one letter, to know how high a line is: an em in any font.
      const measureText = text === '国' ? measureByTable : measure
      return { width: measureText(text ?? '', Number(size), weightOf(before)) }
    },
  })
}

function weightOf(font: string): number {
  const [, bold, weight = defaultWeight] = weightPattern.exec(font) ?? []
  return bold ? boldWeight : Number(weight)
}
