import { cells, line, writePdf } from '../fixtures/pdf'

/** Writes a PDF of 200 pages with a table of 35 rows on each. */
export function writeLongPdf(): Uint8Array {
  const [top, rowHeight, rowCount] = [780, 20, 35]
  const edges = [60, 140, 300, 400, 500]
  const content = [
    ...Array.from({ length: rowCount + 1 }, (_, row) =>
      line(60, top - row * rowHeight, 500, top - row * rowHeight),
    ),
    ...edges.map(x => line(x, top, x, top - rowCount * rowHeight)),
    ...cells(
      edges,
      top,
      Array.from({ length: rowCount }, (_, row) => [
        `2010${10 + row}`,
        '一般公共服务支出',
        `${row},000.00`,
        '0.00',
      ]),
    ),
  ]
  return writePdf(Array.from({ length: 200 }, () => ({ content })))
}
