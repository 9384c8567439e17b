import { mostTreemapParts, type TreemapData, type TreemapWhole } from '@/charts/treemap/model'
import type { DisplayUnit } from '@/text/format'
import type { Measure } from '@/document/measures'
import { buildLevelParts, levelName } from '@/budget/tree/levelParts'
import type { Subject } from '@/budget/tree/tree'

/** Builds what a treemap shows of one level; `whole` is the level itself where it is not given. */
export function buildTreemapData({
  subject,
  measure,
  unit,
  total,
  whole = { name: levelName(subject), amount: subject.amounts[measure] },
}: {
  subject: Subject
  measure: Measure
  unit: DisplayUnit
  /** Everything, of which shares are shown below the top level. */
  total: TreemapWhole
  whole?: TreemapWhole
}): TreemapData {
  return {
    unit,
    parts: buildLevelParts({ subject, measure, detailed: mostTreemapParts }),
    whole,
    total: subject.parent === null ? null : total,
  }
}
