import type { Figure } from '@/reading/text/figures'
import type { SentenceState, Span } from './draft'
import { addDraft } from './drafting'

const sumPattern = /(?:共计|合计|总计|价值|原值)(?:为|约)?$/
/** Nothing but a mark between what is counted and its money. */
const besideCount = /^[（、，/]?$/

/**
 * Adds what the things counted before are worth: "车辆16台，共计350.12万元"; of what a unit has, right
 * behind its count too: "车辆16台，350.12万元". `false` where words and figure are nothing of it.
 */
export function addWorthOfCounted(
  sentence: SentenceState,
  figure: Figure,
  words: string,
  span: Span,
): boolean {
  const counted = sentence.currentDraft
  if (counted?.figure?.kind !== 'count' || figure.kind === 'percent') return false
  const isBeside =
    counted.topic.kind === 'asset' && figure.kind === 'money' && besideCount.test(words)
  if (!isBeside && !sumPattern.test(words)) return false
  addDraft(sentence, { label: counted.label, figure, span }, false)
  return true
}
