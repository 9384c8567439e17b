// @bundle later
import type { Course, Provenance } from '@/text/provenance'
import type { Explained } from './explained'

/** Explains the figures of all years, each from its own document; the value is that of the last. */
export function explainCourse(
  { course, name }: Course,
  inner: (provenance: Provenance | null) => Explained | null,
): Explained | null {
  const last = course[0]?.points.findLast(({ fen }) => fen !== null)
  if (last?.fen == null) return null
  return {
    name,
    value: { kind: 'money', fen: last.fen },
    seen: {
      kind: 'course',
      lines: course.map(line => ({
        ...line,
        points: line.points.map(point => ({ ...point, explained: inner(point.provenance) })),
        conflicts: line.conflicts.map(conflict => ({
          ...conflict,
          sides: [conflict.own, conflict.told].flatMap(side => inner(side) ?? []),
        })),
      })),
    },
  }
}
