import type { SubjectIndex } from '@/reading/prose/subjects/subjectIndex'
import type { DraftStatement } from './draft'

const marks = /[（(][类款项][）)]|[\s，。、；：“”"'（）()·]/g
/** Money, time, degree and way of a change: what any reason may say besides its cause. */
const filler =
  /比?(?:上年|去年|年初|本年|当年|今年|\d{4}年)度?|支出|经费|预算数?|决算数?|资金|费用?|金额|拨款|安排|总额|有所|略有|相应|[均也较的数度和与及]|增加|增长|上升|提高|增多|减少|下降|降低|减小/g

/** 会议费减少 says nothing of 会议费, 会议减少 does. */
const tellsMoney = /支出|收入|经费|费|资金|预算|决算|拨款/

/**
 * Marks reasons that but say again that what they explain rose or fell ("行政运行经费减少" of
 * 行政运行), or that another subject did. What was done about it ("压缩经费"), what else moved
 * ("人员减少") and what lies below a subject are reasons.
 */
export function markRestated(draft: DraftStatement, subjects: SubjectIndex): void {
  const { reason, change, comparison, topic, label } = draft
  const moved = change ? change.direction !== 'same' : comparison && comparison !== 'equal'
  if (!reason || reason.scope || !moved) return
  const { code = '' } = topic
  const said = plain(reason.text)
  if (said !== '' && !tellsMoney.test(reason.text)) return
  const named = said === '' ? undefined : codesBySaying(subjects).get(said)
  if (said === '' || said === plain(label) || named?.has(code))
    draft.reason = { ...reason, scope: 'restated' }
  else if (named && code.length >= 5 && ![...named].some(other => isWithin(other, code)))
    draft.reason = { ...reason, scope: 'other' }
}

const isWithin = (code: string, other: string) => code.startsWith(other) || other.startsWith(code)

const known = new WeakMap<SubjectIndex, ReadonlyMap<string, ReadonlySet<string>>>()

/** Codes of sections and items by what a reason may call them, their class and section named or not. */
function codesBySaying(subjects: SubjectIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const found = known.get(subjects)
  if (found) return found
  const codes = new Map<string, Set<string>>()
  known.set(subjects, codes)
  const nameOf = (code: string) => subjects.namesByCode.get(code)?.[0] ?? ''
  for (const [code, [own = '']] of subjects.namesByCode) {
    if (code.length < 5) continue
    const above = code.length > 5 ? nameOf(code.slice(0, 5)) : ''
    for (const name of [own, above + own, nameOf(code.slice(0, 3)) + above + own]) {
      const saying = plain(name)
      if (saying !== '') codes.set(saying, (codes.get(saying) ?? new Set()).add(code))
    }
  }
  return codes
}

function plain(words: string): string {
  return words.replace(marks, '').replace(filler, '')
}
