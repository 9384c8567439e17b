import { type Measure, measureNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import { splitOf } from './shares'
import type { Subject } from './tree'

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

const uses: readonly (readonly [use: Measure, within: boolean])[] = [
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
  const known = uses.flatMap(([key, within]): ItemUse[] => {
    const amount = subject.amounts[key]
    return amount === null ? [] : [{ key, name: measureNames[key], amount, within }]
  })
  const rest = splitOf(subject, 'total').find(({ key }) => key === 'rest')
  return [...known, ...(rest && known.length > 0 ? [{ ...rest, within: false }] : [])]
}
