import type pptxgen from 'pptxgenjs'
import type { TitlePart } from '@/text/title'
import type { Measure } from '@/exporting/lines'

/** A place on a slide, in inches. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The slide, 16:9, and the part of it between title and foot. */
export const slideSize = { w: 13.333, h: 7.5 } as const
export const bodyBox: Box = { x: 0.61, y: 1.72, w: 12.11, h: 5.1 }

/** The smallest size of text in a file, in points. */
export const smallestType = 12

/** What a slide takes from the theme: colours as "#rrggbb". */
export interface SlideTheme {
  readonly colours: Readonly<
    Record<'paper' | 'ink' | 'ink-2' | 'line' | 'line-2' | 'accent', string>
  >
}

export interface SlidePage {
  /** Over the title: whose budget it is. */
  readonly kicker: string
  readonly title: readonly TitlePart[]
  /** The first and last slide have a title and a few lines, and no more. */
  readonly bare: boolean
  readonly blocks: readonly PageBlock[]
  /** What the figures stand on. */
  readonly source: string
  /** For whoever speaks; a paragraph each. */
  readonly notes: readonly string[]
}

/** Every kind of block on a slide. */
export interface BlockOf {
  text: TextBlock
  figures: FiguresBlock
  picture: PictureBlock
  rows: RowsBlock
  lines: LinesBlock
}
export type BlockKind = keyof BlockOf
export type PageBlock = BlockOf[BlockKind]

export interface TextBlock {
  readonly kind: 'text'
  readonly box: Box
  readonly heading: string | null
  readonly paragraphs: readonly string[]
  /** Set as large as fits, from this size down, in points. */
  readonly type: number
  readonly quiet: boolean
}

/** A few figures that are to be kept, each with its name and what it is of. */
export interface FiguresBlock {
  readonly kind: 'figures'
  readonly box: Box
  readonly columns: number
  readonly items: readonly FigureItem[]
}
export interface FigureItem {
  readonly label: string
  readonly text: string
  readonly note: string
}

/**
 * A chart that no office program has, as PNG ("data:image/png;base64,…") in the shape of its box;
 * `altText` says what it shows.
 */
export interface PictureBlock {
  readonly kind: 'picture'
  readonly box: Box
  readonly png: string
  readonly altText: string
}

export interface Series {
  readonly name: string
  readonly colour: string
}
/** Exact decimal text in the unit of the slide; `null` is no figure, which is not zero. */
export type Value = string | null

/** A table with a bar to each row, of one chart or, where scales differ, of several. */
export interface RowsBlock {
  readonly kind: 'rows'
  readonly box: Box
  /** Widths in inches; the bars take what is left. */
  readonly columns: readonly {
    readonly label: string
    readonly width: number
    readonly align: 'left' | 'right'
  }[]
  readonly series: readonly Series[]
  /** Bars go to both sides of nought, which stands in the middle. */
  readonly centred?: boolean
  /** Whether colours are named at the head of the bars. */
  readonly legend: boolean
  readonly groups: readonly RowsGroup[]
  /** Stands under the table. */
  readonly note: string | null
  readonly altText: string
}
/** Rows on one scale. */
export interface RowsGroup {
  readonly heading: string | null
  readonly rows: readonly PageRow[]
}
export interface PageRow {
  readonly cells: readonly string[]
  readonly strong?: boolean
  /** Stands under the bar. */
  readonly caption?: string
  /** In the order of the series. */
  readonly values: readonly Value[]
  /** Of a bar of one series, where rows differ in it. */
  readonly colour?: string
}

/** Lines over years, and their figures as a table. */
export interface LinesBlock {
  readonly kind: 'lines'
  readonly box: Box
  readonly unit: string
  readonly years: readonly string[]
  readonly lines: readonly (Series & {
    readonly values: readonly Value[]
    readonly texts: readonly string[]
  })[]
  readonly note: string | null
  readonly altText: string
}

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
