import { type OutlineLine, measureWidth } from './line'

/** A page's end takes up to five lines: a number, a mark and blanks. */
const mostLinesApart = 6
/** A level mark near the head of a line: the name before it was cut. */
const levelMarkAhead = /^[^，。；：]{0,40}?（\d{0,7}[类款项]）/
const levelMarkAtHead = /^（\d{0,7}[类款项]）/
const itemMark = /（\d{0,7}项）/
/** A colon that a sentence goes on behind, and no list. */
const openColon = /(?:用于|原因(?:是|为)?|由于|因为|系)[：:]\s*$/

/** What marks a heading: the line, those beside it, and where the document wraps its lines. */
export interface HeadingInput {
  readonly line: OutlineLine
  readonly next: OutlineLine | null
  readonly wrapWidth: number
  readonly pageWidth: number
}

/** Whether a line with an ordinal is a heading and not a list item or a sentence. */
export function isMarkedHeading({ line, next, wrapWidth }: HeadingInput): boolean {
  const { mark } = line
  if (!mark || line.text.length > 80 || cutsName(line, next)) return false
  if (cutsQuote(line, next)) return false
  if (mark.level === 0) return line.ends !== 'sentence' && line.label.length <= 60
  // A heading may end with a full stop: "（一）收支总体情况。"
  const stopped = line.label.endsWith('。') ? line.label.slice(0, -1) : line.label
  const text = stopped !== line.label && !headingEnd.test(stopped) ? line.label : stopped
  if (!mayBeHeading(text) || (!headingEnd.test(text) && isWrapped(line, next, wrapWidth)))
    return false
  if (markedHeadingEnd.test(text)) return true
  if (dutyVerb.test(text) || mark.level > 2) return false
  return mark.level === 1 || (next !== null && next.mark?.level !== mark.level)
}

/**
 * Whether a line without an ordinal is a heading: short, a heading's last word, and a sentence
 * below it.
 */
export function isPlainHeading({ line, next, wrapWidth }: HeadingInput): boolean {
  if (
    line.mark ||
    line.text.length > 60 ||
    line.ends !== 'cut' ||
    !mayBeHeading(line.label) ||
    !headingEnd.test(line.label)
  )
    return false
  return next !== null && !continuation.test(next.label) && !isWrapped(line, next, wrapWidth)
}

/** Of the page's width: how far the first line of a heading over two lines reaches. */
const almostFull = 0.75
/** Characters of a line that is long for a heading, where other lines are wider than the page's. */
const longHeading = 20

/** Whether a heading with an ordinal is cut by the page's edge and ends on the next line. */
export function goesOnInNextLine({ line, next, pageWidth }: HeadingInput): boolean {
  return (
    line.mark !== null &&
    next !== null &&
    next.mark === null &&
    next.line === line.line + 1 &&
    line.ends === 'cut' &&
    next.ends === 'cut' &&
    !headingEnd.test(line.label) &&
    headingEnd.test(next.label) &&
    mayBeHeading(line.label + next.label) &&
    measureWidth(next.text) <= measureWidth(line.text) &&
    measureWidth(line.text) >= Math.min(longHeading, almostFull * pageWidth)
  )
}

/** Whether the words are those of a usual chapter: 部门概况, 名词解释 … */
export function isUsualChapter(line: OutlineLine): boolean {
  return (
    line.mark === null &&
    line.text.length <= 60 &&
    line.ends === 'cut' &&
    mayBeHeading(line.label) &&
    chapterPattern.test(line.label)
  )
}

/** Whether the name of a subject goes on in the next line: "…职业年金缴费 / 支出（项）242.84万元". */
function cutsName({ label }: OutlineLine, next: OutlineLine | null): boolean {
  if (!next || next.mark || itemMark.test(label)) return false
  return levelMarkAtHead.test(next.head) || (label.includes('（') && levelMarkAhead.test(next.head))
}

/**
 * Whether a quotation ends in the next line: "6.“…养老保险缴费支出（项） / ”174.83万元". "“三公“经费" closes
 * it with the wrong mark.
 */
function cutsQuote({ text }: OutlineLine, next: OutlineLine | null): boolean {
  const marks = text.match(/[“”]/g) ?? []
  return (
    marks.length % 2 === 1 && marks.at(-1) === '“' && next !== null && /^[^“]*”/.test(next.text)
  )
}

function isWrapped(line: OutlineLine, next: OutlineLine | null, wrap: number): boolean {
  return (
    next !== null &&
    next.mark === null &&
    next.line === line.line + 1 &&
    measureWidth(line.text) >= wrap - 2
  )
}

/**
 * Whether `line` carries on the sentence that `before` left open: cut by a hard wrap or by a blank
 * line.
 */
export function continuesSentence(before: OutlineLine, line: OutlineLine, wrap: number): boolean {
  if (line.mark || line.line - before.line > mostLinesApart) return false
  if (before.ends === 'cut') return true
  if (openColon.test(before.text)) return true
  if (line.line - before.line > 1) return false
  const width = measureWidth(before.text)
  return before.ends === 'pause'
    ? width >= wrap - 3
    : width >= wrap - clearlyShort && unnamedSpent.test(line.text)
}

/** A sentence on what was spent last year that names nothing: it goes on about what came before. */
const unnamedSpent = /^\s*20\d\d年度?(?:当年)?(?:预算|支出)?(?:执行|决算)数/

/** How far short of the page's width a line ends that no hard wrap cut. */
const clearlyShort = 8
const listColon = /^[^\d０-９]*(?:如下|内容|情况|方面|包括|构成)[：:]\s*$/
const opensSentence = /^20\d\d年/
const saysSomething = /原因|增加|减少|持平|万元|由于|主要/

/**
 * Whether a line begins anew although the one before has no full stop: it opens a list or a year's
 * sentence, or is a heading, and no page's edge cut the line before.
 */
export function beginsAnew(before: OutlineLine, input: HeadingInput): boolean {
  const { line, pageWidth } = input
  if (before.ends !== 'cut') return false
  const opensList = line.ends === 'pause' && line.text.length <= 40 && listColon.test(line.text)
  if (opensList && before.text.includes('原因')) return true
  return (
    measureWidth(before.text) + clearlyShort < pageWidth &&
    (opensList ||
      (opensSentence.test(line.head) && saysSomething.test(before.text)) ||
      isPlainHeading(input))
  )
}

/** Words that a heading ends with when it has no ordinal. */
export const headingEnd =
  /(?:情况|情况说明|说明|概况|职能|职责|设置|解释|构成|组成|目标|依据|安排|管理)$/
/** Words that a heading with an Arabic ordinal ends with; a list item ends otherwise. */
export const markedHeadingEnd =
  /(?:情况|说明|概况|职能|职责|设置|解释|构成|支出|收入|经费|预算|费用?|补助|结转|采购|资产|绩效|表)(?:（[^（）]*）)?$/
/** Chapters of documents that have neither parts nor a table of contents. */
export const chapterPattern =
  /^(?:.{0,30}(?:部门|单位|机构)?(?:概况|主要职能|主要职责|机构设置)|.{0,30}预算(?:编制|情况)说明|其他(?:相关|重要)?(?:情况|事项)(?:的)?(?:情况)?说明(?:情况)?|名词解释)$/
/** Verbs that open a duty: "三、负责全市…" is a list item although it may be short. */
export const dutyVerb =
  /^(?:负责|承担|承办|贯彻|组织|参与|指导|受理|拟订|拟定|起草|研究|协助|协调|完成|推进|做好|落实|开展|制定|监督|管理)/
/** A continuation of the sentence before: never below a heading. */
export const continuation = /^(?:如下|为|是|：|，|、|的|及|和|与)/
const sentenceMark = /[，。；！？]/
const figureWithUnit = /\d(?:万元|亿元|元|%|辆|平方米|套|人(?!员)|个)/

/**
 * Whether packed words could be a heading: short, no stop or comma, no figure, a colon only at the
 * end.
 */
export function mayBeHeading(title: string): boolean {
  if (title.length === 0 || title.length > 50 || sentenceMark.test(title)) return false
  const colon = title.indexOf('：')
  return (colon < 0 || colon === title.length - 1) && !figureWithUnit.test(title)
}
