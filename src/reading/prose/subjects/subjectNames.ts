import { findClassCode } from '@/document/functionalClasses'
import { remember } from '@/reading/text/remember'

/** Names of sections and items that were renamed, by the name in use since (2007–2024). */
const renamed: Readonly<Record<string, string>> = {
  行政事业单位离退休: '行政事业单位养老支出',
  归口管理的行政单位离退休: '行政单位离退休',
  归口管理的行政单位离退休支出: '行政单位离退休',
  医疗保障: '行政事业单位医疗',
  共产党事务支出: '其他共产党事务支出',
  城乡社区规划与管理支出: '城乡社区规划与管理',
  民政管理事务支出: '民政管理事务',
}

/** A name without what prose and tables write differently: 支出, 和, 的, 费用, 其它, brackets. */
export const plainSubjectName = remember(name => {
  const narrow =
    name.includes('（') || name.includes('）')
      ? name.replaceAll('（', '(').replaceAll('）', ')')
      : name
  return narrow.replace(/^其它/, '其他').replace(/(?:支出)+$|费用?$|[和的与及、\s]/g, '')
})

const renamedPlain = new Map(
  Object.entries(renamed).map(([old, name]) => [plainSubjectName(old), plainSubjectName(name)]),
)

/** The plain name in use now for a plain name that may be an older one. */
export function currentName(plain: string): string {
  return renamedPlain.get(plain) ?? plain
}

/** Code of the class that a name stands for in any year, with or without 支出; `null` for others. */
export function readClassCode(name: string): string | null {
  return findClassCode(name) ?? findClassCode(name.replace(/支出$/, ''))
}

/** Whether the shorter of two plain names leaves out but a few characters of the longer. */
export function isShortened(first: string, second: string): boolean {
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  if (short.length < 4 || short.length * 10 < long.length * 6) return false
  // 其他 is what tells two items of a section apart.
  if (short.startsWith('其他') !== long.startsWith('其他')) return false
  let at = 0
  for (const char of long) if (char === short.charAt(at)) at++
  return at === short.length
}

/** Whether two plain names have the same characters in another order: 行政事务管理, 行政管理事务. */
export function isReordered(first: string, second: string): boolean {
  const sort = (name: string) => [...name].sort().join('')
  return first.length >= 4 && first.length === second.length && sort(first) === sort(second)
}
