import { expect, it } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { readText } from '../../fixtures/documents'

const document = readText(
  [
    '某市某局',
    '2024年度部门决算',
    '',
    '一、收入支出决算总体情况说明',
    '某市某局2024年度收入支出总计102.00万元。与2023年度相比，收入支出总计减少5.00万元，下降4.67%。',
    '二、一般公共预算财政拨款支出决算情况说明',
    '一般公共预算财政拨款支出95.00万元，占本年支出合计的100%。与2023年度相比，一般公共预算财政拨款支出减少6.00万元，下降5.94%。',
    '',
    '支出决算表',
    '单位：万元',
    '',
    '科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出',
    '\t合计\t95.00\t60.00\t35.00',
    '201\t一般公共服务支出\t95.00\t60.00\t35.00',
    '20106\t财政事务\t95.00\t60.00\t35.00',
    '2010601\t行政运行\t95.00\t60.00\t35.00',
    '',
  ].join('\n'),
)

it('says of each whole what was said of it, where a part speaks for all that was spent', () => {
  const changed = compareBudget(document).filter(({ state }) => state === 'changed')
  expect(changed.map(({ label, difference }) => [label, difference?.fen])).toEqual([
    ['一般公共预算支出', -60_000_00],
    ['收支总计', -50_000_00],
  ])
})
