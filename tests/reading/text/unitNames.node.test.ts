import { describe, expect, it } from 'vitest'
import { findNameInTitle } from '@/reading/text/unitNames'

describe('the unit that a title names', () => {
  it.each([
    ['某某局2024年部门预算', '某某局'],
    ['2024年度某某局部门单位决算', '某某局'],
    ['关于某某局（部门）2024年综合收支预算的说明', '某某局'],
    ['2024年部门（单位）预算公开', null],
  ])('in %s is %s', (title, name) => {
    expect(findNameInTitle(title)).toBe(name)
  })

  it.each(['部门单位', '（部门）', '（部门单位）', '单位'])(
    'behind many %s is none, each read in one way',
    words => {
      expect(findNameInTitle(`${words.repeat(40)}X2024年预算`)).toBeNull()
    },
  )
})
