import { expect, test } from 'vitest'
import { readText } from '../../fixtures/documents'

const table = (title: string, unit = '单位：万元') =>
  [title, unit, '科目编码\t科目名称\t合计', '2050201\t学前教育\t9.00', ''].join('\n')
const read = (listed: readonly string[], ...tables: readonly string[]) =>
  readText(
    [
      '青石县第一幼儿园2025年单位预算公开',
      '目录',
      '第一部分 单位概况',
      '第二部分 2025年单位预算表',
      ...listed,
      '第三部分 名词解释',
      '第一部分 单位概况',
      '本单位设办公室。',
      '',
      ...tables,
    ].join('\n'),
  )
    .diagnostics.filter(({ code }) => code === 'missing-table')
    .map(({ message }) => /“(.*?)”，/.exec(message)?.[1])

test('a table that the contents list beside another of its kind, and that is not there', () => {
  const listed = ['一、部门收入总体情况表', '二、支出总表', '三、其他收入预算情况表']
  const there = [table('表一 部门收入总体情况表'), table('表二 2025年支出总表')]
  expect(read(listed, ...there)).toEqual(['三、其他收入预算情况表'])
  expect(read(listed, ...there, table('表三 其他收入预算情况表'))).toEqual([])
})

test('nothing is missing where a table may go by another name, or has lost its own', () => {
  const listed = ['一、部门收入总体情况表', '二、其他收入预算情况表']
  const lost = '\n单位：万元\n来源\t金额\t占比\n利息收入\t9.00\t100%\n'
  expect(read(listed, table('收入汇总表'))).toEqual([])
  expect(read(listed, table('部门收入总体情况表'), lost)).toEqual([])
})

test('a table of a kind that no table is of', () => {
  expect(read(['一、收入总表', '二、政府性基金预算支出表'], table('收入总表'))).toEqual([
    '二、政府性基金预算支出表',
  ])
})

test('an entry that is broken over two lines is one', () => {
  const listed = ['一、支出总表', '二、财政拨款（含政府性基金预算）“三公”经', '费支出表']
  const there = table('表一 支出总表')
  const three = '\n表二 “三公”经费支出表\n单位：万元\n项目\t预算数\n公务接待费\t9.00\n'
  expect(read(listed, there + three)).toEqual([])
  expect(read(listed, there)).toEqual(['二、财政拨款（含政府性基金预算）“三公”经费支出表'])
})

test('a title without its table is told apart from a table that is not there', () => {
  const lines = [
    '青石县第一幼儿园2025年单位预算公开',
    '目录',
    '第一部分 单位预算表',
    '一、收入总表',
    '二、一般公共预算支出表',
    '三、政府性基金预算支出表',
    '第二部分 名词解释',
    '第一部分 单位预算表',
    '一般公共预算支出表',
    '本表略。',
    table('收入总表'),
  ]
  const messages = readText(lines.join('\n')).diagnostics.flatMap(({ code, message }) =>
    code === 'missing-table' ? message : [],
  )
  expect(messages).toEqual([
    '原文第 5 行的目录列有“二、一般公共预算支出表”，原文第 9 行印有它的标题，标题下面的表没有读出来，请对照原文。',
    '原文第 6 行的目录列有“三、政府性基金预算支出表”，文件里没有这张表，文件可能不完整。',
  ])
})

test('entries numbered without a mark are told by their words', () => {
  const listed = ['1 支出总表', '2 一般公共预算支出表', '3 政府性基金预算支出表']
  expect(read(listed, table('支出总表') + table('一般公共预算支出表'))).toEqual([
    '3 政府性基金预算支出表',
  ])
})

test('a table of no known kind that counts on from one that is known', () => {
  const listed = ['一、收入总表', '二、志愿服务清单表', '三、支出总表']
  const there = [table('表一 收入总表'), table('表三 支出总表')]
  expect(read(listed, ...there)).toEqual(['二、志愿服务清单表'])
  expect(read(listed, ...there, table('表二 志愿服务清单表'))).toEqual([])
  // A heading of tables is none of them.
  expect(read(['一、收入总表', '第三部分 单位预算表', '三、支出总表'], ...there)).toEqual([])
})
