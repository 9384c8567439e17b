import { expect, test } from 'vitest'
import { understandDocument } from '@/reading/understand'
import type { MadeSheet } from './makeXlsx'
import { readMade as read } from './readMade'

test('hidden rows, columns and sheets are named and not read', async () => {
  const { tables, reading } = await read(
    {
      name: '收入表',
      hiddenRows: [3],
      hiddenColumns: [[1, 1]],
      merges: ['A1:C1'],
      rows: [['部门收入表'], [null, '项目', '预算数'], [null, '校对', 9], ['x', '财政拨款', 1]],
    },
    { name: '底稿', state: 'veryHidden', rows: [['项目', '预算数']] },
  )
  expect(tables).toEqual([
    {
      captions: ['部门收入表'],
      rows: [
        ['项目', '预算数'],
        ['财政拨款', '1'],
      ],
      notes: [],
    },
  ])
  expect(reading.diagnostics.map(({ message }) => message)).toEqual([
    '工作表“收入表”的第 3 行是隐藏的，没有读。',
    '工作表“收入表”的 A 列是隐藏的，没有读。',
    '工作表“底稿”是隐藏的，没有读。',
  ])
})

test('formulas without values and errors are named, and are no amounts', async () => {
  const { tables, reading } = await read({
    name: '收入表',
    rows: [
      ['单位：万元'],
      ['项目', '预算数', '增减%'],
      ['财政拨款', { f: 'SUM(B1)' }, { v: '#DIV/0!', t: 'e' }],
      ['合计', { f: 'SUM(B1)', v: '5' }, { f: 'A1', v: '文字', t: 'str' }],
    ],
  })
  expect(tables[0]?.rows.slice(1)).toEqual([
    ['财政拨款', '', '#DIV/0!'],
    ['合计', '5', '文字'],
  ])
  expect(reading.diagnostics.map(({ message }) => message.slice(0, 25))).toEqual([
    '工作表“收入表”的 B3 是没有保存计算结果的公式',
    '工作表“收入表”的 C3 显示为错误值，不是金额。',
  ])
})

test('the unit that a format writes behind a figure goes where the caption says it', async () => {
  const row = ['财政拨款', { v: '12345678', format: '0\\.0,"万元"' }]
  const { tables } = await read({
    name: 'Sheet1',
    rows: [
      ['表1 收入表'],
      ['单位：万元'],
      ['项目', '预算数'],
      row,
      [],
      ['表2 支出表'],
      ['单位：元'],
      ['项目', '预算数'],
      row,
    ],
  })
  expect(tables.map(({ rows }) => rows[1]?.[1])).toEqual(['1234.6', '1234.6万元'])
})

test('a workbook without one amount is said to be a blank form', async () => {
  const form = (amount: number | null): MadeSheet => ({
    name: '收入表',
    rows: [
      ['2024年部门收入表'],
      ['编制单位：某某局', '单位：万元'],
      ['项目', '预算数'],
      ['一、财政拨款', amount],
      ['合计', amount],
    ],
  })
  const list = async (amount: number | null) => {
    const { reading } = await read(form(amount))
    const { diagnostics } = understandDocument({ ...reading, source: { file: 'a', sha256: null } })
    return diagnostics.map(({ code }) => code)
  }
  expect(await list(null)).toContain('blank-form')
  expect(await list(1)).not.toContain('blank-form')
})
