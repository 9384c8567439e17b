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
社会保障和就业支出\t170.06\t170.06\t
行政事业单位养老支出\t170.06\t170.06\t
事业单位离退休\t170.06\t170.06\t
水文站房修缮\t10.00\t\t10.00
合计\t180.06\t170.06\t10.00
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
