import { titleText } from '@/text/title'
import type pptxgen from 'pptxgenjs'
import type { Measure } from '../lines'
import { onlyXml } from '../svg'
import { fitSize, titleLines, titleSize } from './fit'
import { writeLines } from './linesBlock'
import { mendFile } from './mend'
import {
  type BlockKind,
  type BlockOf,
  type SlideTheme,
  type SlidePage,
  slideSize,
  hex,
  type Pen,
  slidesFont,
  textStyle,
} from './page'
import { writeRows } from './rowsBlock'
import { writeFigures, writePicture, writeText } from './textBlock'

export const slidesType =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation'

export interface SlidesRequest {
  readonly title: string
  /** Who published what the slides show. */
  readonly author: string
  readonly pages: readonly SlidePage[]
  readonly theme: SlideTheme
  readonly measure: Measure
  /** Awaited before each slide, with its place from 0. */
  readonly before: (place: number) => Promise<void>
}

/**
 * Builds a PPTX file, 16:9: text stays text, charts can be edited with their numbers, other charts
 * are pictures. Throws an Error in Chinese where the library does not load.
 */
export async function buildSlidesFile({
  title,
  author,
  pages,
  theme,
  measure,
  before,
}: SlidesRequest): Promise<Uint8Array<ArrayBuffer>> {
  const { default: Presentation } = await import('pptxgenjs').catch(() => {
    throw new Error('需要的程序没有加载成功，请再试一次')
  })
  const file = new Presentation()
  file.defineLayout({ name: 'wide', width: slideSize.w, height: slideSize.h })
  file.layout = 'wide'
  file.theme = { headFontFace: slidesFont, bodyFontFace: slidesFont }
  // Written by the library without escaping them, but for these three.
  Object.assign(file, { title: onlyXml(title), author: onlyXml(author), company: '', subject: '' })
  const colour = (role: keyof SlideTheme['colours']) => hex(theme.colours[role])
  defineMasters(file, colour)
  for (const [place, page] of pages.entries()) {
    await before(place)
    const slide = file.addSlide({ masterName: page.bare ? '封面' : '内容' })
    writePage(page, { slide, measure, colour })
  }
  return await mendFile(
    (await file.write({ outputType: 'arraybuffer' })) as ArrayBuffer,
    slidesFont,
  )
}

/** Places of what every slide has, in inches. */
const places = {
  内容: {
    kicker: { x: 0.61, y: 0.36, w: 12.11, h: 0.34 },
    title: { x: 0.61, y: 0.72, w: 12.11, h: 0.94 },
    most: 28,
  },
  封面: {
    kicker: { x: 0.61, y: 1.95, w: 12.11, h: 0.45 },
    title: { x: 0.61, y: 2.45, w: 12.11, h: 1.5 },
    most: 44,
  },
} as const
const foot = { y: 6.98, h: 0.32 }

function defineMasters(file: pptxgen, colour: Pen['colour']): void {
  for (const [name, { title }] of Object.entries(places)) {
    file.defineSlideMaster({
      title: name,
      background: { color: colour('paper') },
      objects: [
        {
          placeholder: {
            options: {
              name: 'title',
              type: 'title',
              ...title,
              margin: 0,
              align: 'left',
              valign: 'top',
              bold: true,
              color: colour('ink'),
              fontFace: slidesFont,
            },
            text: '',
          },
        },
      ],
      slideNumber: {
        x: 11.72,
        w: 1,
        ...foot,
        align: 'right',
        margin: 0,
        color: colour('ink-2'),
        fontFace: slidesFont,
        fontSize: 12,
      },
    })
  }
}

function writePage({ kicker, title, bare, blocks, source, notes }: SlidePage, pen: Pen): void {
  const { slide, measure, colour } = pen
  const place = places[bare ? '封面' : '内容']
  const size = titleSize(titleText(title), { ...place.title, most: place.most, measure })
  slide.addText(onlyXml(kicker), {
    ...place.kicker,
    ...textStyle,
    fontSize: bare ? 18 : 14,
    color: colour('ink-2'),
    valign: 'middle',
  })
  const lines = titleLines(title, { size, width: place.title.w, measure })
  const parts = lines.flatMap((line, position) =>
    line.map((part, index) => ({ ...part, breaks: position > 0 && index === 0 })),
  )
  slide.addText(
    parts.map(({ text, key, breaks }) => ({
      text: onlyXml(text),
      options: { color: colour(key ? 'accent' : 'ink'), softBreakBefore: breaks },
    })),
    {
      placeholder: 'title',
      ...place.title,
      ...textStyle,
      fontSize: size,
      bold: true,
      valign: 'top',
    },
  )
  if (bare)
    slide.addShape('line', {
      x: place.title.x,
      y: 4.05,
      w: place.title.w,
      h: 0,
      line: { color: colour('accent'), width: 2.25 },
    })
  for (const block of blocks) writeBlock(block.kind, block, pen)
  const footSize = fitSize([source], { width: 10.9, height: foot.h, most: 12, measure })
  slide.addText(onlyXml(source), {
    x: 0.61,
    w: 10.9,
    ...foot,
    ...textStyle,
    fontSize: footSize,
    color: colour('ink-2'),
    valign: 'top',
  })
  slide.addNotes(notes.map(note => onlyXml(note).replace(/\s*\n\s*/g, ' ')).join('\n'))
}

const writers: {
  readonly [Kind in BlockKind]: (block: BlockOf[Kind], pen: Pen) => void
} = {
  text: writeText,
  figures: writeFigures,
  picture: writePicture,
  rows: writeRows,
  lines: writeLines,
}

function writeBlock<Kind extends BlockKind>(kind: Kind, block: BlockOf[Kind], pen: Pen): void {
  writers[kind](block, pen)
}
