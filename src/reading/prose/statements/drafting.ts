import type { StatementTopic } from '@/document/prose'
import { isAmountUnit } from '@/reading/text/figureUnits'
import type { Figure } from '@/reading/text/figures'
import type { DraftStatement, ParagraphState, SectionState, SentenceState, Span } from './draft'
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
  { label, figure, span }: StatementLabel,
  aside: boolean,
): DraftStatement {
  const { paragraph } = sentence
  const { section, context } = paragraph
  const partOf = aside ? null : findWhole(sentence, figure)
  const draft: DraftStatement = {
    number: context.drafts.length + 1,
    start: span.start,
    end: span.end,
    topic: aside ? buildAsideTopic(section) : findTopicInSentence(sentence, label, figure, partOf),
    label,
    amount: figure === null ? null : figure.value,
    unit: figure === null ? '' : figure.unit,
    figure,
    paragraph,
    partOf,
    aside,
    share: null,
    change: null,
    reason: null,
  }
  context.drafts.push(draft)
  section.drafts.push(draft)
  paragraph.drafts.push(draft)
  return draft
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

/** Parts are counted in the unit of the whole; a claim without a figure has none. */
function isPart(whole: DraftStatement | null, figure: Figure | null): boolean {
  if (!whole || !figure || whole.unit === '' || figure.kind === 'percent') return false
  return whole.unit === figure.unit || (isAmountUnit(whole.unit) && isAmountUnit(figure.unit))
}

function findTopicInSentence(
  { paragraph, scope }: SentenceState,
  label: string,
  figure: Figure | null,
  whole: DraftStatement | null,
): StatementTopic {
  const parent = whole?.topic ?? (scope === null ? null : findTopic(paragraph, scope, null, null))
  return findTopic(paragraph, label, figure, parent)
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

function buildAsideTopic({ explainedTable }: SectionState): StatementTopic {
  return explainedTable === null
    ? { kind: 'other', key: null }
    : { kind: 'other', key: null, about: explainedTable }
}
