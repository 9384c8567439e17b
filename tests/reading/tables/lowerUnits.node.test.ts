import { expect, it, test } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'
import { misses, read as readTables } from './documents'

const read = (word: string, title: string, amount = '10.00') =>
  readText(
    [
      '国家山地局2024年部门预算',
      title,
      '单位：万元',
      [
        `科目编码\t科目名称\t合计\t${title.includes('支出') ? '基本支出\t项目支出' : '财政拨款收入\t事业收入'}\t${word}`,
        `201\t一般公共服务支出\t100.00\t60.00\t30.00\t${amount}`,
        `合计\t\t100.00\t60.00\t30.00\t${amount}`,
      ].join('\n'),
    ].join('\n\n'),
    '山地.txt',
  )

test.each([
  ['对附属单位补助支出', '部门支出总表', 'subsidiary'],
  ['对下级单位补助支出', '部门支出总表', 'subsidiary'],
  ['下级单位上缴收入', '部门收入总表', 'affiliatePayment'],
  ['附属单位上缴收入', '部门收入总表', 'affiliatePayment'],
])('%s is a part that its row adds up with', (word, title, key) => {
  const document = read(word, title)
  expect(document.meanings[0]?.sides[0]?.columns.at(-1)).toMatchObject({ key })
  expect(document.diagnostics.filter(({ code }) => code === 'unknown-column')).toEqual([])
  const fails = (of: typeof document) =>
    runChecks(of).filter(({ outcome, id }) => outcome === 'fails' && id.startsWith('row:'))
  expect(fails(document)).toEqual([])
  expect(fails(read(word, title, '11.00')).length).toBeGreaterThan(0)
})

it('takes the code of a row that only names the unit for no code of a subject', () => {
  const document = readTables(
    '示例县水务局2024年部门预算',
    '支出预算分类汇总表（按政府预算经济分类）',
    '单位：万元',
    '科目编码|科目名称|总计|501机关工资福利支出|502机关商品和服务支出',
    '|合计|9.00|5.00|4.00',
    '303|示例县水务局|9.00|5.00|4.00',
  )
  const unit = document.meanings[0]!.sides[0]!.rows[1]
  expect(unit).toMatchObject({ code: null, name: '示例县水务局', labels: { 科目编码: '303' } })
})

it('leaves units below their department by their codes', () => {
  const document = readTables(
    '示例县水务局2024年部门预算',
    '一般公共预算支出表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|10.00|4.00|6.00',
    '303|示例县水务局|10.00|4.00|6.00',
    '303001|示例县水务局机关|7.00|4.00|3.00',
    '303002|示例县水管站|3.00|0.00|3.00',
  )
  expect(document.meanings[0]!.sides[0]!.rows.map(({ parent }) => parent)).toEqual([
    null,
    null,
    1,
    1,
  ])
  expect(misses(document)).toEqual([])
})
