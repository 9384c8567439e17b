import { expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { changeOfSubject } from '@/budget/comparison/subjectChanges'
import { subjectTree } from '@/budget/tree/tree'
import { readText } from '../../fixtures/documents'

const document = readText(`云溪县水文站2024年部门预算
预算单位：云溪县水文站
第三部分 2024年部门预算情况说明
一、支出预算情况说明
事业单位离退休（项）2024年预算170.06万元，比上年增加20.06万元，主要原因是退休人员增加。
支出预算总表
单位：万元
科目名称\t合计\t基本支出\t项目支出
社会保障和就业支出\t412.31\t412.31\t
  行政事业单位养老支出\t412.31\t412.31\t
    事业单位离退休\t170.06\t170.06\t
    机关事业单位基本养老保险缴费支出\t242.25\t242.25\t
住房保障支出\t161.15\t100.00\t61.15
  住房改革支出\t161.15\t100.00\t61.15
    住房公积金\t100.00\t100.00\t
    水文站房修缮\t61.15\t\t61.15
合计\t573.46\t512.31\t61.15
`)

test('a subject whose code is inferred has it in addresses, prints none, and finds its change', () => {
  const { subjects } = subjectTree(document)!
  const item = subjects.get('2080502')!
  expect(item).toMatchObject({ key: '2080502', code: null, name: '事业单位离退休' })
  expect(changeOfSubject(findStatedChanges(document), item)).toMatchObject({
    code: '2080502',
    difference: { fen: 20_060_000 },
  })
  expect([...subjects.values()].find(({ name }) => name === '水文站房修缮')?.key).toMatch(/^row-/)
})
