// @bundle parts
import { type Measure, measureNames, measureParts } from '@/document/measures'
import type { Fen } from '@/document/money'
import { addUp, type Subject } from './tree'

/**
 * A part of a subject in one measure: a subject below it, or what the printed total and those
 * subjects differ by.
 */
export interface SubjectPart {
  readonly key: string
  readonly kind: 'subject' | 'difference'
  readonly code: string | null
  readonly name: string
  readonly amount: Fen | null
  readonly subject: Subject | null
}

export interface Breakdown {
  /** As printed; `null` where it is not. */
  readonly whole: Fen | null
  /** Largest first; without a figure last. */
  readonly parts: readonly SubjectPart[]
}

export const differenceName = '差额'

/**
 * The parts of a subject by size. What the printed total and the sum of its parts differ by is a
 * part of its own.
 */
export function partsOf(subject: Subject, measure: Measure): Breakdown {
  const whole = subject.amounts[measure]
  const parts = subject.children.map((child): SubjectPart => ({
    key: child.key,
    kind: 'subject',
    code: child.code,
    name: child.name,
    amount: child.amounts[measure],
    subject: child,
  }))
  const difference = differenceOf(whole, parts)
  if (difference !== 0)
    parts.push({
      key: 'difference',
      kind: 'difference',
      code: null,
      name: differenceName,
      amount: difference,
      subject: null,
    })
  return { whole, parts: parts.sort(bySize) }
}

/** A part of a subject by use. */
export interface UsePart {
  readonly key: Measure | 'rest'
  readonly name: string
  readonly amount: Fen
}

/**
 * 基本 and 项目 of a total, 人员 and 公用 of 基本, with what they leave; empty where the table does
 * not say.
 */
export function splitOf(subject: Subject, measure: Measure): readonly UsePart[] {
  const keys = measureParts[measure]
  return keys ? usesOf(subject, measure, keys) : []
}

/** The finest uses of a subject: 人员, 公用 and 项目 where all are printed, else 基本 and 项目. */
export function finestSplitOf(subject: Subject, measure: Measure): readonly UsePart[] {
  const { basic, personnel, operating } = subject.amounts
  const divisible =
    basic !== null &&
    basic !== 0 &&
    personnel !== null &&
    operating !== null &&
    personnel + operating === basic
  return measure === 'total' && divisible
    ? usesOf(subject, measure, ['personnel', 'operating', 'project'])
    : splitOf(subject, measure)
}

function usesOf(subject: Subject, measure: Measure, keys: readonly Measure[]): readonly UsePart[] {
  const whole = subject.amounts[measure]
  const amounts = keys.map(key => subject.amounts[key])
  const sum = addUp(amounts)
  if (whole === null || sum === null) return []
  const uses: UsePart[] = keys.map((key, index) => ({
    key,
    name: measureNames[key],
    amount: amounts[index] ?? 0,
  }))
  if (sum !== whole)
    uses.push({
      key: 'rest',
      name:
        measure === 'total' && subject.otherUses?.amount === whole - sum
          ? subject.otherUses.name
          : '其他',
      amount: whole - sum,
    })
  return uses
}

function differenceOf(whole: Fen | null, parts: readonly SubjectPart[]): Fen {
  const sum = addUp(parts.map(({ amount }) => amount))
  return whole === null || sum === null ? 0 : whole - sum
}

function bySize(a: SubjectPart, b: SubjectPart): number {
  if (a.amount === null || b.amount === null)
    return Number(a.amount === null) - Number(b.amount === null)
  return b.amount - a.amount
}

/** What has no area: parts of nothing, parts below nothing, and parts without a figure. */
export interface WithoutArea {
  readonly zero: readonly SubjectPart[]
  readonly negative: readonly SubjectPart[]
  readonly missing: readonly SubjectPart[]
}

/** Sorts the parts that a picture of areas cannot show. */
export function withoutArea({ parts }: Breakdown): WithoutArea {
  return {
    zero: parts.filter(({ amount }) => amount === 0),
    negative: parts.filter(({ amount }) => amount !== null && amount < 0),
    missing: parts.filter(({ amount }) => amount === null),
  }
}

/**
 * A use of an item's money; `within` basic expenditure for personnel and operating, `rest` for what
 * is neither basic nor project.
 */
export interface ItemUse {
  readonly key: Measure | 'rest'
  readonly name: string
  readonly amount: Fen
  readonly within: boolean
}

const reportedUses: readonly (readonly [use: Measure, within: boolean])[] = [
  ['basic', false],
  ['personnel', true],
  ['operating', true],
  ['project', false],
]

/**
 * What a subject without parts is used for, as far as its table says, in 分 and in the order of a
 * report.
 */
export function itemUses(subject: Subject): readonly ItemUse[] {
  const known = reportedUses.flatMap(([key, within]): ItemUse[] => {
    const amount = subject.amounts[key]
    return amount === null ? [] : [{ key, name: measureNames[key], amount, within }]
  })
  const rest = splitOf(subject, 'total').find(({ key }) => key === 'rest')
  return [...known, ...(rest && known.length > 0 ? [{ ...rest, within: false }] : [])]
}
