import type { StatementTopic } from '@/budget/prose'
import type { Figure } from '../figures/scanFigures'
import { readTopic } from './readTopic'
import type { Draft, Paragraph, Sentence, Span } from './types'

/** A label as it is used for a statement. */
export interface Named { readonly label: string, readonly figure: Figure | null, readonly span: Span }

const generic = /^(?:(?:年初|本年|当年|全年|总)?(?:预算|支出)?(?:预算数?|安排|金额|资金|总额|合计|共计|数|经费|安排数|支出预算数|预算资金|财政拨款|年初预算数?)?|支出预算安排)$/
const standing = /^(?:支出|支出预算|合计|总计)$/

/** Whether words name nothing of their own ("预算数", "金额"), so that the item or section says what they count. */
export function isGeneric(label: string): boolean {
  return generic.test(label) && !standing.test(label)
}

/** Adds a statement to the paragraph; its words reach to the next one or to the end of the sentence. */
export function addDraft(sentence: Sentence, { label, figure, span }: Named, inReason: boolean): Draft {
  const { paragraph } = sentence
  const { scene, reader } = paragraph
  const partOf = inReason ? null : sentence.parent
  const topic: StatementTopic = inReason ? withAbout({ kind: 'other', key: null }, scene.about) : cachedTopic(sentence, label, figure)
  const draft: Draft = {
    ...span, topic, label, amount: figure?.value ?? null, unit: figure?.unit ?? '', figure, paragraph, partOf, share: null, change: null, reason: null,
  }
  const last = paragraph.drafts.at(-1)
  if (last && last.end > span.start) last.end = span.start
  reader.drafts.push(draft)
  scene.drafts.push(draft)
  paragraph.drafts.push(draft)
  return draft
}

/** The statement that words speak of again: of this paragraph, else of this section; the newest first, the same topic or the same words. */
export function findDraft({ drafts, scene, reader }: Paragraph, label: string, about: string | null): Draft | null {
  const topic = topicOf(reader.topics, { label, kind: 'money', unit: '', about, assets: false, parent: null, item: '' })
  const fits = (draft: Draft) => draft.label === label
    || (topic.key !== null && topic.kind === draft.topic.kind && topic.key === draft.topic.key && draft.figure?.kind !== 'count')
  return drafts.findLast(fits) ?? scene.drafts.slice(-200).findLast(fits) ?? null
}

function cachedTopic({ paragraph, parent, scope }: Sentence, label: string, figure: Figure | null): StatementTopic {
  const { scene, reader, item } = paragraph
  const scoped = scope === null ? null : topicOf(reader.topics, { label: scope, kind: 'money', unit: '', about: scene.about, assets: false, parent: null, item: '' })
  return topicOf(reader.topics, {
    label, kind: figure?.kind ?? 'money', unit: figure?.unit ?? '', about: scene.about, assets: scene.assets, parent: parent?.topic ?? scoped, item,
  })
}

function topicOf(topics: Map<string, StatementTopic>, input: Parameters<typeof readTopic>[0]): StatementTopic {
  const id = `${input.label}|${input.kind}|${input.unit}|${input.about}|${input.assets}|${input.parent?.kind}.${input.parent?.key}|${input.item}`
  const known = topics.get(id)
  if (known) return known
  const topic = readTopic(input)
  if (topics.size < 20_000) topics.set(id, topic)
  return topic
}

function withAbout(topic: StatementTopic, about: string | null): StatementTopic {
  return about === null ? topic : { ...topic, about }
}
