import { describe, expect, test } from 'vitest'
import { understandDocument } from '@/reading/understand'
import { readMade as read } from './readMade'

test('a workbook as bureaus publish it: cover, contents, one table a sheet', async () => {
  const { prose, tables, reading } = await read(
    {
      name: '封面',
      rows: [[], ['2024年部门预算公开表'], [], ['部门名称：', '某某市财政局'], ['2024年2月6日']],
    },
    { name: '目录', rows: [['目录'], [1, '部门收支总表', 2], [2, '部门支出总表', 3]] },
    {
      name: '01收支总表',
      merges: ['A1:D1', 'A3:B3', 'C3:D3'],
      rows: [
        ['部门收支总表'],
        ['部门：某某市财政局', null, null, '单位：万元'],
        ['收入', null, '支出'],
        ['项目', '预算数', '项目', '预算数'],
        ['一、一般公共预算拨款收入', 12.5, '一、一般公共服务支出', 12.5],
        [null, null, '二、外交支出'],
        [],
        ['收入总计', 12.5, '支出总计', 12.5],
        ['注：本表含上年结转。'],
      ],
    },
    {
      name: '02支出总表',
      merges: ['A2:C2', 'D2:D3', 'E2:E3'],
      rows: [
        [null, null, null, null, '单位：万元'],
        ['科目编码', null, null, '科目名称', '合计'],
        ['类', '款', '项'],
        ['合计', null, null, null, 12.5],
        [
          { v: '201', format: '#,##0.00' },
          { v: '1', format: '00' },
          { v: '1', format: '00' },
          '行政运行',
          12.5,
        ],
      ],
    },
  )
  expect(prose).toEqual([
    '2024年部门预算公开表',
    '部门名称： 某某市财政局',
    '2024年2月6日',
    '目录',
    '1 部门收支总表 2',
    '2 部门支出总表 3',
  ])
  expect(tables[0]).toEqual({
    captions: ['部门收支总表', '部门：某某市财政局 单位：万元'],
    rows: [
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', '12.5', '一、一般公共服务支出', '12.5'],
      ['', '', '二、外交支出', ''],
      ['收入总计', '12.5', '支出总计', '12.5'],
    ],
    notes: ['注：本表含上年结转。'],
  })
  expect(tables[1]?.captions).toEqual(['02支出总表', '单位：万元'])
  expect(tables[1]?.rows.at(-1)).toEqual(['201', '01', '01', '行政运行', '12.5'])
  const document = understandDocument({ ...reading, source: { file: 'a', sha256: null } })
  expect(document).toMatchObject({ year: 2024, unit: { name: '某某市财政局' } })
  expect(document.tables.map(({ kind }) => kind)).toEqual(['revenueExpenditure', 'expenditure'])
})

describe('several tables on a sheet', () => {
  test('one below the other', async () => {
    const { tables } = await read({
      name: 'Sheet1',
      rows: [
        ['表1 收入表'],
        ['单位：万元'],
        ['项目', '预算数'],
        ['财政拨款', 1],
        ['表2 支出表'],
        ['单位：万元'],
        ['项目', '预算数'],
        ['基本支出', 1],
      ],
    })
    expect(tables.map(({ captions }) => captions[0])).toEqual(['表1 收入表', '表2 支出表'])
    expect(tables.map(({ rows }) => rows.length)).toEqual([2, 2])
  })

  test('side by side, each under its title', async () => {
    const { tables, places } = await read({
      name: 'Sheet1',
      rows: [
        ['表1 收入表', null, null, '表2 支出表'],
        ['单位：万元', null, null, '单位：万元'],
        ['项目', '预算数', null, '项目', '预算数'],
        ['财政拨款', 1, null, '基本支出', 1],
      ],
    })
    expect(tables.map(({ captions, rows }) => [captions[0], rows[1]])).toEqual([
      ['表1 收入表', ['财政拨款', '1']],
      ['表2 支出表', ['基本支出', '1']],
    ])
    expect(places.at(-1)?.addresses).toEqual(['D4', 'E4'])
  })

  test('a blank column inside one table splits nothing', async () => {
    const { tables } = await read({
      name: '收支总表',
      rows: [
        [null, null, null, null, '单位：万元'],
        ['收入', '预算数', null, '支出', '预算数'],
        ['财政拨款', 1, null, '基本支出', 1],
      ],
    })
    expect(tables.map(({ rows }) => rows[1])).toEqual([['财政拨款', '1', '基本支出', '1']])
  })
})

test('a blank row that merged cells reach over parts no table', async () => {
  const { tables } = await read({
    name: '三公',
    merges: ['A3:A6', 'B3:C3', 'B4:B6', 'C4:C6'],
    rows: [
      ['“三公”经费表'],
      ['单位：万元'],
      ['合计', '公务用车'],
      [null, '购置费', '运行费'],
      [],
      [],
      [12.5, 2.5, 10],
    ],
  })
  expect(tables.map(({ rows }) => rows)).toEqual([
    [
      ['合计', '公务用车', ''],
      ['', '购置费', '运行费'],
      ['12.5', '2.5', '10'],
    ],
  ])
})
