import { describe, expect, it, test } from 'vitest'
import { misses, read } from '../../reading/tables/documents'

/** Sentences before the tables of a unit that spends 500 from one hand and keeps some of its revenue. */
const account = (kind: '预算' | '决算', ...sentences: string[]) =>
  read(
    `云溪县水文站2023年度部门${kind}`,
    ...sentences,
    `第二部分 部门${kind}表`,
    `收入支出${kind}总表`,
    '单位：万元',
    '收入|金额|支出|金额',
    `一、一般公共预算财政拨款收入|${kind === '决算' ? '490.00' : '500.00'}|一、社会保障和就业支出|120.00`,
    `二、其他收入|${kind === '决算' ? '30.00' : '20.00'}|二、农林水支出|400.00`,
    '本年收入合计|520.00|本年支出合计|520.00',
    ...(kind === '决算'
      ? ['年初结转和结余|25.00|年末结转和结余|25.00', '总计|545.00|总计|545.00']
      : ['收入总计|520.00|支出总计|520.00']),
    `支出${kind}表`,
    '单位：万元',
    '科目编码|科目名称|本年支出合计|基本支出|项目支出',
    '|合计|520.00|320.00|200.00',
    '208|社会保障和就业支出|120.00|120.00|',
    '213|农林水支出|400.00|200.00|200.00',
    `一般公共预算财政拨款支出${kind}表`,
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '|合计|500.00|320.00|180.00',
    '208|社会保障和就业支出|120.00|120.00|',
    '213|农林水支出|380.00|200.00|180.00',
  )
const missed = (...sentences: string[]) => misses(account('决算', ...sentences))

describe('money by what it is from', () => {
  const basic = (own: string, fund: string) =>
    missed(
      '一、财政拨款基本支出决算情况说明',
      `2023年度使用一般公共预算财政拨款安排基本支出${own}万元，使用政府性基金财政拨款安排基本支出${fund}万元，使用国有资本经营预算财政拨款安排基本支出0.00万元。`,
    )
  it('holds 基本支出 of each fund against that fund alone', () => {
    expect(basic('320.00', '0.00')).toEqual([])
    expect(basic('330.00', '0.00')).toEqual([expect.stringContaining('基本支出')])
  })

  const fiscal = (total: string, project: string) =>
    misses(
      account(
        '预算',
        '一、支出预算情况说明',
        `2023年部门预算总支出520.00万元。财政拨款安排支出${total}万元，其中：基本支出320.00万元；项目支出${project}万元。`,
      ),
    )
  it('holds 财政拨款安排支出 and its parts against no other money', () => {
    expect(fiscal('500.00', '180.00')).toEqual([])
    // 基本支出 and 项目支出 are still held against their whole.
    expect(fiscal('500.00', '185.00')).not.toEqual([])
  })
})

describe('revenue beside spending', () => {
  const listed = (first: string) =>
    missed(
      '一、收入决算情况说明',
      `本年收入合计520.00万元；包括财政拨款收入490.00万元（其中：一般公共预算${first}万元，政府性基金预算0.00万元），占收入合计94.23%；其他收入30.00万元，占收入合计5.77%。`,
    )
  it('holds the parts of a revenue against revenue', () => {
    expect(listed('490.00')).toEqual([])
    expect(listed('491.00')).not.toEqual([])
  })

  const classes = (last: string) =>
    missed(
      '一、一般公共预算财政拨款支出决算情况说明',
      '1.收入情况。2023年度一般公共预算财政拨款收入490.00万元。',
      '2.支出情况。2023年度一般公共预算财政拨款支出500.00万元。',
      '3.比较情况。本站2023年度一般公共预算财政拨款支出主要用于以下几个方面：',
      '（1）社会保障和就业支出120.00万元。',
      `（2）农林水支出${last}万元。`,
    )
  it('adds classes up to what is spent', () => {
    expect(classes('380.00')).toEqual([])
    expect(classes('390.00').join()).toContain('支出” ≥ 正文所列各类之和')
  })
})

describe('vehicles in a flat header', () => {
  const flat = (header: string, ...amounts: string[]) =>
    misses(
      read(
        '云溪县水文站2023年部门预算',
        '一般公共预算“三公”经费支出表',
        '单位：万元',
        header,
        ...amounts,
      ),
    )
  const plain =
    '“三公”经费合计|因公出国（境）费|公务用车购置及运行费|公务用车购置费|公务用车运行费|公务接待费'
  test.each([plain, plain.replace('运行费|', '运行费小计|')])(
    'are one part of 三公: %s',
    header => {
      expect(flat(header, '7.50||6.00|2.00|4.00|1.50')).toEqual([])
      expect(flat(header, '7.50||6.00|2.00|5.00|1.50')).toEqual([
        expect.stringContaining('公务用车购置及运行费 ='),
      ])
      expect(flat(header, '8.50||6.00|2.00|4.00|1.50')).toEqual([
        expect.stringContaining('“三公”经费 ='),
      ])
    },
  )

  it('are of each year their own', () => {
    const years = ['2022年预算数', '2023年预算数'].map(year => `${year}|||||`)
    expect(
      flat(
        `${years.join('|')}\n${plain}|${plain}`,
        '8.00||6.00|2.00|4.00|2.00|7.50||6.00|2.00|4.00|1.50',
      ),
    ).toEqual([])
  })
})
