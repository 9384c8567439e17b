import { expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { changeOfSubject, changeOfTree } from '@/budget/comparison/subjectChanges'
import { economicTable } from '@/budget/economic/economicTable'
import { subjectTree } from '@/budget/tree/tree'
import { readText } from '../../fixtures/documents'

/** A unit with 5.00 of other money, all of it for education. */
const read = (uses = '') =>
  readText(
    `某市某馆2025年部门预算
第三部分 2025年部门预算情况说明
一、收支预算总表情况说明
2025年度收入、支出预算总计105.00万元，与上年相比收、支预算总计各增加15.00万元，增长16.67%。
1．教育（类）支出65.00万元，与上年相比增加12.00万元。
2．住房保障（类）支出40.00万元，与上年相比增加3.00万元。
二、财政拨款支出预算表情况说明
2025年财政拨款预算支出100.00万元，与上年相比增加10.00万元，增长11.11%。
三、一般公共预算基本支出预算表情况说明
${uses}
一、收支预算总表
单位：万元
收入		支出
项目	金额	功能分类	金额
财政拨款	100.00	教育支出	65.00
其他资金	5.00	住房保障支出	40.00
收入合计	105.00	支出合计	105.00
二、一般公共预算支出预算表
单位：万元
功能科目代码	功能科目名称	金额
	合计	100.00
205	教育支出	60.00
20502	普通教育	60.00
221	住房保障支出	40.00
22102	住房改革支出	40.00
三、一般公共预算基本支出预算表
单位：万元
科目编码	科目名称	金额
	合计	100.00
301	工资福利支出	70.00
302	商品和服务支出	30.00
`,
    'a.txt',
  )

test('a change of all money is none of the money of one fund', () => {
  const document = read()
  const tree = subjectTree(document)!
  const changes = findStatedChanges(document)
  expect(changeOfTree(changes, tree)).toMatchObject({
    key: 'fiscalExpenditure',
    prior: { fen: 90_0000_00 },
  })
  expect(changeOfSubject(changes, tree.subjects.get('205')!)).toBeNull()
  expect(changeOfSubject(changes, tree.subjects.get('221')!)).toMatchObject({
    prior: { fen: 37_0000_00 },
  })
})

test('a change of 总计 with what is left is none of what was spent', () => {
  const final = (sentence: string) =>
    readText(
      `某市某局2024年度部门决算
${sentence}
收入支出决算总表
单位：万元
收入		支出
项目	决算数	项目	决算数
一、一般公共预算财政拨款收入	100.00	一、一般公共服务支出	95.00
本年收入合计	100.00	本年支出合计	95.00
年初结转和结余	2.00	年末结转和结余	7.00
总计	102.00	总计	102.00
一般公共预算财政拨款支出决算表
单位：万元
科目编码	科目名称	合计	基本支出	项目支出
	合计	95.00	60.00	35.00
201	一般公共服务支出	95.00	60.00	35.00
`,
      'final.txt',
    )
  const changeOf = (sentence: string) => {
    const document = final(sentence)
    return changeOfTree(findStatedChanges(document), subjectTree(document)!)
  }
  const whole = '2024年度收入支出总计102.00万元。与2023年度相比，收入支出总计减少5.00万元。'
  expect(changeOf(whole)).toBeNull()
  expect(
    changeOf(
      `${whole}\n2024年度一般公共预算财政拨款支出95.00万元。与2023年度相比，一般公共预算财政拨款支出减少3.00万元。`,
    ),
  ).toMatchObject({ key: 'generalPublic', prior: { fen: 98_0000_00 } })
})

test('people and office of basic expenditure are read from sentences that make the whole', () => {
  const parts = (uses: string) => {
    const { whole } = economicTable(read(uses))!
    return [whole.personnel?.fen ?? null, whole.operating?.fen ?? null]
  }
  const stated = (operating: string) =>
    `2025年度一般公共预算财政拨款基本支出预算100.00万元，其中：\n（一）人员经费70.00万元。主要包括：基本工资。\n（二）公用经费${operating}万元。主要包括：办公费。`
  expect(parts(stated('30.00'))).toEqual([70_0000_00, 30_0000_00])
  expect(parts(stated('20.00'))).toEqual([null, null])
  expect(parts('')).toEqual([null, null])
})
