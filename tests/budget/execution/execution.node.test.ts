import { describe, expect, it, test } from 'vitest'
import { describeRate, describeStated } from '@/budget/execution/execution'
import { executionFinding } from '@/budget/execution/finding'
import { listExecutions } from '@/budget/execution/listExecutions'
import { threePublicFinding } from '@/budget/threePublic/finding'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { fromFen } from '@/document/money'
import { plainText } from '@/text/segments'
import { readText } from '../../fixtures/documents'
import { fault } from '../faults/read'

const read = (text: string) => readText(text, 'fault.txt')
const bare = (text: string) => text.replaceAll(/\s/g, '')
const facts = (text: string) =>
  listExecutions(read(text)).map(row => [
    row.code,
    row.label,
    fromFen(row.budget.fen, '万元', 2),
    fromFen(row.spent.fen, '万元', 2),
    describeRate(row),
    row.stated,
    row.contrary,
    row.reason?.text ?? null,
  ])

describe('K18: an item with its budget in a sentence', () => {
  it('is carried out to 97.3 %, and its words do not fit', () => {
    expect(facts(fault('K18'))).toEqual([
      ['2010601', '行政运行', '156.05', '151.89', '97.3%', 'above', true, null],
    ])
    expect(listExecutions(read(fault('K18'))).map(describeStated)).toEqual([
      '原文说决算数大于预算数，与两个数不符',
    ])
  })
  it('keeps the reason of words that fit', () => {
    expect(facts(fault('K18', ['大于', '小于']))).toEqual([
      ['2010601', '行政运行', '156.05', '151.89', '97.3%', 'below', false, '人员进出'],
    ])
  })
  it('says in words what is over its budget, or had none', () => {
    const over = fault('K18', ['156.05', '100.00'], ['97.33', '151.89'])
    expect(facts(over)[0]).toContain('151.9%')
    expect(bare(plainText(executionFinding(listExecutions(read(over)), '万元')))).toBe(
      '行政运行151.89万元，超过预算100.00万元，是它的151.9%',
    )
    const none = fault('K18', ['156.05', '0.00'], ['完成年初预算的97.33%。', ''])
    expect(facts(none)[0]).toContain('预算为 0，没有完成率')
    expect(listExecutions(read(none))[0]?.rate).toBeNull()
  })
  it('says where both figures are from', () => {
    const [found] = listExecutions(read(fault('K18')))
    expect(found?.budget.provenance).toMatchObject({ line: 4, figure: '156.05' })
    expect(found?.rate?.provenance).toMatchObject({ part: { statement: 's1' } })
  })
})

test('a table that prints both is read by its columns', () => {
  const text = `某市某局
2024年度部门决算
支出决算表
单位：万元

科目编码	科目名称	年初预算数	决算数
201	一般公共服务支出	200.00	150.00
20106	财政事务	200.00	150.00
2010601	行政运行	200.00	150.00
	合计	200.00	150.00
`
  expect(facts(text).map(row => [row[0], row[2], row[3], row[4]])).toContainEqual([
    '2010601',
    '200.00',
    '150.00',
    '75.0%',
  ])
})

test('a difference in words gives its reason to what a table prints, where both say less', () => {
  const text = `某市某局
2024年度部门决算
三、一般公共预算财政拨款支出决算情况说明
（一）行政运行（2010601）支出决算为150.00万元，比年初预算减少50.00万元，主要原因是人员调出。
支出决算表
单位：万元

科目编码	科目名称	年初预算数	决算数
201	一般公共服务支出	200.00	150.00
20106	财政事务	200.00	150.00
2010601	行政运行	200.00	150.00
	合计	200.00	150.00
`
  const said = (words: string) =>
    listExecutions(read(words))
      .filter(({ code }) => code === '2010601')
      .map(({ stated, contrary, reason }) => [stated, contrary, reason?.text ?? null])
  expect(said(text)).toEqual([['below', false, '人员调出']])
  expect(said(text.replace('减少', '增加'))).toEqual([['above', true, null]])
  expect(said(text.replace('年初预算减少', '调整预算减少'))).toEqual([[null, false, null]])
})

test('a budget has no executions', () => {
  expect(facts(fault('K18', ['2024年度部门决算', '2024年部门预算']))).toEqual([])
})

describe('K07: 三公 with 预算数 beside 决算数', () => {
  const report = threePublicReport(read(fault('K07')))
  const of = (key: string) => report.kinds.find(kind => kind.key === key)?.execution

  it('are compared kind by kind', () => {
    expect(describeRate(of('threePublic')!)).toBe('13.7%')
    expect(describeRate(of('overseas')!)).toBe('预算和决算都是 0')
    expect(describeRate(of('reception')!)).toBe('13.7%')
    expect(of('vehicles')).toBeNull()
    expect(of('threePublic')?.budget.provenance).toMatchObject({ line: 33, cell: 0 })
  })
  it('are told in one sentence', () => {
    expect(bare(plainText(threePublicFinding(report, '万元')))).toContain(
      '2024年“三公”经费决算支出0.39万元，完成预算2.85万元的13.7%',
    )
  })
})
