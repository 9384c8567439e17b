import { expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { read } from '../../reading/tables/documents'

const ids = (...sentences: string[]) =>
  runChecks(
    read(
      '云溪县农业农村局2024年部门预算',
      '一、一般公共预算支出情况说明',
      '（一）农林水支出（类）',
      ...sentences,
      '二、部门预算表',
      '一般公共预算支出表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '213|农林水支出|9.00|9.00|',
      '|合计|9.00|9.00|',
    ),
  ).map(({ id, outcome }) => `${id.replace(/:.*/, '')} ${outcome}`)

it('takes 贷款 for no mark of a section', () => {
  const name = '创业担保贷款贴息（项）'
  const section = `1.普惠金融发展支出（款）${name}2.00万元。`
  expect(ids(section, `${name}3.00万元；${name}4.00万元。`)).not.toContain('twice fails')
})

it('adds up heads where none has retired', () => {
  expect(ids('人员总数44人，其中：在职人员44人，退休人员0人。')).toContain('staff holds')
  expect(ids('实有人数44人，其中：在职人员44人，退休人员15人。')).not.toContain('staff fails')
})

it('adds up kinds of posts and of people retired where one clause lists them', () => {
  const parts = (sentence: string) => ids(sentence).filter(id => id.startsWith('staffParts'))
  expect(parts('编制45人，其中：行政编制18人，事业编制27人；在职39人。')).toEqual([
    'staffParts holds',
  ])
  expect(parts('编制45人，其中：行政编制18人，事业编制24人；在职39人。')).toEqual([
    'staffParts unproven',
  ])
  expect(parts('本单位人员编制45人，其中行政编制18名、事业编制27名，退休7人。')).toEqual([
    'staffParts holds',
  ])
  expect(parts('在职39人，离退休人员2,105人，其中：离休12人、退休2,093人。')).toEqual([
    'staffParts holds',
  ])
  expect(parts('编制45人，其中：行政编制18人；在职39人，其中女12人，男20人。')).toEqual([])
})
