import { fiscalParts, otherMoney } from '@/document/fundKeys'
import { isKind, type ThreePublicKey, threePublicParents } from '@/document/threePublicKinds'
import { readClassCode } from '@/reading/prose/subjects/subjectNames'
import { readSubjectPath } from '@/reading/prose/subjects/subjectPath'
import type { DraftStatement } from './draft'

type Named = Pick<DraftStatement, 'topic' | 'label'>

/** Kinds of expenditure that stand beside each other: none is a part of another. */
const uses = new Set(['basic', 'project', 'upward', 'subsidiary', 'businessExpenditure'])
/** What 基本支出 is made of. */
const basicParts = new Set(['personnel', 'operating'])
/** 财政拨款 and its budgets. */
const fiscal = new Set(['fiscalRevenue', ...fiscalParts])

/**
 * What a statement is a part of, where the list that is open is of one that it stands beside: a kind
 * of 三公 behind the parts of another ("其中：购置费…，运行费…；公务接待费…"), 项目支出 behind those of
 * 基本支出, a class of subjects behind the items of another. `null` where none is certain.
 */
export function fitWhole(part: Named, whole: DraftStatement | null): DraftStatement | null {
  const { kind, key } = part.topic
  if (kind === 'threePublic' && isKind(key))
    return fitThreePublic({ key, label: part.label }, whole)
  let above = whole
  while (above && standsBeside(part, above)) {
    if (kind === 'subject' && !isClass(part) && !isOutside(part, above)) return null
    above = above.partOf
  }
  return above
}

/** A kind of 三公 is a part of those that it belongs to, and of none that stands beside it. */
function fitThreePublic(
  { key, label }: { readonly key: ThreePublicKey; readonly label: string },
  whole: DraftStatement | null,
): DraftStatement | null {
  for (let above = whole; above?.topic.kind === 'threePublic'; above = above.partOf)
    if (above.topic.key === threePublicParents[key]) return above
  const isAbove = (own: string | null) => {
    for (let above = threePublicParents[key]; above; above = threePublicParents[above])
      if (above === own) return true
    return false
  }
  let above = whole
  while (above && isKind(above.topic.key) && !isAbove(above.topic.key)) {
    // 国内公务接待费 is a part of 公务接待费; the same words again are not.
    if (above.topic.key === key && above.label !== label) return above
    above = above.partOf
  }
  return above
}

function standsBeside(part: Named, whole: DraftStatement): boolean {
  const { kind, key } = part.topic
  if (kind !== whole.topic.kind) return false
  if (kind === 'subject') {
    const [own, other] = [readClass(part), readClass(whole)]
    return (own !== null && other !== null && own !== other) || isOutside(part, whole)
  }
  if (kind !== 'measure' || key === null || whole.topic.key === null) return false
  if (uses.has(key) || basicParts.has(key)) {
    const beside = [...(uses.has(key) ? uses : []), ...basicParts]
    return beside.includes(whole.topic.key) && key !== whole.topic.key
  }
  return otherMoney.has(key) && fiscal.has(whole.topic.key)
}

/** Whether a section or item is of another section than the one that is told before it. */
function isOutside({ topic: { code } }: Named, { topic: { code: above } }: Named): boolean {
  return !!code && !!above && above.length >= 5 && !code.startsWith(above)
}

/** The class that a subject is of by its code, else by the first name of its path. */
function readClass({ topic: { code }, label }: Named): string | null {
  if (code) return code.slice(0, 3)
  const first = readSubjectPath(label)[0]
  return first ? readClassCode(first.name) : null
}

function isClass({ topic: { code }, label }: Named): boolean {
  return code ? code.length === 3 : readSubjectPath(label).length === 1
}
