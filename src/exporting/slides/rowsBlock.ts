import type pptxgen from 'pptxgenjs'
import type { Measure } from '../lines'
import { onlyXml } from '../svg'
import { writeBars } from './bars'
import { fitSize, heightOf } from './fit'
import {
  type PageRow,
  type RowsBlock,
  type RowsGroup,
  smallestType,
  hex,
  type Pen,
  slidesFont,
  textStyle,
} from './page'

/** Heights in inches, and what is kept free in a cell. */
const [headHeight, noteHeight, highest, inner] = [0.36, 0.32, 1, 0.06]

interface Fitted {
  readonly size: number
  readonly rowHeight: number
  readonly groups: readonly RowsGroup[]
  readonly left: number
}

/**
 * Rows as large as they fit under each other; those that do not fit even in the smallest type are
 * left out, and counted.
 */
export function fitRows(
  { box, columns, series, groups, note }: RowsBlock,
  measure: Measure,
): Fitted {
  const bars = box.w - columns.reduce((sum, { width }) => sum + width, 0)
  const headings = (kept: readonly RowsGroup[]) =>
    kept.filter(({ heading }) => heading !== null).length
  const needed = (rows: readonly PageRow[], size: number) =>
    Math.max(
      ...rows.map(({ cells, caption }) =>
        Math.max(
          ...cells.map((text, column) =>
            heightOf(
              { text, width: (columns[column]?.width ?? 1) - 4 * inner, measure },
              size,
              1.36,
            ),
          ),
          ...(series.length > 0 && caption
            ? [
                0.26 +
                  heightOf({ text: caption, width: bars - 2 * inner, measure }, smallestType, 1.36),
              ]
            : []),
        ),
      ),
    ) + 0.08
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  for (let kept = count; kept > 0; kept--) {
    const shown = firstRows(groups, kept)
    const rows = shown.flatMap(group => group.rows)
    const room =
      box.h -
      headHeight -
      headHeight * headings(shown) -
      (note !== null || kept < count ? noteHeight : 0)
    for (let size = 16; size >= smallestType; size--) {
      if (needed(rows, size) * rows.length <= room)
        return {
          size,
          rowHeight: Math.min(highest, room / rows.length),
          groups: shown,
          left: count - kept,
        }
    }
  }
  return {
    size: smallestType,
    rowHeight: box.h - 2 * headHeight,
    groups: firstRows(groups, 1),
    left: count - 1,
  }
}

function firstRows(groups: readonly RowsGroup[], most: number): readonly RowsGroup[] {
  let left = most
  return groups.flatMap(({ heading, rows }) => {
    const kept = rows.slice(0, left)
    left -= kept.length
    return kept.length > 0 ? [{ heading, rows: kept }] : []
  })
}

/** Writes a table and, beside its rows, their bars. */
export function writeRows(block: RowsBlock, pen: Pen): void {
  const { box, columns, series, centred = false, legend, note, altText } = block
  const { slide, measure, colour } = pen
  const { size, rowHeight, groups, left } = fitRows(block, measure)
  const barsAt = columns.reduce((sum, { width }) => sum + width, 0)
  const wide = box.w - barsAt
  const hasBars = series.length > 0
  const cellStyle = {
    fontFace: slidesFont,
    lang: 'zh-CN',
    margin: [0, inner, 0, inner] as [number, number, number, number],
    valign: 'middle',
  } as const
  const rule = (role: 'line' | 'line-2') =>
    [
      { type: 'none' },
      { type: 'none' },
      { type: 'solid', pt: role === 'line' ? 0.75 : 1.25, color: colour(role) },
      { type: 'none' },
    ] as [pptxgen.BorderProps, pptxgen.BorderProps, pptxgen.BorderProps, pptxgen.BorderProps]
  const cell = (text: string, options: pptxgen.TableCellProps): pptxgen.TableCell => ({
    text: onlyXml(text),
    options: {
      ...cellStyle,
      fontSize: size,
      color: colour('ink'),
      border: rule('line'),
      ...options,
    },
  })
  // The first column begins where titles begin.
  const edge = (column: number): pptxgen.TableCellProps => ({
    margin: [0, inner, 0, column === 0 ? 0 : columns[column]?.align === 'left' ? 3 * inner : inner],
  })
  const head: pptxgen.TableCell[] = columns.map(({ label, align }, column) =>
    cell(label, {
      align,
      ...edge(column),
      fontSize: smallestType,
      color: colour('ink-2'),
      border: rule('line-2'),
    }),
  )
  const names = series.flatMap(({ name, colour: mark }): pptxgen.TableCell[] => [
    { text: '■ ', options: { color: hex(mark), fontSize: 12 } },
    { text: onlyXml(`${name}\u3000`), options: { color: colour('ink-2'), fontSize: 12 } },
  ])
  const rows: pptxgen.TableRow[] = [
    [
      ...head,
      ...(hasBars
        ? [{ ...cell('', { border: rule('line-2') }), ...(legend && { text: names }) }]
        : []),
    ],
  ]
  const heights = [headHeight]
  let y = box.y + headHeight
  const charts: (() => void)[] = []
  for (const { heading, rows: group } of groups) {
    if (heading !== null) {
      rows.push([
        cell(heading, {
          colspan: columns.length + (hasBars ? 1 : 0),
          fontSize: smallestType,
          color: colour('ink-2'),
          valign: 'bottom',
          ...edge(0),
        }),
      ])
      heights.push(headHeight)
      y += headHeight
    }
    const captioned = group.some(({ caption }) => caption)
    for (const { cells, strong = false, caption = '' } of group) {
      rows.push([
        ...cells.map((text, column) =>
          cell(text, { align: columns[column]?.align ?? 'left', bold: strong, ...edge(column) }),
        ),
        ...(hasBars
          ? [
              cell(caption, {
                fontSize: smallestType,
                color: colour('ink-2'),
                valign: 'bottom',
                margin: [0, inner, 0.05, inner],
              }),
            ]
          : []),
      ])
      heights.push(rowHeight)
    }
    if (hasBars) {
      // With text under them, bars stand in the upper part of their rows.
      const barsBox = {
        x: box.x + barsAt,
        y: y - (captioned ? rowHeight * 0.15 : 0),
        w: wide,
        h: rowHeight * group.length,
      }
      charts.push(() => {
        writeBars({ box: barsBox, rows: group, series, thin: captioned, centred, altText, pen })
      })
    }
    y += rowHeight * group.length
  }
  slide.addTable(rows, {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [...columns.map(({ width }) => width), ...(hasBars ? [wide] : [])],
    rowH: heights,
  })
  for (const chart of charts) chart()
  const notes = [note, left > 0 ? `另有 ${left} 行放不下，见网页上的表` : null]
    .filter(text => text !== null)
    .join('；')
  if (notes !== '')
    slide.addText(onlyXml(notes), {
      x: box.x,
      y: y + 0.04,
      w: box.w,
      h: noteHeight - 0.04,
      ...textStyle,
      fontSize: fitSize([notes], { width: box.w, height: noteHeight, most: 13, measure }),
      color: colour('ink-2'),
      valign: 'middle',
    })
}
