import type { Figure } from '@/reading/text/figures'
import type { DraftStatement, ParagraphState, SentenceState, Span } from './draft'
import { isOwnBudget } from '@/document/ownBudget'
import { isGenericLabel, isItemLabel } from './readLabel'
import { findThreePublicKey } from './topicRules'

const countedNoun = /^[^，。；：、\d（）]{1,24}?(?=和\d|及\d|财政拨款|的|$|[，。；：、\d（])/
const unitsBehind = /^[^，。；：、\d（）]{0,20}单位(?![^，。；：、])/
const unitsBefore = /^$|[所下]属$|单位、$/
const purposePattern = /^(?:主要)?用于[^，。；：、\d（）]{2,30}/
/** 资金总额, 预算安排规模: names of money before a colon. */
const namesMoney =
  /^[^，。；]{0,16}(?:资金|总额|规模|拨款|经费|金额|收入|支出|预算数?|决算数?|安排数?)$/
const secondUnit = /^(?:团组|批次)?[，、]?$/

/**
 * The label, the noun behind a count ("1 家参公管理事业单位"), or where neither says anything the
 * item or the section.
 */
export function findFigureLabel(
  { paragraph, labelBeforeColon, whole, currentDraft, comparedWith }: SentenceState,
  figure: Figure,
  ownLabel: string,
  span: Span,
  hasText: boolean,
): string {
  // 预算安排, 年初预算数, 支出决算: in a line about one subject these are its own.
  if (
    paragraph.isSubject &&
    figure.kind === 'money' &&
    (isItemLabel(ownLabel) || (ownLabel === '' && paragraph.text[span.start - 1] === '：')) &&
    (whole === null || whole === paragraph.section.listedWhole)
  )
    return paragraph.item
  if (ownLabel === '支出' && figure.kind === 'money') {
    const spent = nameSpending(paragraph, currentDraft)
    if (spent !== null) return spent
  }
  // "与年初预算相比，年初预算数A，决算数B": both are of what was compared.
  if (
    figure.kind === 'money' &&
    isItemLabel(ownLabel) &&
    isOwnBudget(comparedWith ?? '', paragraph.context) &&
    paragraph.subject?.figure?.kind === 'money' &&
    paragraph.subject.paragraph === paragraph
  )
    return paragraph.subject.label
  // "所属1个行政单位、0个参公管理的事业单位": the kind of units stands behind their number.
  const units = figure.unit === '个' ? unitsBehind.exec(paragraph.text.slice(figure.end))?.[0] : ''
  if (units && unitsBefore.test(ownLabel)) {
    span.end = figure.end + units.length
    return units
  }
  if (ownLabel !== '' && !isGenericLabel(ownLabel)) return ownLabel
  // "涉及项目3个，预算资金1042万元": of the projects that were counted.
  if (
    figure.kind === 'money' &&
    /[资金]/.test(ownLabel) &&
    currentDraft?.topic.kind === 'projectCount'
  )
    return ownLabel
  if (figure.kind === 'count') {
    const noun = countedNoun.exec(paragraph.text.slice(figure.end, figure.end + 30))?.[0] ?? ''
    if (noun.length > 1) {
      span.end = figure.end + noun.length
      return noun
    }
  }
  // "接待5批次、40人次", "31批次214人", "2个团组，8人" count one thing in two units.
  if (figure.kind === 'count' && ownLabel === '' && currentDraft?.figure?.kind === 'count')
    if (secondUnit.test(paragraph.text.slice(currentDraft.figure.end, span.start)))
      return currentDraft.label
  // "资金总额：464.64万元": a clause of its own names the money behind its colon.
  const isBehindColon = !hasText && paragraph.text.charAt(span.start - 1) === '：'
  if (figure.kind === 'money' && isBehindColon && namesMoney.test(labelBeforeColon))
    return labelBeforeColon
  if (
    !hasText &&
    figure.kind === 'money' &&
    purposePattern.exec(paragraph.text.slice(figure.end, figure.end + 40)) === null &&
    paragraph.begin !== span.start
  )
    return ''
  const spent =
    ownLabel === ''
      ? (purposePattern.exec(paragraph.text.slice(figure.end, figure.end + 40))?.[0] ?? '')
      : ''
  if (spent !== '') return spent
  // Only the first amount is what the item or section is called after; the next ones count
  // something else.
  const first = !paragraph.drafts.some(
    draft =>
      draft.start >= paragraph.itemStart &&
      draft.figure?.kind === figure.kind &&
      !paragraph.formers.some(({ draft: own }) => own === draft),
  )
  return (
    labelBeforeColon ||
    (first || figure.kind === 'count' ? paragraph.item : '') ||
    (first ? paragraph.section.title : '') ||
    ownLabel
  )
}

const partOfReception = /国内|国外|境外|外事/

/**
 * What a bare 支出 in a section about 三公 is of: the kind that the item or section names, else what was
 * counted right before; never 三公 as a whole behind an amount or a count. `null` for neither.
 */
function nameSpending(
  { item, section, drafts }: ParagraphState,
  current: DraftStatement | null,
): string | null {
  const names = [item, section.title].map(name => name.replace(/情况$/, ''))
  const counted =
    current?.figure?.kind === 'count' && current.topic.kind === 'threePublic' ? current : null
  const kind = names.find(name => isPartKey(findThreePublicKey(name)))
  // "其中：外事接待2批次，支出0.5万元" is of a part of 公务接待费.
  if (counted && (kind === undefined || !isCountOf(counted, kind)))
    return `${counted.label.replace(/(?:团组|批次)$/, '')}支出`
  if (kind !== undefined) return kind
  return drafts.length === 0
    ? (names.find(name => findThreePublicKey(name) !== null) ?? null)
    : null
}

const isPartKey = (key: string | null) => key !== null && key !== 'threePublic'

function isCountOf({ topic: { key }, label }: DraftStatement, kind: string): boolean {
  const own = key === 'vehicles.count' ? 'vehicles.operation' : key?.replace(/\.[a-z]+$/, '')
  return !partOfReception.test(label) && own === findThreePublicKey(kind)
}
