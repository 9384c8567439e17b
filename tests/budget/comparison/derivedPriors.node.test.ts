import { expect, test } from 'vitest'
import { areAllDerived, describeDerived } from '@/budget/comparison/derivedPriors'

const prior = (derived: boolean) => ({ prior: { derived } })
const none = { prior: null }

test.each([
  ['all computed', [prior(true), prior(true), none], true, ['上年数由说明推算']],
  ['some printed', [prior(true), prior(false)], false, ['标“推算”的上年数由说明推算']],
  ['all printed', [prior(false), none], false, []],
  ['no figure', [none], false, []],
])(
  'figures of last year, %s, are said to be computed only where they are',
  (_, rows, all, said) => {
    expect(areAllDerived(rows)).toBe(all)
    expect(describeDerived(rows)).toEqual(said)
  },
)
