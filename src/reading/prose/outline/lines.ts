import type { Diagnostic } from '@/document/document'
import type { RawLine } from '@/reading/formats/raw'
import { readUnitAt } from '@/reading/text/figureUnits'
import { type OutlineLine, readLine } from './line'

/** "12", "- 12 -", "─12─", "第12页", "第3页共20页", "3/20". */
const pageNumberPattern =
  /^[-—―─━~～·]{0,2}(?:\d{1,4}|第\d{1,4}页(?:[，/]?共\d{1,4}页)?|\d{1,3}\/\d{1,3})[-—―─━~～·]{0,2}$/

/**
 * Reads lines one after the other: a list of all takes as much memory as what is made of them. Page
 * numbers that stand alone on a line are left out and named; a figure cut from its unit stays.
 */
export function* readLines(
  prose: readonly RawLine[],
  diagnostics: Diagnostic[],
): Generator<OutlineLine, void> {
  let next = readLineAt(prose, 0)
  for (let index = 1; next; index++) {
    const line = next
    next = readLineAt(prose, index)
    if (!isPageNumber(line, next)) yield line
    else
      diagnostics.push({
        level: 'note',
        code: 'page-number',
        line: line.line,
        message: `原文第 ${line.line} 行“${line.text}”只有一个数字，当作页码，不计入正文。`,
      })
  }
}

/** Whether the line at an index is a page number that stands alone. */
export function isPageNumberAt(prose: readonly RawLine[], index: number): boolean {
  const line = readLineAt(prose, index)
  return line !== null && isPageNumber(line, readLineAt(prose, index + 1))
}

function isPageNumber({ head }: OutlineLine, next: OutlineLine | null): boolean {
  return pageNumberPattern.test(head) && !(next && readUnitAt(next.head, 0))
}

function readLineAt(prose: readonly RawLine[], index: number): OutlineLine | null {
  const line = prose[index]
  return line ? readLine(line) : null
}
