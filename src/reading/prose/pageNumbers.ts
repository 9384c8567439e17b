import type { Diagnostic } from '@/document/document'
import { readUnitAt } from './figures/units'
import type { Line } from './outline/line'

const bareNumber = /^-?\d{1,4}-?$/

/**
 * Takes page numbers that stand alone on a line out of the text and names them; a figure cut from
 * its unit stays.
 */
export function dropPageNumbers(
  lines: readonly Line[],
  diagnostics: Diagnostic[],
): readonly Line[] {
  if (!lines.some(({ head }) => bareNumber.test(head))) return lines
  return lines.filter((line, index) => {
    const next = lines[index + 1]
    if (!bareNumber.test(line.head) || (next && readUnitAt(next.head, 0))) return true
    diagnostics.push({
      level: 'note',
      code: 'page-number',
      line: line.line,
      message: `原文第 ${line.line} 行“${line.text}”只有一个数字，当作页码，不计入正文。`,
    })
    return false
  })
}
