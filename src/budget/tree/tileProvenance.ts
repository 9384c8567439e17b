// @bundle later
import type { Measure } from '@/document/measures'
import { partsOf, splitOf } from './shares'
import type { Subject } from './tree'
import { partProvenance, subjectProvenance, usageProvenance } from './provenance'
import type { Provenance } from '@/text/provenance'

export interface TileRequest {
  readonly key: string
  /** Keys of the tiles; what has none of its own is in the tile "rest". */
  readonly shown: readonly string[]
  readonly subject: Subject
  readonly measure: Measure
  readonly root: Subject
  /** What the shares of the level are of, where it is not the subject itself. */
  readonly whole?: Provenance | null
}

/**
 * Where the figures on a tile of a level come from: its amount, and besides its shares, its uses
 * and the parts drawn in it.
 */
export function tileProvenance({
  key,
  shown,
  subject,
  measure,
  root,
  whole = subjectProvenance(subject, measure),
}: TileRequest): Provenance | null {
  const { parts } = partsOf(subject, measure)
  const part = parts.find(candidate => candidate.key === key)
  const main: Provenance | null = part
    ? partProvenance(part, subject, measure)
    : {
        sum: parts
          .filter(
            ({ key: other, amount }) => !shown.includes(other) && amount !== null && amount > 0,
          )
          .map(part => partProvenance(part, subject, measure)),
      }
  const own = part?.subject
  const uses = own ? splitOf(own, measure) : []
  return {
    main,
    also: [
      { part: main, whole },
      subject.parent === null ? null : { part: main, whole: subjectProvenance(root, measure) },
      ...(own ? uses.map(use => usageProvenance({ subject: own, measure, use, uses })) : []),
      ...(own
        ? belowOf(own, measure).flatMap(provenance => [
            provenance,
            { part: provenance, whole: main },
          ])
        : []),
    ],
  }
}

function belowOf(subject: Subject, measure: Measure): (Provenance | null)[] {
  const [only, ...others] = subject.children
  if (only && others.length === 0) return belowOf(only, measure)
  return subject.children.map(child => subjectProvenance(child, measure))
}
