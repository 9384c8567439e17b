import { attachChange } from './attach'
import type { DraftStatement, SentenceState, Span } from './draft'
import { addDraft, findDraft, wholeBefore } from './drafting'
import { readFigureLabel } from './readLabel'
import { isAdjusting } from './movedAdjustment'
import { findComparison, readDirection, readStanding } from './readLead'
import { attachComparison } from './stages'

const unchanged = /持平|相同|一致|无变化|没有变化|未发生变化|无增减|没有增减|不变|相等/
const partsOpening = /(?:其中|包括|包含|如下|分别为|用于以下方面|以下方面|构成为?)$/
const scopePattern = /^(.{2,40}?)(?:之?中|里|方面)$/
const absence =
  /(?:暂?无(?!需|偿|形|线|障碍|害|关|论|法|效|增减|变化|差异|[锡纺人])|未安排|没有安排|没有|未编制|不安排|未发生|不涉及|未涉及|未设置)(?:使用|安排|编制)?/
/** "2022年无此项支出": what is compared with, where nothing was. */
const noFormer =
  /^(?:因|由于)?(20\d\d年(?:度)?|上一?年(?:度)?|去年)(?:预算|决算)?(?:无|没有|未安排|未发生|未列支|不含)(?:此|该|本|这)(?:项|科目)/
const claimPattern = /预算|支出|收入|安排|购置|经费|采购|项目|资金|车辆|设备|房屋|拨款/

/**
 * Reads a clause without a figure: 持平, 其中, 本年收入中, 比上年, 有所减少, 无…支出; other clauses
 * say nothing that can be computed with.
 */
export function readBareClause(sentence: SentenceState, clause: Span, sentenceEnd: number): void {
  const { paragraph } = sentence
  const text = paragraph.text.slice(clause.start, clause.end)
  if (text.length > 200) return
  if (attachComparison(sentence, text)) return
  const standing = readStanding(text)
  if (standing) {
    attachChange(sentence, { ...standing, figure: null, span: { ...clause } })
    return
  }
  const comparison = findComparison(text)
  if (unchanged.test(text) && (comparison || sentence.comparedWith !== null)) {
    attachChange(sentence, {
      direction: 'same',
      figure: null,
      span: startSpanAt(clause, comparison?.index ?? 0),
      against: comparison?.against ?? null,
      subject: comparison ? text.slice(0, comparison.index) : '',
    })
    return
  }
  if (partsOpening.test(text) || opensAmounts(sentence, clause, text))
    return openParts(sentence, text)
  if (comparison) return readComparison(sentence, clause, text, comparison)
  const scope = scopePattern.exec(text)?.[1]
  if (scope !== undefined) return openScope(sentence, scope)
  const former = noFormer.exec(text)?.[1]
  if (former !== undefined) {
    sentence.comparedWith = former
    return
  }
  const absent = absence.exec(text)
  if (!absent && text.length <= 80 && paragraph.text.charAt(clause.end) === '：')
    sentence.labelBeforeColon = readFigureLabel(text, paragraph.context).label
  if (absent && claimPattern.test(text.slice(absent.index)))
    addClaim(sentence, clause, clause.start + absent.index + absent[0].length, sentenceEnd)
}

/** "主要是：基本工资98.00万元、…": what follows are parts, and no reason. */
function opensAmounts({ paragraph }: SentenceState, { end }: Span, text: string): boolean {
  if (!/主要[是有为]$/.test(text) || paragraph.text.charAt(end) !== '：') return false
  return /^[^，。；、\d]{2,24}\d[\d,]*(?:\.\d+)?(?:万|亿)?元/.test(
    paragraph.text.slice(end + 1, end + 60),
  )
}

function openParts(sentence: SentenceState, text: string): void {
  const { paragraph, currentDraft } = sentence
  const { label } = readFigureLabel(
    text
      .replace(partsOpening, '')
      .replace(/(?:主要|具体)?(?:内容|情况|构成)?(?:主要|具体)?(?:[是有为])?$/, ''),
    paragraph.context,
  )
  // The parts of what a budget was adjusted by are none of the budget.
  if (label === '' && currentDraft && isAdjusting(currentDraft)) return
  const named = label === '' ? null : findDraft(paragraph, label)
  if (text.includes('（') && !text.includes('）'))
    sentence.openBracket = { parent: sentence.whole, outside: currentDraft }
  // "…支出主要用于以下方面：" names the whole of the shares, though not its amount.
  if (label !== '' && named === null) sentence.scope ??= label
  sentence.whole = passCarried(
    named ??
      (label === '' ? currentDraft : null) ??
      paragraph.subject ??
      sentence.firstDraft?.partOf ??
      sentence.firstDraft ??
      wholeBefore(paragraph),
    named !== null,
  )
  paragraph.openedWhole = sentence.whole
}

/**
 * What is listed behind "年初结转和结余…，本年收入…，本年支出…，年末结转和结余…" is what was spent: what was
 * carried over has no list, unless words name it.
 */
function passCarried(whole: DraftStatement | null, isNamed: boolean): DraftStatement | null {
  if (!whole || isNamed || !carried.test(whole.topic.key ?? '')) return whole
  const beside = whole.paragraph.drafts.filter(({ partOf }) => partOf === whole.partOf)
  return beside.find(({ label }) => /本年支出/.test(label)) ?? whole
}
const carried = /^carry(?:Over|Forward)/

function openScope(sentence: SentenceState, text: string): void {
  const { paragraph } = sentence
  const { label } = readFigureLabel(text, paragraph.context)
  sentence.scope = label || null
  sentence.whole = label ? findDraft(paragraph, label) : null
}

/** "与上年相比" opens a comparison; "比上年有所减少" is a change without a figure. */
function readComparison(
  sentence: SentenceState,
  clause: Span,
  text: string,
  { index, against }: { index: number; against: string | null },
): void {
  const moved = readDirection(text)
  if (moved && moved.direction !== 'either' && moved.index > index) {
    attachChange(sentence, {
      direction: moved.direction,
      figure: null,
      span: startSpanAt(clause, index),
      against,
      subject: nameBehindYear.exec(text.slice(index, moved.index))?.[1] ?? text.slice(0, index),
    })
  }
  sentence.comparedWith = against ?? ''
}

/** "相比2018年公务接待费有所减少": what moved stands behind the year. */
const nameBehindYear =
  /^(?:相?比|较|相较于?|对比)(?:20\d\d年|上一?年|去年)(?:度)?((?:公务|因公|“?三公).{1,16}?)(?:有所)?$/

function addClaim(sentence: SentenceState, clause: Span, start: number, sentenceEnd: number): void {
  const { paragraph } = sentence
  const label = readFigureLabel(
    paragraph.text.slice(start, Math.min(sentenceEnd, start + 80)).replace(/[，：].*$/, ''),
    paragraph.context,
  ).label
  // "单位无此项经费安排" says it of the statement before, and names nothing.
  if (label !== '' && !backReference.test(label))
    sentence.currentDraft = addDraft(
      sentence,
      { label, figure: null, span: { start: clause.start, end: sentenceEnd } },
      false,
    )
}

const backReference = /^[该此](?:项|类)?(?:预算|经费|费用|支出|资金|收入)/

function startSpanAt({ start, end }: Span, index: number): Span {
  return { start: start + index, end }
}
