import type pptxgen from 'pptxgenjs'
import type { Measure } from '../lines'
import type { SlideTheme } from './page'

/** Named in the file; a system without it takes its own Chinese font. */
export const slidesFont = 'Microsoft YaHei'

/** What a block is written with. */
export interface Pen {
  readonly slide: pptxgen.Slide
  readonly measure: Measure
  readonly colour: (role: keyof SlideTheme['colours']) => string
}

/** What all text has in common. */
export const textStyle = { fontFace: slidesFont, margin: 0, lang: 'zh-CN', align: 'left' } as const

/** A colour as these files write it. */
export const hex = (colour: string) => colour.replace('#', '').toUpperCase()
