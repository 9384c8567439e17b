import { type DisplayUnit, formatExact } from '@/text/format'
import type { Fen } from '@/document/money'
import type { Segment } from '@/text/segments'
import { findFigures } from '@/text/segments'
import type { Provenance } from '@/text/provenance'
import type { Project } from '@/document/project'
import type { Item } from './items'
import type { ItemInference, Proof } from './types'

/** Sets an item's printed project expenditure beside the projects that must be in it, in 分. */
export function proveItem(
  { subject, target }: Item,
  projects: readonly { readonly project: Project; readonly fen: Fen }[],
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

/** A proof as a sum whose figures open their cells. */
export function proofSegments(proof: Proof, unit: DisplayUnit): Segment[] {
  const { total, parts, rest } = proof
  const exact = (fen: Fen) => formatExact(fen, unit)
  const left: Provenance = {
    sum: [total.place],
    less: parts.map(({ place }) => place),
    name: '其余未能推断的项目',
  }
  return findFigures(describeProof(proof, unit), [
    [exact(total.fen), total.place],
    ...parts.map(({ fen, place }) => [exact(fen), place] as const),
    ...(rest === 0 ? [] : [[exact(rest), left] as const]),
  ])
}

/**
 * A proof as a sum with every decimal: "349.58 = 174.79 + 174.79"; from printed project
 * expenditure, in `unit`.
 */
export function describeProof({ total, parts, rest }: Proof, unit: DisplayUnit): string {
  const terms = parts.map(({ fen }) => formatExact(fen, unit))
  if (rest !== 0) terms.push(`${formatExact(rest, unit)}（其余未能推断的项目）`)
  return `${formatExact(total.fen, unit)} = ${terms.join(' + ')}`
}
