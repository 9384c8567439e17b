import { describe, expect, test } from 'vitest'
import { sayNoughts } from '@/budget/threePublic/sayNoughts'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { readText } from '../../fixtures/documents'

const said = (text: string, drawn: readonly number[] = [0]) =>
  sayNoughts({ report: threePublicReport(readText(text)), drawn, unit: '万元' }).map(
    ({ name, text: words }) => `${name}：${words.replaceAll('\u2009', ' ')}`,
  )
const account = (rows: string) =>
  `某某局 2024 年度部门决算\n\n七、“三公”经费支出决算表\n\n单位：万元\n\n项目\t预算数\t决算数\n${rows}\n`
const budget = (rows: string) =>
  `某某局 2024 年度部门预算\n\n七、“三公”经费支出表\n\n单位：万元\n\n项目\t上年预算数\t本年预算数\n${rows}\n`

describe('noughts of 三公 in words', () => {
  test('name both columns of a final account', () => {
    expect(said(account('合 计\t0.00\t0.00\n公务接待费\t0.00\t0.00'))).toEqual([
      '“三公”经费：预算数、决算数都是 0',
      '公务接待费：预算数、决算数都是 0',
    ])
  })
  test('name both years of a budget, and only what is printed', () => {
    expect(said(budget('合 计\t0.00\t0.00\n公务接待费\t\t0.00'))).toEqual([
      '“三公”经费：上年数、预算数都是 0',
      '公务接待费：预算数是 0',
    ])
  })
  test('stand beside what was budgeted, where only nothing was spent', () => {
    expect(said(account('合 计\t0.40\t0.00\n公务接待费\t0.40\t0.00'))).toEqual([
      '“三公”经费：预算数 0.40 万元，决算数是 0',
      '公务接待费：预算数 0.40 万元，决算数是 0',
    ])
  })
  test('are not said where an amount of any year can be drawn', () => {
    expect(said(account('合 计\t0.00\t0.00'), [0, 100])).toEqual([])
  })
  test('are not said of a document without 三公', () => {
    expect(said(budget('会议费\t0.00\t0.00'))).toEqual([])
  })
})
