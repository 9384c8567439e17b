import { listSeenNames } from '@/document/subjectNames'
import { spaceText } from '@/text/format'

/** What a figure is of, as a document names it. */
interface Named {
  readonly group: string
  readonly code: string | null
  readonly name: string
}

/** A name without what two documents may write otherwise and mean the same. */
const pack = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/[\s（）()“”"、，,．.·]/g, '')
    .replace(/(?:支出|经费|费用?)$/, '')

const isSameName = (one: string, other: string) => pack(one) === pack(other)

/** Part of the letters of the shorter name that the longer one must have to mean the same. */
const likeEnough = 0.5

function isLike(one: string, other: string): boolean {
  const [shorter = '', longer = ''] = [pack(one), pack(other)].sort((a, b) => a.length - b.length)
  const shared = [...shorter].filter(letter => longer.includes(letter)).length
  return shared >= shorter.length * likeEnough
}

/**
 * Whether one economic code stands for another thing in another document: codes of sections were
 * given out anew between years. A functional code stays with its subject, whatever its name.
 */
export function isOtherSubject(one: Named, other: Named): boolean {
  return one.group === 'economic' && one.code !== null && !isLike(one.name, other.name)
}

/** Says of a row which names its code has in which documents; `null` where it is one name. */
export function sayNames(
  found: readonly (Named | null)[],
  labels: readonly string[],
): string | null {
  const names = new Map<string, string[]>()
  for (const [index, measured] of found.entries()) {
    if (!measured || measured.code === null) continue
    const known = [...names.keys()].find(name => isSameName(name, measured.name)) ?? measured.name
    names.set(known, [...(names.get(known) ?? []), labels[index] ?? ''])
  }
  if (names.size < 2) return null
  const code = found.find(measured => measured)?.code ?? ''
  const seen = listSeenNames(code)
  const isRename = [...names.keys()].every(name => seen.some(other => isSameName(name, other)))
  const said = [...names].map(([name, where]) => `${where.join('、')}叫“${name}”`).join('，')
  return spaceText(
    isRename ? `科目改过名，按代码对上：${said}` : `同一代码${code}，名称不同，请核对：${said}`,
  )
}
