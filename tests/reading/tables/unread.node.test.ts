import { describe, expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

describe('a table whose amounts cannot be read', () => {
  it.each(['100000元', '1O0.00', '###'])('as %s is neither empty nor a blank form', amount => {
    const rows = ['科目编码|科目名称|合计', `205|教育支出|${amount}`, `|合计|${amount}`]
    const text = ['某某市民政局2025年部门预算', '', '支出总表', '单位：万元', '', ...rows].join(
      '\n',
    )
    const document = readText(text.replaceAll('|', '\t'))
    expect(document.meanings[0]?.empty).toBeNull()
    const codes = document.diagnostics.map(({ code }) => code)
    expect(codes).toContain('table-not-read')
    expect(codes).not.toContain('blank-form')
  })
})

describe('a table without an amount', () => {
  const fund = (notes: string, title = '某县民政局2024年度部门决算') =>
    readText(
      `${title}
第一部分 部门决算表

支出决算表
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
205\t教育支出\t5.00\t5.00\t
\t合计\t5.00\t5.00\t

政府性基金预算财政拨款收入支出决算表
单位：万元
科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出
\t合计\t\t\t
注：本表反映部门本年度政府性基金预算财政拨款收入支出情况。
${notes}`,
    ).meanings[1]?.empty?.sentence
  const none = '某县民政局本年度没有政府性基金预算财政拨款收入和支出，故本表无数据。'

  it('is not explained by a note that says what the table is for', () => {
    expect(fund('')).toBeNull()
  })
  it('is explained by the sentence below that note, without the order of the form before it', () => {
    expect(fund(`说明：${none}`)).toContain(none)
    const order = '无政府性基金收支的，仍保留该表格式，并在本表下方作下述说明：'
    expect(fund(`${order}\n说明：${none}`)).toBe(none)
  })
  it.each(['为0万元', '合计 0.00 元', '为０'])('is explained by a note that says %s', nought => {
    expect(fund(`注：2024年政府性基金预算收支${nought}。`)).toContain(nought)
  })
  it('is not explained by the noughts of a year or an amount', () => {
    expect(fund('注：2020年起按100.05元列示。')).toBeNull()
  })
  it('beside others without one is a blank form, whatever its notes', () => {
    const table = (title: string) => `
${title}
单位：万元
科目编码\t科目名称\t合计\t基本支出\t项目支出
\t合计\t\t\t
注：本表反映部门本年度各项支出情况。
`
    const { diagnostics } = readText(
      `某县XX局2024年度部门决算\n${table('支出决算表')}${table('一般公共预算财政拨款支出决算表')}`,
    )
    expect(diagnostics.map(({ code }) => code)).toContain('blank-form')
  })
})

it('a column of 收入项目 holds names, also where 合计 alone stands in it', () => {
  const document = readText(
    '某县林业局2031年部门预算\n\n政府性基金预算收入表\n单位：万元\n政府性基金预算收入项目\t预算数\n合计\t\n',
  )
  expect(document.diagnostics.map(({ code }) => code)).not.toContain('bad-number')
  expect(document.meanings[0]!.empty).not.toBeNull()
})
