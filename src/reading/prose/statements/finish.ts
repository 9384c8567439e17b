import type { StatedChange, Statement } from '@/budget/prose'
import type { AmountUnit } from '@/budget/money'
import { isMoney } from '../figures/units'
import { lineAt } from '../outline/blocks'
import { readPrior } from './prior'
import type { Draft, Paragraph, Span } from './types'

const edges = /^[，。；：、\s]+|[，。；：、\s]+$/g
const opening = /[，。；：\s]*(?:其中|主要包括|主要包含|包括|支出包括)[，：:\s]*$/

/** Numbers the statements `s1`, `s2` … in printed order and gives them their words, lines and last year's figures. */
export function finishStatements(drafts: readonly Draft[]): Statement[] {
  const ids = new Map(drafts.map((draft, index) => [draft, `s${index + 1}`] as const))
  const fallback = drafts.map(({ unit }) => unit).find(isMoney) ?? '万元'
  return drafts.map(draft => finish(draft, ids, fallback))
}

function finish(draft: Draft, ids: ReadonlyMap<Draft, string>, fallback: AmountUnit): Statement {
  const { paragraph, topic, label, amount, share, reason, partOf } = draft
  const change = finishChange(draft, ids)
  const parent = partOf && ids.get(partOf)
  return {
    id: ids.get(draft) ?? '', section: paragraph.scene.heading.id, line: lineOf(paragraph, draft), text: wordsOf(paragraph, draft),
    topic, label, amount, unit: draft.unit || fallback,
    ...(parent ? { partOf: parent } : {}), ...(share ? { share } : {}), ...(change ? { change } : {}), ...(reason ? { reason } : {}),
  }
}

function finishChange(draft: Draft, ids: ReadonlyMap<Draft, string>): StatedChange | null {
  const { change } = draft
  if (!change) return null
  const { amount: prior, basis } = readPrior(draft)
  return {
    direction: change.direction, amount: change.amount, percent: change.percent, line: lineOf(change.paragraph, change), text: wordsOf(change.paragraph, change), prior,
    ...(change.against ? { against: change.against } : {}), ...(basis ? { basis: ids.get(basis) ?? '' } : {}),
  }
}

function wordsOf({ block, at }: Paragraph, { start, end }: Span): string {
  const printed = block.text.slice(at[start] ?? 0, (at[end - 1] ?? block.text.length - 1) + 1)
  return printed.replace(edges, '').replace(opening, '')
}

function lineOf({ block, at }: Paragraph, { start }: Span): number {
  return lineAt(block, at[start] ?? 0)
}
