import { nameLines } from '@/text/citing'
import type { PerformanceSheet } from '@/document/project'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** How a sheet is called on its page: "项目十二"; without a number by its line. */
export function sheetName({ number, line }: Pick<PerformanceSheet, 'number' | 'line'>): string {
  return number === null ? `${nameLines(line)}起` : `项目${inChinese(number)}`
}

function inChinese(number: number): string {
  if (number > 99) return ` ${number}`
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''))
}
