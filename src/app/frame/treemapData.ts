// @bundle subjects
import {
  mostTreemapParts,
  type TreemapData,
  type TreemapDataPart,
  type TreemapWhole,
} from '@/charts/treemap/model'
import type { DisplayUnit } from '@/text/format'
import { type Measure, measureShortNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import {
  finestSplitOf,
  partsOf,
  splitOf,
  type SubjectPart,
  type UsePart,
} from '@/budget/tree/shares'
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
    parts: buildParts(subject, measure),
    whole,
    total: subject.parent === null ? null : total,
  }
}

/**
 * The parts of a level, largest first. Only as many as are drawn have uses and a level below, so
 * that a level costs the same in any tree.
 */
function buildParts(subject: Subject, measure: Measure): readonly TreemapDataPart[] {
  return partsOf(subject, measure).parts.map(({ subject: child, ...part }, index) => ({
    ...part,
    uses: child && index < mostTreemapParts ? nameUses(splitOf(child, measure)) : [],
    below:
      child && index < mostTreemapParts
        ? levelBelow(child, measure)
        : { whole: part.amount, parts: [] },
    leads: child !== null,
  }))
}

/** The name of a level where shares are taken of it. */
const levelName = ({ level }: Pick<Subject, 'level'>) =>
  ({ total: '全部支出', class: '本类', section: '本款', item: '本项' })[level]

const nameUses = (uses: readonly UsePart[]) =>
  uses.map(use => ({ ...use, name: use.key === 'rest' ? use.name : measureShortNames[use.key] }))

/** The subjects below or, where no subject divides the amount, its uses. */
function levelBelow(subject: Subject, measure: Measure): TreemapDataPart['below'] {
  const whole = subject.amounts[measure]
  const parts = partsOf(subject, measure).parts.filter(hasArea)
  const [only] = parts
  if (only?.subject && only.amount === whole) return levelBelow(only.subject, measure)
  if (subject.children.length > 0)
    return { whole, parts: parts.map(({ key, name, amount }) => ({ key, name, amount })) }
  const uses = finestSplitOf(subject, measure).filter(({ amount }) => amount > 0)
  return { whole, parts: [...uses].sort((left, right) => right.amount - left.amount) }
}

type SolidPart = SubjectPart & { readonly amount: Fen }
const hasArea = (part: SubjectPart): part is SolidPart => part.amount !== null && part.amount > 0
