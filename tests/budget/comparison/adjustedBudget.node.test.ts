import { describe, expect, it } from 'vitest'
import { listRelations } from '../../fixtures/relations'
import { runChecks } from '@/budget/checks'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { nameCompared } from '@/document/ownBudget'
import { readText } from '../../fixtures/documents'

const adjusted = (...sentences: string[]) =>
  readText(
    [
      '某县水务局2024年部门预算调整情况',
      '',
      '一、预算调整情况说明',
      '',
      ...sentences,
      '',
      '部门支出总表',
      '单位：万元',
      '科目编码\t科目名称\t合计\t基本支出\t项目支出',
      '213\t农林水支出\t500.00\t300.00\t200.00',
      '21303\t水利\t500.00\t300.00\t200.00',
      '2130301\t行政运行\t500.00\t300.00\t200.00',
      '\t合计\t500.00\t300.00\t200.00',
    ].join('\n'),
    'adjusted.txt',
  )
const titles = (document: ReturnType<typeof adjusted>) =>
  runChecks(document).map(({ title }) => JSON.stringify(title))

describe('a change against the budget of the same year', () => {
  const document = adjusted(
    '调整后，2024年基本支出预算300.00万元，比年初预算增加20.00万元，增长7.14%，主要原因是调资。',
  )

  it('is named after what it is compared with, and gives no figure of last year', () => {
    const change = findStatedChanges(document).find(({ key }) => key === 'basic')
    expect(change).toMatchObject({
      state: 'notComparable',
      prior: null,
      barrier: { kind: 'basis', text: '说明与“年初预算”相比，不是与上年相比。' },
    })
  })

  it('has checks that say so', () => {
    const own = titles(document).filter(title => title.includes('增长'))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain('比年初预算增长')
    expect(own[0]).not.toContain('比上年')
  })

  it('stands behind one against last year', () => {
    const both = adjusted(
      '2024年基本支出预算300.00万元，比年初预算增加20.00万元，主要原因是调资。',
      '',
      '二、与上年相比',
      '',
      '2024年基本支出预算300.00万元，比上年增加40.00万元。',
    )
    expect(findStatedChanges(both).find(({ key }) => key === 'basic')).toMatchObject({
      state: 'changed',
      prior: { fen: 2_600_000_00 },
    })
  })

  it('is no part of what a whole changed by since last year', () => {
    const mixed = adjusted(
      '2024年支出预算500.00万元，比上年增加60.00万元。',
      '',
      '基本支出预算300.00万元，比年初预算增加20.00万元。',
      '',
      '项目支出预算200.00万元，比年初预算增加10.00万元。',
    )
    expect(titles(mixed).filter(title => title.includes('增减之和'))).toEqual([])
  })
})

describe('columns of an adjusted budget', () => {
  const table = (total: string, change: string) =>
    readText(
      [
        '某县统计局2023年部门预算调整',
        '',
        '一般公共预算支出调整表',
        '单位：万元',
        '科目编码\t科目名称\t年初预算数\t调整预算数\t增减额',
        '201\t一般公共服务支出\t90.00\t100.00\t10.00',
        '20105\t统计信息事务\t90.00\t100.00\t10.00',
        '2010501\t行政运行\t90.00\t100.00\t10.00',
        `\t合计\t90.00\t${total}\t${change}`,
      ].join('\n'),
      'adjusted.txt',
    )
  const misses = (document: ReturnType<typeof table>) =>
    listRelations(document).flatMap(({ outcome, title }) => (outcome === 'fails' ? [title] : []))

  it('are held against each other, and the adjusted ones are the amounts', () => {
    expect(misses(table('100.00', '10.00'))).toEqual([])
    expect(table('100.00', '10.00').meanings[0]?.sides[0]?.rows[0]?.amounts).toMatchObject({
      total: '100.00',
      'budgeted.total': '90.00',
    })
  })

  it('tell a wrong amount and a wrong difference', () => {
    expect(misses(table('101.00', '10.00'))).toHaveLength(2)
    expect(misses(table('100.00', '11.00'))).toHaveLength(2)
  })
})

it.each([
  ['年初预算', '年初预算'],
  ['年初预算数', '年初预算数'],
  ['调整后预算', '调整后预算'],
  ['上年', '上年'],
  ['2024年年初预算数', '2024年年初预算数'],
  ['2023年预算数', '上年'],
  ['预算执行数', '上年'],
  [undefined, '上年'],
])('a change against %s is titled by %s', (against, name) => {
  expect(nameCompared(against === undefined ? {} : { against })).toBe(name)
})
