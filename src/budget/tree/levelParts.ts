import { type Measure, measureShortNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import { finestSplitOf, partsOf, splitOf, type SubjectPart, type UsePart } from './shares'
import type { Subject } from './tree'

/** A part of a level with its uses and the level below it. */
export interface LevelPart extends Omit<SubjectPart, 'subject'> {
  readonly uses: readonly UsePart[]
  readonly below: LevelBelow
  /** Another level can be opened below it. */
  readonly leads: boolean
}
export interface LevelBelow {
  readonly whole: Fen | null
  readonly parts: readonly { readonly key: string; readonly name: string; readonly amount: Fen }[]
}

/**
 * The parts of a level, largest first. Only the first `detailed` have uses and a level below, so
 * that a level costs the same in any tree.
 */
export function buildLevelParts({
  subject,
  measure,
  detailed,
}: {
  subject: Subject
  measure: Measure
  detailed: number
}): readonly LevelPart[] {
  return partsOf(subject, measure).parts.map(({ subject: child, ...part }, index) => ({
    ...part,
    uses: child && index < detailed ? nameUses(splitOf(child, measure)) : [],
    below:
      child && index < detailed ? levelBelow(child, measure) : { whole: part.amount, parts: [] },
    leads: child !== null,
  }))
}

/** The name of a level where shares are taken of it. */
export const levelName = ({ level }: Pick<Subject, 'level'>) =>
  ({ total: '全部支出', class: '本类', section: '本款', item: '本项' })[level]

const nameUses = (uses: readonly UsePart[]) =>
  uses.map(use => ({ ...use, name: use.key === 'rest' ? use.name : measureShortNames[use.key] }))

/** The subjects below or, where no subject divides the amount, its uses. */
function levelBelow(subject: Subject, measure: Measure): LevelBelow {
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
