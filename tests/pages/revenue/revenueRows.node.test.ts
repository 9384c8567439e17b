import { expect, test } from 'vitest'
import { outlaysOf } from '@/budget/revenue/outlays'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { revenueRows } from '@/pages/revenue/revenueRows'
import { readText } from '../../fixtures/documents'

const classes = ['外交支出', '国防支出', '公共安全支出', '教育支出', '科学技术支出']
const document = (blank: readonly string[]) =>
  readText(`某某局 2024 年度部门预算\n\n一、收支总表\n\n单位：万元\n
收入\t\t支出\t
项目\t预算数\t项目\t预算数
一般公共预算拨款收入\t120.00\t一般公共服务支出\t100.00
\t\t农林水支出\t20.00
${blank.map(name => `\t\t${name}\t\n`).join('')}收入总计\t120.00\t支出总计\t120.00\n`)

const namesOf = (blank: readonly string[]) => {
  const read = document(blank)
  const [table] = revenueReport(read).tables
  return revenueRows(table!, outlaysOf(read, table!.table)).map(({ kind, name }) => [kind, name])
}

test('classes that the form prints without an amount are named in one line', () => {
  expect(namesOf(classes)).toEqual([
    ['line', '一般公共预算拨款收入'],
    ['sum', '收入总计'],
    ['heading', '支出'],
    ['line', '一般公共服务支出'],
    ['line', '农林水支出'],
    ['blank', `另有 5 行印出而没有金额：${classes.join('、')}`],
    ['sum', '支出总计'],
  ])
})

test('a few of them stand where they are printed', () => {
  expect(namesOf(classes.slice(0, 3)).filter(([kind]) => kind === 'line')).toHaveLength(6)
})
