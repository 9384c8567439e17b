import { toFen } from '@/document/money'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { DraftStatement, FormerFigure, ParagraphState } from './draft'

const formerYear =
  /^(?:(20\d\d)年|上一?年|去年|上年同期)(?:度|当年|全年|同期|末|的)*(?:财政拨款|一般公共预算|部门|单位|支出|收入|年初|调整|预算|安排|执行|决算|完成|实际|预计|拨款|数|额|为)*$/
/** Words speak of no figure further back. */
const mostSearched = 50
const spent = /执行|决算|完成|实际/

/**
 * Whether the words before a figure name last year's figure and nothing else: "2025年当年预算执行数",
 * "上年".
 */
export function isFormerLabel(label: string, year: number | null): boolean {
  if (label.length >= 30 || !'2上去'.includes(label.charAt(0))) return false
  const found = formerYear.exec(label)
  if (!found) return false
  return found[1] === undefined || (year !== null && Number(found[1]) === year - 1)
}

const behindName = /[）)”]((?:上一?年|去年).+)$/

/** The words of last year behind a subject's name ("行政运行（2130201）上年预算"); `null` for none. */
export function findFormerBehind(label: string, year: number | null): string | null {
  const words = behindName.exec(label)?.[1]
  return words !== undefined && isFormerLabel(words, year) ? words : null
}

/** Keeps last year's figure for the change that the words go on to state. */
export function noteFormer(
  paragraph: ParagraphState,
  draft: DraftStatement,
  of: DraftStatement | null,
): void {
  const { label } = draft
  const basis = spent.test(label) ? 'executed' : label.includes('预算') ? 'budget' : 'unstated'
  paragraph.formers.push({ draft, basis, of, used: false })
}

/** Last year's printed figure that a change of a statement is counted from; `null` for none. */
export function takeFormer(
  paragraph: ParagraphState,
  target: DraftStatement,
  against: string | null,
): FormerFigure | null {
  if (target.paragraph !== paragraph) return null
  const found = paragraph.formers
    .slice(-mostSearched)
    .findLast(
      former =>
        !former.used &&
        isAmountUnit(target.unit) &&
        fitsAgainst(former, against) &&
        (former.of === null
          ? former.draft.start < target.start || isOnlyAmount(paragraph, target)
          : former.of === target),
    )
  if (!found) return null
  found.used = true
  return found
}

/** A comparison with what was spent is not one with what was budgeted. */
function fitsAgainst({ basis }: FormerFigure, against: string | null): boolean {
  if (against === null || against === '' || basis === 'unstated') return true
  if (spent.test(against)) return basis === 'executed'
  return !against.includes('预算') || basis === 'budget'
}

function isOnlyAmount({ drafts }: ParagraphState, target: DraftStatement): boolean {
  return drafts
    .slice(0, 50)
    .every(draft => draft === target || draft.aside || draft.figure?.kind !== 'money')
}

/**
 * Gives last year's figures that no stated change took up ("行政运行 60 万元（上年 50 万元）") to the
 * amounts they stand beside, and returns these; the direction is that of the two.
 */
export function settleFormers(paragraph: ParagraphState): readonly DraftStatement[] {
  const changed: DraftStatement[] = []
  for (const former of paragraph.formers.slice(-mostSearched)) {
    if (former.used) continue
    const target = former.of ?? findNextAmount(paragraph, former.draft)
    if (!target || target.change || target.amount === null || !isAmountUnit(target.unit)) continue
    const { draft } = former
    if (draft.amount === null || !isAmountUnit(draft.unit)) continue
    const difference = toFen(target.amount, target.unit) - toFen(draft.amount, draft.unit)
    former.used = true
    target.change = {
      start: draft.start,
      end: draft.end,
      direction: difference > 0 ? 'increase' : difference < 0 ? 'decrease' : 'same',
      amount: null,
      percent: null,
      against: draft.label,
      paragraph,
      former,
    }
    changed.push(target)
  }
  return changed
}

function findNextAmount(
  { drafts, isSubject }: ParagraphState,
  former: DraftStatement,
): DraftStatement | null {
  const own = (draft: DraftStatement) =>
    !draft.aside && draft.partOf === null && draft.figure?.kind === 'money'
  const next = drafts.slice(-200).find(draft => own(draft) && draft.start > former.start)
  if (next) return next.topic.kind === 'other' ? null : next
  const before = isSubject ? drafts.slice(0, 50).find(own) : undefined
  return before?.topic.kind === 'subject' ? before : null
}
