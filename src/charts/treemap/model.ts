import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import { type Measure, measureShortNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import {
  finestSplitOf,
  partsOf,
  splitOf,
  type SubjectPart,
  type UsePart,
} from '@/budget/tree/shares'
import { addUp, type Subject } from '@/budget/tree/tree'

export interface TreemapData {
  readonly subject: Subject
  readonly measure: Measure
  readonly unit: DisplayUnit
  /** What shares of everything are taken of. */
  readonly total: Fen | null
  /** Name of everything; 全部支出 where none is given. */
  readonly totalName?: string
  /** What shares of the level are taken of, where that is not the level's own amount. */
  readonly whole?: { readonly name: string; readonly amount: Fen | null }
}

/**
 * What a treemap shows: the parts of one level that have an area, and lightly the level below them.
 */
export interface TreemapModel {
  readonly unit: DisplayUnit
  readonly parts: readonly TreemapPart[]
}

export interface TreemapPart {
  readonly key: string
  /** `rest`: so many small parts that no screen could draw them. */
  readonly kind: SubjectPart['kind'] | 'rest'
  readonly code: string | null
  readonly name: string
  readonly amount: Fen
  readonly amountText: string
  readonly shareText: string
  /** "占全部支出 76.5%", unless the level is the whole. */
  readonly totalShareText: string | null
  readonly split: readonly SplitText[]
  readonly below: readonly BelowPart[]
  readonly leads: boolean
}
export interface SplitText {
  readonly key: UsePart['key']
  readonly name: string
  readonly amount: Fen
  readonly text: string
}
export interface BelowPart {
  readonly key: string
  readonly name: string
  readonly amount: Fen
  readonly amountText: string
  readonly shareText: string
}

/** More parts than this on one screen are smaller than a hand's breadth of pixels. */
const mostParts = 240
const mostBelow = 16

/** The model of one level; as much work as the level has parts, whatever the size of the tree. */
export function treemapModel(data: TreemapData): TreemapModel {
  const { subject, measure, unit } = data
  const { whole, parts } = partsOf(subject, measure)
  const solid = parts.filter(hasArea)
  const shown = solid.slice(0, mostParts).map(part => partModel(part, whole, data))
  const hidden = solid.slice(mostParts)
  if (hidden.length === 0) return { unit, parts: shown }
  const amount = addUp(hidden.map(part => part.amount)) ?? 0
  const rest = { key: 'rest', code: null, name: `其余 ${hidden.length} 项`, amount, subject: null }
  return {
    unit,
    parts: [...shown, { ...partModel({ ...rest, kind: 'difference' }, whole, data), kind: 'rest' }],
  }
}

type SolidPart = SubjectPart & { readonly amount: Fen }
const hasArea = (part: SubjectPart): part is SolidPart => part.amount !== null && part.amount > 0

function partModel(
  part: SolidPart,
  own: Fen | null,
  {
    subject,
    measure,
    unit,
    total,
    totalName,
    whole = { name: wholeName(subject), amount: own },
  }: TreemapData,
): TreemapPart {
  const { key, kind, code, name, amount } = part
  return {
    key,
    kind,
    code,
    name,
    amount,
    amountText: formatAmount(amount, unit),
    shareText: `占${whole.name} ${formatPercent(amount, whole.amount)}`,
    totalShareText:
      subject.parent === null
        ? null
        : `占${totalName ?? wholeName({ level: 'total' })} ${formatPercent(amount, total)}`,
    split: part.subject
      ? splitOf(part.subject, measure).map(use => ({
          ...use,
          name: useName(use),
          text: formatAmount(use.amount, unit),
        }))
      : [],
    below: part.subject ? belowOf(part.subject, measure, unit) : [],
    leads: part.subject !== null,
  }
}

/** The subjects below or, where nothing is below that divides the amount, its uses. */
function belowOf(subject: Subject, measure: Measure, unit: DisplayUnit): readonly BelowPart[] {
  const whole = subject.amounts[measure]
  const parts = partsOf(subject, measure).parts.filter(hasArea)
  const [only] = parts
  if (only?.subject && only.amount === whole) return belowOf(only.subject, measure, unit)
  const uses = finestSplitOf(subject, measure)
    .filter(use => use.amount > 0)
    .sort((one, other) => other.amount - one.amount)
  const below = subject.children.length > 0 ? parts : uses
  const text = (key: string, name: string, amount: Fen): BelowPart => ({
    key,
    name,
    amount,
    amountText: formatAmount(amount, unit),
    shareText: formatPercent(amount, whole),
  })
  if (below.length < 2) return []
  const shown = below.slice(0, mostBelow).map(({ key, name, amount }) => text(key, name, amount))
  const rest = addUp(below.slice(mostBelow).map(({ amount }) => amount))
  return rest === null
    ? shown
    : [...shown, text('rest', `其余 ${below.length - mostBelow} 项`, rest)]
}

const useName = ({ key, name }: UsePart) => (key === 'rest' ? name : measureShortNames[key])

/** What a share on this level is taken of, in the reader's words. */
export const wholeName = ({ level }: Pick<Subject, 'level'>) =>
  ({ total: '全部支出', class: '本类', section: '本款', item: '本项' })[level]
