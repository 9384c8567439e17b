import { type DisplayUnit, formatExact } from '@/text/format'
import type { Fen } from '@/document/money'
import { figureSegment, type Segment, sentence } from '@/text/segments'
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
  const sum = terms.flatMap((term, at) => sentence`${at > 0 ? ' + ' : ''}${term}`)
  return sentence`${exact(total.fen, total.place)} = ${sum}`
}
