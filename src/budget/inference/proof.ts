import type { Place } from '@/document/document'
import type { Fen } from '@/document/money'
import type { ListedProject } from '@/document/project'
import { type DisplayUnit, formatExact } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import { figureSegment, type Segment, sentence } from '@/text/segments'
import type { Item } from './items'
import type { ItemInference, ItemName, Proof } from './types'

/** Sets an item's printed project expenditure beside the projects that must be in it, in 分. */
export function proveItem(
  { subject, target }: Item,
  projects: readonly { readonly project: ListedProject; readonly fen: Fen }[],
): ItemInference {
  const parts = projects.map(({ project: { id, name, place }, fen }) => ({
    project: id,
    name,
    fen,
    place,
  }))
  const rest = parts.reduce((left, { fen }) => left - fen, target.fen)
  const { key, code, name } = subject
  return {
    item: { key, code, name },
    proof: { total: target, parts, rest },
    state: parts.length === 0 ? 'none' : rest === 0 ? 'complete' : 'partial',
  }
}

/** A proof as a sum with every decimal, in `unit`: "349.58 = 174.79 + 174.79". */
export function proofSegments({ total, parts, rest }: Proof, unit: DisplayUnit): Segment[] {
  const exact = (fen: Fen, provenance: Provenance | null) =>
    figureSegment(formatExact(fen, unit), provenance)
  const left: Provenance = {
    sum: [total.place],
    less: parts.map(({ place }) => place),
    name: '其余未能推断的项目',
  }
  const terms = [
    ...parts.map(({ fen, place }) => [exact(fen, place)]),
    ...(rest === 0 ? [] : [sentence`${exact(rest, left)}（其余未能推断的项目）`]),
  ]
  const sum = terms.flatMap((term, index) => sentence`${index > 0 ? ' + ' : ''}${term}`)
  return sentence`${exact(total.fen, total.place)} = ${sum}`
}

/** Why nothing is inferred, of all projects or of one. */
export const reasons = {
  noProjects: '文件里没有读到二级项目。',
  noItems: '没有读到按功能科目列出项目支出的表。',
  negative: '有项目的金额是负数，无法由合计推断。',
  blank: '没有读到项目的金额。',
  zero: '项目金额为零，放在哪个科目都不改变合计。',
  impossible: '没有一种分法能使每个科目的项目支出正好等于其项目之和。',
  several: '金额放进不止一个科目都成立，不作推断。',
  tooMany: '可能的组合太多，未能在限定的步数内判定，不作推断。',
} as const

/** Why nothing can be inferred where the sums, already in words of the same unit, differ. */
export function explainUnequal(projects: string, items: string): string {
  return `各项目合计 ${projects} 万元，各科目项目支出合计 ${items} 万元，两者不等，无法推断。`
}

/** Why a project can only be in one item. */
export function explainOnly({
  item,
  proof,
}: {
  readonly item: ItemName
  readonly proof: Proof
}): string {
  const where = item.code === null ? item.name : `${item.code} ${item.name}`
  if (proof.rest !== 0) return `所有成立的分法里都属于${where}；该科目其余部分未能推断。`
  return proof.parts.length === 1
    ? `只有这一个项目等于${where}的项目支出。`
    : `只有这 ${proof.parts.length} 个项目之和等于${where}的项目支出，其他分法都不成立。`
}

/** How many of all projects are inferred, in a sentence; by where their rows are printed. */
export function summarizeInference({
  inferred,
  all,
  gaveUp,
}: {
  readonly inferred: readonly Place[]
  readonly all: readonly Place[]
  readonly gaveUp: boolean
}): Segment[] {
  const count = (places: readonly Place[], noun: string) =>
    figureSegment(`${places.length} 个`, { count: places, of: noun })
  const whole = count(all, '二级项目')
  const found =
    inferred.length === all.length
      ? sentence`${whole}项目都可由金额推断所属科目。`
      : sentence`${whole}项目中有 ${count(inferred, '可推断所属科目的项目')}可由金额推断所属科目。`
  return gaveUp ? sentence`${found}其余有因组合太多而未能判定的。` : found
}
