import { nameLines } from '@/text/citations'
import type { PerformanceSheet, ProjectSheetJoin } from '@/document/project'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Names a performance sheet by its printed number ("项目十二"), or by its line without one. */
export function sheetName({ number, line }: Pick<PerformanceSheet, 'number' | 'line'>): string {
  return number === null ? `${nameLines(line)}起` : `项目${inChinese(number)}`
}

function inChinese(number: number): string {
  if (number > 99) return ` ${number}`
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`
  return head + (ones === 0 && tens > 0 ? '' : (digits[ones] ?? ''))
}

/** Labels for the confidence of a join between project and performance sheet. */
export const confidenceLabels: Readonly<Record<ProjectSheetJoin['confidence'], string>> = {
  certain: '名称、金额都相同',
  likely: '很可能',
  weak: '不确定',
}
