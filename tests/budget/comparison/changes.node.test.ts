import { describe, expect, test } from 'vitest'
import type { Comparison } from '@/budget/comparison/comparison'
import { changesFinding } from '@/budget/comparison/finding'
import { findStatedChanges, leadingChange } from '@/budget/comparison/statedChanges'
import { trimReason } from '@/budget/comparison/stated'
import { formatTenths } from '@/text/format'
import { fromFen } from '@/document/money'
import { summarise } from '@/budget/tree/summary'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, statement } from '../../fixtures/document'
import { officeOf2019, officeOf2025 } from '../../fixtures/otherUnits'

const wan = (figure: { fen: number } | null) => figure && fromFen(figure.fen, '万元', 2)
const line = ({ label, prior, current, difference, rate }: Comparison) => [
  label,
  wan(prior),
  wan(current),
  wan(difference),
  rate && formatTenths(rate.tenths, { signed: true }),
]

describe('the real document', () => {
  const changes = findStatedChanges(changchun2024())
  const change = (key: string) => changes.find(found => found.key === key)!

  test('every comparison, computed from its amounts', () => {
    expect(changes.map(line)).toEqual([
      ['收支总计', '107218.37', '9619.41', '-97598.96', '−91.0%'],
      ['社会保障和就业', '106522.03', '8836.68', '-97685.35', '−91.7%'],
      ['住房保障', '364.94', '586.86', '221.92', '+60.8%'],
      ['卫生健康', '331.40', '195.87', '-135.53', '−40.9%'],
      ['基本支出', '6862.20', '7216.31', '354.11', '+5.2%'],
      ['人员经费', '5824.28', '6241.59', '417.31', '+7.2%'],
      ['公用经费', '1037.93', '974.72', '-63.21', '−6.1%'],
      ['项目支出', '100356.17', '2403.10', '-97953.07', '−97.6%'],
      ['“三公”经费', '19.82', '14.72', '-5.10', '−25.7%'],
      ['因公出国（境）费', '0.00', '0.00', '0.00', null],
      ['公务用车购置及运行费', '6.00', '5.40', '-0.60', '−10.0%'],
      ['公务接待费', '13.82', '9.32', '-4.50', '−32.6%'],
      ['机关运行经费', '696.12', '638.74', '-57.38', '−8.2%'],
    ])
  })

  test('the changes of the classes make up the change of the total', () => {
    const classes = changes.filter(({ key }) => key.startsWith('class:'))
    expect(classes.map(({ code }) => code)).toEqual(['208', '221', '210'])
    expect(classes.reduce((sum, { difference }) => sum + difference!.fen, 0)).toBe(
      change('total').difference!.fen,
    )
  })

  test('a printed percentage stands beside the computed one only where they differ', () => {
    expect(
      changes
        .filter(({ printedPercent }) => printedPercent?.differs)
        .map(({ key, printedPercent }) => [key, printedPercent?.text]),
    ).toEqual([['basic', '+5.1%']])
  })

  test('reasons are the words of the document', () => {
    expect(change('total').reason?.text).toBe('2024 年社保基金类转移支付不计入部门收支预算')
    expect(change('basic').reason?.text).toBe('缴费基数调整，工资福利支出及相关保险也随之增加')
    expect(change('threePublic').reason).toBeNull()
    expect(change('overseas').state).toBe('same')
  })
})

test('without a statement there is nothing to compare', () => {
  expect(findStatedChanges(officeOf2019())).toEqual([])
})

test('where only fiscal expenditure is compared, it leads, under its own name', () => {
  const document = officeOf2025()
  const changes = findStatedChanges(document)
  expect(leadingChange(changes, summarise(document))).toMatchObject({
    key: 'fiscalExpenditure',
    label: '财政拨款支出',
    rate: { tenths: -208 },
  })
})

describe('states of their own', () => {
  const only = (current: string, rest: Parameters<typeof statement>[3]) =>
    findStatedChanges(
      emptyDocument({
        statements: [statement({ kind: 'measure', key: 'basic' }, '基本支出', current, rest)],
      }),
    )[0]
  const stated = (
    direction: 'increase' | 'decrease',
    amount: string | null,
    prior: string | null,
    percent: string | null = null,
  ) => ({ change: { direction, amount, percent, prior, line: 1, text: '' } })

  test.each([
    ['new', '5', stated('increase', '5', '0')],
    ['ended', '0', stated('decrease', '5', '5')],
    ['notComparable', '5', stated('increase', null, null, '3')],
    ['notComparable', '5', stated('increase', '9', '-4')],
    ['changed', '5', stated('increase', '1', '4')],
  ])('%s', (state, current, rest) => {
    expect(only(current, rest)).toMatchObject({ state })
  })

  test('counts are no money', () => {
    expect(only('2', { unit: '辆', ...stated('increase', '1', '1') })).toBeUndefined()
  })
})

test('the words of a reason', () => {
  expect(trimReason('主要原因为：缴费基数调整。')).toBe('缴费基数调整')
  expect(trimReason('收支预算减少原因为：2024 年不计入；')).toBe('2024 年不计入')
  expect(trimReason('项目调整')).toBe('项目调整')
})

test('what is as much as last year is not said to be unread', () => {
  const same = (key: string, label: string) =>
    ({ key, label, state: 'same', difference: { fen: 0 } }) as unknown as Comparison
  const say = (...rows: readonly Comparison[]) =>
    changesFinding({ ranked: [], apart: [], same: rows, year: 2025, unit: '万元' })
      .map(({ text }) => text)
      .join('')
      .replaceAll(/\s/g, ' ')
  const [total, reception] = [same('total', '收支总计'), same('reception', '公务接待费')]
  expect(say(total, reception)).toBe('收支总计与上年持平，其他能比较的数也是')
  expect(say(total)).toBe('收支总计与上年持平')
  expect(say(reception)).toBe('能比较的数都与上年持平')
  expect(say()).toBe('2025 年的文件里没有读到可以与上年比较的数')
})

const change = (key: string, label: string, current: number, difference: number) =>
  ({
    key,
    label,
    state: 'changed',
    current: { fen: current, provenance: null },
    difference: { fen: difference, provenance: null },
    rate: null,
    reason: null,
  }) as unknown as Comparison
const sayOf = (...ranked: readonly Comparison[]) =>
  changesFinding({ ranked, apart: [], year: 2018, unit: '万元' })
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, ' ')

test('the same money by another name is no second change', () => {
  const total = change('total', '收支总计', 1_589_744_00, 224_837_00)
  const same = change('fiscalExpenditure', '财政拨款支出', 1_589_744_00, 224_837_00)
  expect(sayOf(total, same)).toBe('收支总计比上年增加 22.48 万元')
  expect(sayOf(total, same, change('class:201', '一般公共服务', 1_270_628_00, 217_795_00))).toBe(
    '收支总计比上年增加 22.48 万元；其次一般公共服务增加 21.78 万元',
  )
})

test('a change that the document says goes the other way does not lead', () => {
  const slip = {
    ...change('subject:2040699', '其他司法支出', 384_549_00, -394_238_00),
    contrary: true,
  } as const
  const next = change('subject:2040613', '信息化建设', 227_880_00, 167_470_00)
  expect(sayOf(slip, next)).toBe('信息化建设比上年增加 16.75 万元')
  expect(sayOf(slip)).toBe('其他司法支出比上年减少 39.42 万元，文件写的增减方向与此相反')
})
