import type { Diagnostic, PrintedRow } from '@/document/document'
import type { TableRow } from './cells'
import type { PageLayout } from './pageParts'

/** What a spreadsheet program prints in a column too narrow for its numbers. */
const narrow = /^#{2,}$/
const longestQuoted = 20
/** An amount with a point or commas, and words right before or behind it that are not its unit. */
const touching =
  /(?<![\d.,])\d[\d,]*(?:\.\d{1,2}|,\d{3}) ?(?![万亿元年人])\p{Script=Han}{2,}|\p{Script=Han}{2,}[^\d（(：:]?-?\d[\d,]*\.\d{1,2}$/u

/** Text that is laid out by blanks has no pages but its own. */
const namePage = (page: number | null) => (page === null ? '' : `第 ${page} 页`)

/** Says that a table's columns were told by the alignment of its text. */
export function reportAligned(page: number, line: number): Diagnostic {
  return {
    level: 'note',
    code: 'aligned-columns',
    line,
    message: `第 ${page} 页有一张表没有表格线，按文字的左右对齐分列读出：请对照原页核对各列。`,
  }
}

/** Says which pages, from 0, carry on the tables of others to the right. */
export function reportCutColumns(carried: ReadonlyMap<number, number>): Diagnostic[] {
  return [...carried].map(([page, left]) => ({
    level: 'note',
    code: 'joined-columns',
    line: 0,
    message: `第 ${page + 1} 页的表是第 ${left + 1} 页那张宽表右边的几列（打印时被分到两页上），已按行接在一起：请对照原页核对。`,
  }))
}

/** Says which cells of a table without lines hold words and an amount, as of two columns. */
export function reportTouching(page: number | null, { line, cells }: PrintedRow): Diagnostic[] {
  return cells.flatMap((cell, index) =>
    touching.test(cell)
      ? [
          {
            level: 'warning' as const,
            code: 'touching-columns',
            line,
            message: `${namePage(page)}原文第 ${line} 行第 ${index + 1} 格“${cell.trim()}”里文字和金额连在一起，可能是挨得太近的两列：请对照原页核对。`,
          },
        ]
      : [],
  )
}

/** Says which row the end of a page cut within an amount, and whether it was joined. */
export function reportCutAmounts(
  page: number | null,
  { line, cells }: PrintedRow,
  cut: TableRow['cutAmounts'],
): Diagnostic[] {
  if (cut === undefined) return []
  const row = `${namePage(page)}原文第 ${line} 行`
  const joined = {
    level: 'note',
    code: 'joined-amount',
    line,
    message: `${row}的金额印到了下一页，已接成一行：请对照原页核对。`,
  } as const
  const apart = {
    level: 'warning',
    code: 'cut-amount',
    line,
    message: `${row}只有数字“${cells.filter(Boolean).join('、')}”，可能是上一页最后一行金额的后一截，没有接上：请对照原页核对。`,
  } as const
  return [cut === 'joined' ? joined : apart]
}

/** Says which cells hold ### for a number that is not in the file. */
export function reportNarrow(page: number | null, { line, cells }: PrintedRow): Diagnostic[] {
  return cells.flatMap((cell, index) =>
    narrow.test(cell.trim())
      ? [
          {
            level: 'warning' as const,
            code: 'narrow-column',
            line,
            message: `${namePage(page)}原文第 ${line} 行第 ${index + 1} 格印的是“${cell.trim()}”：制表软件的列宽不够，数字没有印出来，文件里也没有，请找原来的表格文件。`,
          },
        ]
      : [],
  )
}

/** Says which text runs askew across pages, once for each text. */
export function reportSlanted(pages: readonly PageLayout[]): Diagnostic[] {
  const pagesOf = new Map<string, number[]>()
  pages.forEach(({ slanted }, index) => {
    const text = slanted.replace(/\s/g, '').slice(0, longestQuoted)
    if (text !== '') pagesOf.set(text, [...(pagesOf.get(text) ?? []), index + 1])
  })
  return [...pagesOf].map(([text, own]) => ({
    level: 'note',
    code: 'slanted-text',
    line: 0,
    message: `第 ${own.join('、')} 页有斜排的文字“${text}”，当作水印，没有读进来。`,
  }))
}
