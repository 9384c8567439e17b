import { describe, expect, it } from 'vitest'
import { findNameInTitle, splitParty } from '@/reading/text/unitNames'

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

it.each([
  ['5、支出预算分类汇总表（按政府预算经济分类）', null],
  ['2023年度青石县机关事务管理局（本级）公开文档', '青石县机关事务管理局（本级）'],
])('a bracket that is cut off ends no name: %s', (title, name) => {
  expect(findNameInTitle(title)).toBe(name)
})

describe('a name with a code', () => {
  it.each([
    ['[105]某局', '某局', '105'],
    ['（105001）某局', '某局', '105001'],
    ['105-某局', '某局', '105'],
    ['105001某局', '某局', '105001'],
    ['310某局', '某局', '310'],
    ['123456某局', '某局', '123456'],
    ['某局（105001）', '某局', '105001'],
    ['某局[105]', '某局', '105'],
    ['某局-105', '某局', '105'],
    ['123001咨询委员会办公室', '咨询委员会办公室', '123001'],
    ['12345政务服务热线中心', '12345政务服务热线中心', null],
    ['120急救中心', '120急救中心', null],
    ['某局（2024）', '某局（2024）', null],
    ['某局', '某局', null],
  ])('%s is %s with %s', (named, name, code) => {
    expect(splitParty(named)).toEqual({ name, code })
  })
})
