import { expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { changesTable } from '@/pages/changes/changesExport'
import { buildGrid } from '@/exporting/cells'
import { changchun2024 } from '../../fixtures/changchun'
import { made2023 } from '../../fixtures/earlierYears'

const document = changchun2024()
const { header, rows } = buildGrid(
  changesTable({ rows: compareBudget(document), document, earlier: null, unit: '万元' }),
)
const column = (label: string) =>
  new Map(rows.map(row => [row[0]!.text, row[header.indexOf(label)]!]))

test('printed percentages are plain numbers, or nothing', () => {
  const printed = column('文件印的变幅（%）')
  expect(['项目支出', '社会保障和就业', '人员经费'].map(name => printed.get(name))).toEqual([
    { text: '-97.6', figure: true },
    { text: '-91.7', figure: true },
    { text: '7.2', figure: true },
  ])
  expect([...printed.values()].every(({ text, figure }) => figure || text === '')).toBe(true)
})

test('a reason given for the whole is not a class’s own', () => {
  expect([column('原因').get('卫生健康')!.text, column('口径变化').get('卫生健康')!.text]).toEqual([
    '总的原因：2024 年社保基金类转移支付不计入部门收支预算',
    '',
  ])
  expect(column('口径变化').get('项目支出')!.text).not.toBe('')
})

test('last year’s cells are cited in their own document, never as lines of this one', () => {
  const earlier = made2023()
  const grid = buildGrid(
    changesTable({ rows: compareBudget(document, earlier), document, earlier, unit: '万元' }),
  )
  const alone = new Map(rows.map(row => [row[0]!.text, row]))
  const total = grid.rows.find(row => row[0]!.text === '收支总计')!
  const [table, line] = ['来源表', '原文行'].map(label => grid.header.indexOf(label))
  expect(total[line!]).toEqual(alone.get('收支总计')![line!])
  expect(total[table!]!.text).toMatch(/；2023\s年部门预算《[^《]+》原文第\s\d+\s行$/)
})
