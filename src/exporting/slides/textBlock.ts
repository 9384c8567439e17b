import type { Measure } from '@/exporting/lines'
import { onlyXml } from '@/exporting/svg'
import { fitSize, heightOf } from './fit'
import { type FiguresBlock, type PictureBlock, type TextBlock, type Pen, textStyle } from './page'

/** Writes paragraphs, as large as they fit their place. */
export function writeText(
  { box, heading, paragraphs, type, quiet }: TextBlock,
  { slide, measure, colour }: Pen,
): void {
  const top = heading === null ? 0 : 0.48
  if (heading !== null)
    slide.addText(onlyXml(heading), {
      ...box,
      h: 0.36,
      ...textStyle,
      fontSize: 12,
      color: colour('ink-2'),
      valign: 'middle',
    })
  const height = box.h - top
  const size = fitSize(paragraphs, { width: box.w, height, most: type, measure, leading: 1.45 })
  const shown = wholeOrCut(paragraphs, { size, width: box.w, height, measure })
  slide.addText(
    shown.map((text, index) => ({
      text: onlyXml(text),
      options: { breakLine: index < shown.length - 1 },
    })),
    {
      x: box.x,
      y: box.y + top,
      w: box.w,
      h: height,
      ...textStyle,
      fontSize: size,
      color: colour(quiet ? 'ink-2' : 'ink'),
      valign: 'top',
      lineSpacingMultiple: 1.2,
    },
  )
}

/**
 * What fits of paragraphs even in the smallest type; where something is left out, it says where it
 * is.
 */
function wholeOrCut(
  paragraphs: readonly string[],
  {
    size,
    width,
    height,
    measure,
  }: {
    readonly size: number
    readonly width: number
    readonly height: number
    readonly measure: Measure
  },
): readonly string[] {
  const fits = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + heightOf({ text, width, measure }, size, 1.45), 0) <= height
  if (fits(paragraphs)) return paragraphs
  const all = paragraphs.join('\n')
  let [least, most] = [0, all.length]
  const cutAt = (length: number) =>
    `${all.slice(0, length).replace(/[\ud800-\udbff]$/, '')}……（全文在备注里）`.split('\n')
  while (least < most) {
    const middle = Math.ceil((least + most) / 2)
    if (fits(cutAt(middle))) least = middle
    else most = middle - 1
  }
  return cutAt(least)
}

/** Writes figures in columns, each under a rule. */
export function writeFigures(
  { box, columns, items }: FiguresBlock,
  { slide, measure, colour }: Pen,
): void {
  const gap = 0.35
  const [w, h] = [
    (box.w - gap * (columns - 1)) / columns,
    Math.min(2.3, box.h / Math.max(1, Math.ceil(items.length / columns))),
  ]
  const size = Math.min(
    ...items.map(({ text }) => fitSize([text], { width: w, height: 0.8, most: 38, measure })),
    38,
  )
  for (const [index, { label, text, note }] of items.entries()) {
    const [x, y] = [box.x + (index % columns) * (w + gap), box.y + Math.floor(index / columns) * h]
    slide.addShape('line', { x, y, w, h: 0, line: { color: colour('line-2'), width: 1 } })
    slide.addText(
      [
        {
          text: onlyXml(label),
          options: { fontSize: 18, color: colour('ink-2'), breakLine: true },
        },
        {
          text: onlyXml(text),
          options: { fontSize: size, bold: true, color: colour('ink'), breakLine: note !== '' },
        },
        ...(note === ''
          ? []
          : [{ text: onlyXml(note), options: { fontSize: 16, color: colour('ink-2') } }]),
      ],
      { x, y: y + 0.12, w, h: h - 0.24, ...textStyle, valign: 'middle' },
    )
  }
}

/** Writes a picture with its description for those who cannot see it. */
export function writePicture({ box, png, altText }: PictureBlock, { slide }: Pen): void {
  slide.addImage({ ...box, data: png, altText: onlyXml(altText) })
}
