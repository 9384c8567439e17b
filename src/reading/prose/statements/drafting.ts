import type { Fen } from '@/document/money'
import type { StatementTopic } from '@/document/prose'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { Figure } from '@/reading/text/figures'
import { followPath } from '@/reading/prose/subjects/context'
import { joinSubject } from '@/reading/prose/subjects/joinSubject'
import type { SubjectIndex } from '@/reading/prose/subjects/subjectIndex'
import { currentName, plainSubjectName, readClassCode } from '@/reading/prose/subjects/subjectNames'
import { readSubjectPath, type SubjectStep } from '@/reading/prose/subjects/subjectPath'
import { shareTopic } from './sharedTopics'
import {
  type DraftStatement,
  type ParagraphState,
  readFen,
  type SectionState,
  type SentenceState,
  type Span,
} from './draft'
import { fitWhole } from './fitWhole'
import { readTopic } from './readTopic'

/** A label as it is used for a statement. */
export interface StatementLabel {
  readonly label: string
  readonly figure: Figure | null
  readonly span: Span
}

/**
 * Adds a statement to the paragraph; a figure inside a reason (`aside`) has no topic but its words.
 */
export function addDraft(
  sentence: SentenceState,
  { label: words, figure, span }: StatementLabel,
  aside: boolean,
): DraftStatement {
  const { paragraph } = sentence
  const { section, context } = paragraph
  const partOf = aside ? null : findWhole(sentence, figure)
  const label = aside ? words : nameFormer(paragraph, words, partOf)
  const { topic, likely } = aside
    ? { topic: buildAsideTopic(section), likely: null }
    : joinTopic(paragraph, label, findTopicInSentence(sentence, label, figure, partOf))
  const draft: DraftStatement = {
    number: ++context.draftCount,
    start: span.start,
    end: span.end,
    topic,
    label,
    amount: figure === null ? null : figure.value,
    unit: figure === null ? '' : figure.unit,
    figure,
    paragraph,
    partOf: fitWhole({ topic, label }, partOf),
    aside,
    share: null,
    change: null,
    reason: null,
    stage: null,
    budget: null,
    initial: null,
    completion: null,
    difference: null,
    comparison: null,
    likely,
  }
  if (draft.partOf !== partOf && sentence.whole === partOf && topic.kind !== 'threePublic')
    sentence.whole = draft.partOf
  context.drafts.push(draft)
  section.drafts.push(draft)
  paragraph.drafts.push(draft)
  return draft
}

const yearAtHead = /^20\d\d年(?:度)?/

/** The words with last year before them, where the section or the whole is last year's. */
function nameFormer(
  { former, context }: ParagraphState,
  label: string,
  whole: DraftStatement | null,
): string {
  if (yearAtHead.test(label)) return label
  const [year = former] = yearAtHead.exec(whole?.label ?? '') ?? []
  return year === null || Number(year.slice(0, 4)) === context.year ? label : `${year}${label}`
}

/** Topics that bear a functional name only where headings or lines before say so. */
const mayBeSubject = new Set<StatementTopic['kind']>(['other', 'economic'])

/** A code before a name, names joined by dashes, marks without brackets, quotes. */
const mayBePath = /^2\d{4}|[-—–－→>/／]|类.+款|^其中|^用于|“/

/** Gives a statement about a functional subject its code, by the names that it stands under. */
function joinTopic(
  { section, context, isSubject }: ParagraphState,
  label: string,
  topic: StatementTopic,
): { readonly topic: StatementTopic; readonly likely: string | null } {
  const known = topic.kind === 'subject'
  if (!known && (!mayBeSubject.has(topic.kind) || topic.about === 'generalPublicBasicExpenditure'))
    return { topic, likely: null }
  if (!known && !isKnownName(context.subjects, label) && !mayBePath.test(label))
    return { topic, likely: null }
  const path = readSubjectPath(label.replace(/(?:年初|全年)?预算数?$/, '') || label)
  const last = path.at(-1)
  const isCoded = (last?.digits.length ?? 0) >= 5
  const isNamed = (name: string) => isKnownName(context.subjects, name)
  if (!last || (!known && !isCoded && !isNamed(last.name) && !isNamed(last.whole ?? '')))
    return { topic, likely: null }
  const joined = joinSubject(path, section.subjects, context.subjects)
  const { code, likely = null } = joined
  if (!known && !isCoded && !isCertain(code, section, topic, isSubject))
    return { topic, likely: null }
  section.subjects = followPath(section.subjects, path)
  return { topic: shareTopic(topic, code, asSubject), likely }
}

function isKnownName({ codesByName }: SubjectIndex, name: string): boolean {
  return name.length >= 2 && codesByName.has(currentName(plainSubjectName(name)))
}

/** A bare name is a subject's where it is no economic one, or stands below its own class. */
function isCertain(
  code: string | null,
  { subjects }: SectionState,
  { kind, about }: StatementTopic,
  isSubject: boolean,
): boolean {
  if (code === null || code.length < 5) return false
  if (kind === 'other') return about === undefined || !unrelated.has(about)
  return isSubject || [...subjects.headings, ...subjects.before].some(step => isAbove(step, code))
}

/** Sections whose sentences speak of other things under the same names. */
const unrelated = new Set(['threePublic', 'procurement', 'performanceSheet', 'operatingFunds'])

function isAbove({ name, digits }: SubjectStep, code: string): boolean {
  return digits.length >= 3 ? code.startsWith(digits) : readClassCode(name) === code.slice(0, 3)
}

const asSubject = (topic: StatementTopic, code: string | null) =>
  addCode({ ...topic, kind: 'subject' }, code)

function addCode(topic: StatementTopic, code: string | null): StatementTopic {
  if (code === null || code === topic.code) return topic
  const { kind, key, about } = topic
  return about === undefined || topic.code !== undefined
    ? { ...topic, code }
    : { kind, key, about, code }
}

/** Words speak of no statement further back. */
const mostSearched = 200

/**
 * The statement that words speak of again: of this paragraph, else of this section; the newest
 * first, the same topic or the same words.
 */
export function findDraft(paragraph: ParagraphState, label: string): DraftStatement | null {
  const topic = findTopic(paragraph, label, null, null)
  return (
    findSimilarDraft(paragraph.drafts, label, topic) ??
    findSimilarDraft(paragraph.section.drafts, label, topic)
  )
}

function findSimilarDraft(
  drafts: readonly DraftStatement[],
  label: string,
  topic: StatementTopic,
): DraftStatement | null {
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - mostSearched); index--) {
    const draft = drafts[index]!
    if (draft.label === label) return draft
    if (
      topic.key !== null &&
      topic.kind === draft.topic.kind &&
      topic.key === draft.topic.key &&
      draft.figure?.kind !== 'count'
    )
      return draft
  }
  return null
}

/**
 * The whole that the sentence lists the parts of; where that is counted in another unit, the one
 * before it that is not ("项目3个，涉及100万元，其中：人员类1个").
 */
function findWhole(
  { whole, paragraph }: SentenceState,
  figure: Figure | null,
): DraftStatement | null {
  if (whole === null || isPart(whole, figure)) return whole
  return figure?.kind === 'count'
    ? (paragraph.drafts
        .slice(-50)
        .find(
          draft => draft.partOf === null && draft.unit === figure.unit && draft.start < whole.start,
        ) ?? null)
    : null
}

/**
 * What a paragraph lists the parts of that names no whole itself: the first statement of the one
 * before, or what that lists the parts of, where the parts add up to it or both paragraphs divide
 * it in ways of their own ("1.按功能分类，包括…", "2.按用途分类，包括…").
 */
export function wholeBefore(paragraph: ParagraphState): DraftStatement | null {
  const { firstDraft } = paragraph.section
  const above = firstDraft?.partOf
  if (!firstDraft || !above) return firstDraft
  const sum = addListed(paragraph)
  if (sum !== null && sum === readFen(firstDraft.amount, firstDraft.unit)) return firstDraft
  if (sum !== null && sum === readFen(above.amount, above.unit)) return above
  return divides(paragraph) && divides(firstDraft.paragraph) ? above : firstDraft
}

/** The money of the first sentence with figures in 分, `null` where some of it cannot be added. */
function addListed({ text, figures }: ParagraphState): Fen | null {
  const money = figures.filter(({ kind }) => kind === 'money')
  if (money.length === 0) return null
  const end = text.indexOf('。', money[0]!.start)
  let sum = 0
  for (const { start, value, unit } of money) {
    if (end >= 0 && start > end) break
    const amount = readFen(value, unit)
    if (amount === null) return null
    sum += amount
  }
  return sum
}

/** Whether a paragraph is one of several that each divide a whole: "2.按支出用途划分，…". */
function divides({ text, begin }: ParagraphState): boolean {
  return division.test(text.slice(begin, begin + 40))
}
const division =
  /^(?:其中)?[，：]?(?:[^，：。]{0,20}(?:分类|划分)|(?:按|从)[^，：。]{0,16}(?:分|看|构成|来源|用途|性质))/

/** Parts are counted in the unit of the whole; a claim without a figure has none. */
function isPart(whole: DraftStatement | null, figure: Figure | null): boolean {
  if (!whole || !figure || whole.unit === '' || figure.kind === 'percent') return false
  return whole.unit === figure.unit || (isAmountUnit(whole.unit) && isAmountUnit(figure.unit))
}

function findTopicInSentence(
  { paragraph, scope, currentDraft }: SentenceState,
  label: string,
  figure: Figure | null,
  whole: DraftStatement | null,
): StatementTopic {
  const parent = whole?.topic ?? findScope({ paragraph, scope, currentDraft })
  const named = parent === null && isOfWholeUnit(paragraph, figure) ? `整体支出${label}` : label
  return findTopic(paragraph, named, figure, parent)
}

/** "实行整体支出绩效目标管理，涉及100万元": money of the whole unit, and of no project. */
function isOfWholeUnit({ text, section }: ParagraphState, figure: Figure | null): boolean {
  if (section.explainedTable !== 'performanceSheet' || figure?.kind !== 'money') return false
  const words = text.slice(text.lastIndexOf('。', figure.start) + 1, figure.start)
  return words.includes('整体支出') && !words.includes('项目')
}

type ScopeInput = Pick<SentenceState, 'paragraph' | 'scope' | 'currentDraft'>

/** The words that say whose part a figure is; 涉及金额 is that of the projects counted before it. */
function findScope({ paragraph, scope, currentDraft }: ScopeInput): StatementTopic | null {
  if (scope !== null) return findTopic(paragraph, scope, null, null)
  return currentDraft?.topic.kind === 'projectCount' ? currentDraft.topic : null
}

/**
 * Topics depend on these words alone, so that one unit's documents, and many units', share them.
 */
const knownTopics = new Map<string, KnownTopic[]>()
const mostKnownTopics = 5000
interface KnownTopic {
  readonly unit: string
  readonly explainedTable: string | null
  readonly isAboutAssets: boolean
  readonly kind: string | null
  readonly key: string | null
  readonly item: string
  readonly topic: StatementTopic
}

function findTopic(
  { section, item: itemName }: ParagraphState,
  label: string,
  figure: Figure | null,
  whole: StatementTopic | null,
): StatementTopic {
  const { explainedTable, isAboutAssets } = section
  const unit = figure === null ? '' : figure.unit
  const item = figure?.kind === 'count' ? itemName : ''
  const [kind, key] = whole === null ? [null, null] : [whole.kind, whole.key]
  const withLabel = knownTopics.get(label)
  if (withLabel)
    for (const entry of withLabel)
      if (
        entry.unit === unit &&
        entry.explainedTable === explainedTable &&
        entry.isAboutAssets === isAboutAssets &&
        entry.kind === kind &&
        entry.key === key &&
        entry.item === item
      )
        return entry.topic
  const topic = readTopic({
    label,
    kind: figure?.kind ?? 'none',
    unit,
    explainedTable,
    isAboutAssets,
    parent: whole,
    item,
  })
  if (knownTopics.size >= mostKnownTopics) knownTopics.clear()
  if (withLabel && withLabel.length < 20)
    withLabel.push({ unit, explainedTable, isAboutAssets, kind, key, item, topic })
  else knownTopics.set(label, [{ unit, explainedTable, isAboutAssets, kind, key, item, topic }])
  return topic
}

/** One for all asides of sections about a table. */
const asideTopics = new Map<string | null, StatementTopic>()

function buildAsideTopic({ explainedTable }: SectionState): StatementTopic {
  const known = asideTopics.get(explainedTable)
  if (known) return known
  const topic: StatementTopic =
    explainedTable === null
      ? { kind: 'other', key: null }
      : { kind: 'other', key: null, about: explainedTable }
  asideTopics.set(explainedTable, topic)
  return topic
}
