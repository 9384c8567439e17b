import { describe, expect, it } from 'vitest'
import { runChecks } from '@/budget/checks'
import { readText } from '../../fixtures/documents'

const summary = (
  ...ends: readonly string[]
) => `某市某局\n2019年度部门预算\n\n收支预算总表\n单位：万元\n
收入\t\t支出\t
项目\t金额\t项目\t金额
一、财政拨款\t90.00\t一、一般公共服务支出\t70.00
二、其他资金\t10.00\t二、教育支出\t33.00
本年收入合计\t100.00\t本年支出合计\t103.00
上年结转\t3.00\t结转下年\t
${ends.map(line => `${line}\n`).join('')}`
const opens = (text: string) =>
  runChecks(readText(text)).filter(({ id }) => id.startsWith('form:totalRow'))

describe('a summary whose last row is lost', () => {
  it('is said to have no total on either side', () => {
    expect(opens(summary())).toMatchObject([
      { outcome: 'untestable', title: '收支总表 总计 = 本年合计 + 结转结余' },
      { outcome: 'untestable', title: '收支总表 总计 = 本年合计 + 结转结余' },
    ])
  })

  it.each(['收入总计\t103.00\t支出总计\t103.00', '总计\t103.00\t总计\t103.00'])(
    'is whole with “%s”',
    row => {
      expect(opens(summary(row))).toEqual([])
    },
  )

  it('needs none where nothing is carried over', () => {
    const text = summary().replace('上年结转\t3.00\t结转下年\t\n', '')
    expect(opens(text)).toEqual([])
  })
})
