import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findStatedChanges } from '@/budget/comparison/statedChanges'
import { subjectTree } from '@/budget/tree/tree'
import { changeOfSubject } from '@/budget/comparison/subjectChanges'
import { readText } from '../../fixtures/documents'

const fault = (name: string) => readText(readFileSync(`tests/fixtures/faults/${name}.txt`, 'utf8'))

const read = (words: string) =>
  readText(`某市某局2025年部门预算
预算单位：某市某局
第三部分 2025年部门预算情况说明
一、收支预算情况说明
${words}
支出预算总表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
201\t一般公共服务支出\t30.00\t30.00\t
20101\t人大事务\t30.00\t30.00\t
2010101\t行政运行\t20.00\t20.00\t
2010102\t一般行政管理事务\t10.00\t10.00\t
合计\t\t30.00\t30.00\t
`)

describe('changes of items', () => {
  test('against what was spent: both years, the computed and the printed rate, the reason', () => {
    const document = fault('K01')
    const subject = subjectTree(document)!.subjects.get('2040601')!
    expect(changeOfSubject(findStatedChanges(document), subject)).toMatchObject({
      key: 'subject:2040601',
      label: '行政运行',
      state: 'notComparable',
      barrier: { kind: 'basis' },
      current: { fen: 117_000_000 },
      prior: { fen: 100_000_000, derived: false, provenance: { statement: 's4' } },
      difference: { fen: 17_000_000 },
      rate: { tenths: 170 },
      printedPercent: { text: '+1.70%', differs: true },
      reason: { text: '人员增加', shared: false },
    })
  })

  test('of two amounts for one item the change is the second’s, and the table’s is kept', () => {
    const rows = findStatedChanges(fault('K01')).filter(({ code }) => code === '2040605')
    expect(rows).toMatchObject([
      { current: { fen: 95_000_000 }, inTable: { fen: 90_000_000 }, rate: { tenths: 188 } },
    ])
  })

  test('last year’s budget in brackets is compared', () => {
    const [row] = findStatedChanges(
      read('1.人大事务（款）行政运行（项）20万元（上年预算16万元），主要原因是人员增加。'),
    )
    expect(row).toMatchObject({
      key: 'subject:2010101',
      state: 'changed',
      prior: { fen: 16_000_000, derived: false },
      difference: { fen: 4_000_000 },
      rate: { tenths: 250 },
      reason: { text: '人员增加' },
    })
  })

  test.each(['上年预算', '上年预算数', '去年执行数'])(
    '%s right behind the name is last year’s',
    former => {
      const [row, ...more] = findStatedChanges(
        read(
          `1.行政运行（2010101）${former}16万元，本年预算20万元，增加4万元，主要原因是人员增加。`,
        ),
      )
      expect(row).toMatchObject({
        key: 'subject:2010101',
        prior: { fen: 16_000_000 },
        current: { fen: 20_000_000 },
      })
      expect(more).toEqual([])
    },
  )

  test('words that say the opposite of the figures give no reason', () => {
    const [row] = findStatedChanges(
      read('1.行政运行（项）20万元，上年预算数25万元，比上年预算数增长25%，主要原因是人员增加。'),
    )
    expect(row).toMatchObject({ difference: { fen: -5_000_000 }, reason: null, contrary: true })
  })
})

describe('what is written for a reason and is none', () => {
  const item = '1.一般公共服务支出（类）人大事务（款）行政运行（项）20万元，比上年增加2万元'
  const reasonOf = (words: string) => {
    const [row] = findStatedChanges(read(`${item}，主要原因是${words}。`))
    return { reason: row?.reason?.text, empty: row?.emptyReason?.says }
  }

  test.each(['行政运行经费增加', '人大事务行政运行支出有所增加', '支出比上年增加', '经费增长'])(
    'that it rose: %s',
    words => {
      expect(reasonOf(words)).toEqual({ reason: undefined, empty: 'restated' })
    },
  )

  test('that another item rose', () => {
    expect(reasonOf('一般行政管理事务经费增加')).toEqual({ reason: undefined, empty: 'other' })
  })

  test.each([
    '人员经费增加',
    '新增行政运行项目',
    '调整行政运行经费',
    '行政运行标准提高',
    '新增人大代表培训经费',
  ])('what else moved, and what was done, is one: %s', words => {
    expect(reasonOf(words)).toEqual({ reason: words, empty: undefined })
  })

  test.each([
    ['人员经费20万元', '人员增加'],
    ['项目支出20万元', '项目增加'],
    ['会议费20万元', '会议增加'],
  ])('a thing is not the money that is named after it: %s, %s', (figure, words) => {
    const document = read(`${figure}，比上年增加2万元，主要原因是${words}。`)
    const [statement] = document.statements.filter(({ reason }) => reason)
    expect(statement?.reason).toEqual({ text: words, line: 5 })
  })

  test('what lies below a class is one for it', () => {
    const [row] = findStatedChanges(
      read('1.一般公共服务支出（类）30万元，比上年增加2万元，主要原因是行政运行经费增加。'),
    )
    expect(row).toMatchObject({ reason: { text: '行政运行经费增加' } })
    expect(row).not.toHaveProperty('emptyReason')
  })

  test('a later sentence that explains the figure counts instead', () => {
    const [row] = findStatedChanges(
      read(`${item}，主要原因是行政运行经费增加。\n${item}，主要原因是新增人员3名。`),
    )
    expect(row).toMatchObject({ reason: { text: '新增人员3名' } })
  })

  test('its words are kept, with their line', () => {
    const [row] = findStatedChanges(read(`${item}。\n主要原因是：行政运行经费增加。`))
    expect(row?.emptyReason).toEqual({ says: 'restated', text: '行政运行经费增加', line: 6 })
  })
})

test('one row a subject, whatever its name and mark', () => {
  const rows = findStatedChanges(
    read(
      '收入支出总计30万元，比上年增加3万元。收入预算30万元，比上年增加3万元；支出预算30万元，比上年增加3万元。\n1.一般公共服务（类）支出30万元，比上年增加3万元，主要原因是人员增加。\n2.一般公共服务支出30万元，比上年增加3万元。',
    ),
  )
  expect(rows.map(({ key, label }) => [key, label])).toEqual([
    ['total', '收支总计'],
    ['class:201', '一般公共服务'],
  ])
})

test('a final account compares spending with spending', () => {
  const document = readText(`某市某局
2024年度部门决算
一、支出决算情况说明
1.人大事务（款）行政运行（项）支出决算20万元，比2023年度决算数增加2万元。
2.人大事务（款）一般行政管理事务（项）支出决算10万元，比上年预算数增加1万元。
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
201\t一般公共服务支出\t30.00\t30.00\t
20101\t人大事务\t30.00\t30.00\t
2010101\t行政运行\t20.00\t20.00\t
2010102\t一般行政管理事务\t10.00\t10.00\t
`)
  expect(findStatedChanges(document).map(({ code, state }) => [code, state])).toEqual([
    ['2010101', 'changed'],
    ['2010102', 'notComparable'],
  ])
})
