import type { StatementTopic } from '@/document/prose'
import { isMoney } from '@/reading/prose/figureUnits'
import type { Figure } from '@/reading/prose/figures'
import type { Draft, Paragraph, Scene, Sentence, Span } from './draft'
import { readTopic } from './readTopic'

/** A label as it is used for a statement. */
export interface Named {
  readonly label: string
  readonly figure: Figure | null
  readonly span: Span
}

/**
 * Adds a statement to the paragraph; a figure inside a reason (`aside`) has no topic but its words.
 */
export function addDraft(
  sentence: Sentence,
  { label, figure, span }: Named,
  aside: boolean,
): Draft {
  const { paragraph } = sentence
  const { scene, reader } = paragraph
  const partOf = aside ? null : findWhole(sentence, figure)
  const draft: Draft = {
    number: reader.drafts.length + 1,
    start: span.start,
    end: span.end,
    topic: aside ? withAbout(scene) : topicFor(sentence, label, figure, partOf),
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
  reader.drafts.push(draft)
  scene.drafts.push(draft)
  paragraph.drafts.push(draft)
  return draft
}

/** Words speak of no statement further back. */
const mostSearched = 200

/**
 * The statement that words speak of again: of this paragraph, else of this section; the newest
 * first, the same topic or the same words.
 */
export function findDraft(paragraph: Paragraph, label: string): Draft | null {
  const topic = topicOf(paragraph, label, null, null)
  return findLike(paragraph.drafts, label, topic) ?? findLike(paragraph.scene.drafts, label, topic)
}

function findLike(drafts: readonly Draft[], label: string, topic: StatementTopic): Draft | null {
  for (let at = drafts.length - 1; at >= Math.max(0, drafts.length - mostSearched); at--) {
    const draft = drafts[at]!
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
function findWhole({ parent, paragraph }: Sentence, figure: Figure | null): Draft | null {
  if (parent === null || isPart(parent, figure)) return parent
  return figure?.kind === 'count'
    ? (paragraph.drafts
        .slice(-50)
        .find(
          draft =>
            draft.partOf === null && draft.unit === figure.unit && draft.start < parent.start,
        ) ?? null)
    : null
}

/** Parts are counted in the unit of the whole; a claim without a figure has none. */
function isPart(whole: Draft | null, figure: Figure | null): boolean {
  if (!whole || !figure || whole.unit === '' || figure.kind === 'percent') return false
  return whole.unit === figure.unit || (isMoney(whole.unit) && isMoney(figure.unit))
}

function topicFor(
  { paragraph, scope }: Sentence,
  label: string,
  figure: Figure | null,
  whole: Draft | null,
): StatementTopic {
  const parent = whole?.topic ?? (scope === null ? null : topicOf(paragraph, scope, null, null))
  return topicOf(paragraph, label, figure, parent)
}

/**
 * Topics depend on these words alone, so that one unit's documents, and many units', share them.
 */
const known = new Map<string, Known[]>()
const mostKnown = 5000
interface Known {
  readonly unit: string
  readonly about: string | null
  readonly assets: boolean
  readonly kind: string | null
  readonly key: string | null
  readonly item: string
  readonly topic: StatementTopic
}

function topicOf(
  { scene, item: named }: Paragraph,
  label: string,
  figure: Figure | null,
  whole: StatementTopic | null,
): StatementTopic {
  const { about, assets } = scene
  const unit = figure === null ? '' : figure.unit
  const item = figure?.kind === 'count' ? named : ''
  const [kind, key] = whole === null ? [null, null] : [whole.kind, whole.key]
  const same = known.get(label)
  if (same)
    for (const one of same)
      if (
        one.unit === unit &&
        one.about === about &&
        one.assets === assets &&
        one.kind === kind &&
        one.key === key &&
        one.item === item
      )
        return one.topic
  const topic = readTopic({
    label,
    kind: figure?.kind ?? 'none',
    unit,
    about,
    assets,
    parent: whole,
    item,
  })
  if (known.size >= mostKnown) known.clear()
  if (same && same.length < 20) same.push({ unit, about, assets, kind, key, item, topic })
  else known.set(label, [{ unit, about, assets, kind, key, item, topic }])
  return topic
}

function withAbout({ about }: Scene): StatementTopic {
  return about === null ? { kind: 'other', key: null } : { kind: 'other', key: null, about }
}
