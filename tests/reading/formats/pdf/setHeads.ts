import { readPdfFile } from '@/reading/formats/pdf/readPdf'
import { text, writePdf } from '../../../fixtures/pdf'

const size = 10

/** Writes lines in the middle of a stretch across and of a height, as browsers set a head. */
export function centred(
  [left, right]: readonly [number, number],
  middle: number,
  lines: readonly string[],
  lineHeight = 12,
): string[] {
  return lines.map((words, index) =>
    text(
      (left + right - words.length * size) / 2,
      middle + ((lines.length - 1) / 2 - index) * lineHeight,
      words,
    ),
  )
}

/** Reads the rows of all tables of a page with this content. */
export async function readRows(content: readonly string[]): Promise<(readonly string[])[]> {
  const { raw } = await readPdfFile(writePdf([{ content }]), {})
  return raw.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells))
}
