import { expect, it } from 'vitest'
import { findRelations } from '../../fixtures/relations'
import { read } from '../../reading/tables/documents'

const sharesOf = (sentence: string) =>
  findRelations(
    read(
      '云溪县水文站2024年部门预算',
      '支出总表',
      '单位：万元',
      '科目编码|科目名称|合计|基本支出|项目支出',
      '208|社会保障和就业支出|90.00|60.00|30.00',
      '|合计|90.00|60.00|30.00',
      '第四部分 情况说明',
      '一、支出预算情况',
      sentence,
    ),
  )
    .filter(({ id }) => id.startsWith('share'))
    .map(({ outcome }) => outcome)

it.each([
  '2024年基本支出60.00万元，占当年财力的12.00%；项目支出30.00万元，占当年财力的6.00%。',
  '2024年项目支出30.00万元，占全县水利支出的4.50%。',
])('cannot test a share of a total that no table prints: %s', sentence => {
  expect(new Set(sharesOf(sentence))).toEqual(new Set(['untestable']))
})

it.each([
  ['2024年项目支出30.00万元，占支出总额的33.33%。', 'holds'],
  ['2024年项目支出30.00万元，占本单位全年支出预算的43.33%。', 'fails'],
  ['2024年项目支出30.00万元，占支出预算总数的43.33%。', 'fails'],
  ['2024年项目支出30.00万元，占水文系统支出的33.33%。', 'holds'],
])(
  'tests a share of its own total, and one that fits by whatever words: %s',
  (sentence, outcome) => {
    expect(sharesOf(sentence)).toEqual([outcome])
  },
)
