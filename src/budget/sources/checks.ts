import type { CheckSide } from '../checks/types'
import type { Segment } from '../headline'
import { findFigures } from '../segments'

/** A side of a relation whose figures open where they are printed. */
export function sideSegments({ text, terms }: CheckSide): Segment[] {
  return findFigures(text, terms.flatMap(({ text: printed, place, statement }) =>
    printed === null ? [] : [[printed, place ?? (statement === null ? null : { statement })] as const]))
}
