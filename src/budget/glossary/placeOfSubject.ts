import type { BudgetDocument } from '@/document/document'
import { subjectsOf } from './vocabulary'

/**
 * Where a subject stands: "功能分类的项 2080109，属于 208 社会保障和就业支出 › 20801 …"; `null` for
 * what is no subject of the document.
 */
export function placeOfSubject(
  document: BudgetDocument,
  { code, name }: { readonly code: string | null; readonly name: string },
): string | null {
  if (code === null) return null
  const names = new Map(
    subjectsOf(document).flatMap(subject =>
      subject.code === null ? [] : [[subject.code, subject.name] as const],
    ),
  )
  if (!names.has(code)) return null
  // Classes of the economic classification begin with 3, or 5 in that of governments.
  const kind = /^[35]/.test(code) ? '经济分类' : '功能分类'
  const level = { 3: '类', 5: '款', 7: '项' }[code.length]
  const above = [3, 5]
    .filter(length => length < code.length)
    .map(length => code.slice(0, length))
    .flatMap(prefix => (names.has(prefix) ? [`${prefix} ${names.get(prefix) ?? ''}`] : []))
  const within = above.length > 0 ? `，属于 ${above.join(' › ')}` : ''
  return name === '' || level === undefined ? null : `${kind}的${level} ${code}${within}`
}
