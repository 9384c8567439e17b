import { expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { readText } from '../../fixtures/documents'

const priorOf = (words: string) => {
  const document = readText(
    [
      '某县水务局2024年度部门预算',
      '部门收支总表',
      '单位：万元',
      '项目\t预算数\t项目\t预算数',
      '收入总计\t500.00\t支出总计\t500.00',
      '第二部分 2024年度部门预算情况说明',
      '一、基本支出情况说明',
      `2024年基本支出预算300.00万元，${words}，主要原因是调资。`,
    ].join('\n'),
    'prior.txt',
  )
  return findStatedChanges(document).find(({ key }) => key === 'basic')?.prior
}

test.each(['比上年280.00万元增加20.00万元', '上年预算280.00万元，增加20.00万元'])(
  'last year’s figure is printed beside the difference: %s',
  words => {
    expect(priorOf(words)).toMatchObject({ fen: 2_800_000_00, derived: false })
  },
)

test('last year’s figure is computed where only the difference is printed', () => {
  expect(priorOf('比上年增加20.00万元')).toMatchObject({ fen: 2_800_000_00, derived: true })
})
