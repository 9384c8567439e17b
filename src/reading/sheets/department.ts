import type { PerformanceSheet } from '@/document/project'
import { squeeze } from './words'

const after = /^(.+?)[-－—_\s]*[（([【[]?(\d{3,})[）)\]】]?$/
const before = /^[（([【[]?(\d{3,})[）)\]】]?[-－—_\s]*(\D.*)$/

/**
 * Name and code of 主管部门及编码 as printed: "长春市社会保险局-310", "[310]长春市社会保险局"; the
 * code is text, `null` where none is.
 */
export function readDepartment(text: string): PerformanceSheet['department'] {
  const printed = squeeze(text)
  const behind = after.exec(printed)
  if (behind?.[1] && behind[2]) return { name: behind[1], code: behind[2] }
  const ahead = before.exec(printed)
  if (ahead?.[1] && ahead[2]) return { name: ahead[2], code: ahead[1] }
  return printed ? { name: printed, code: null } : null
}
