import { expect, it } from 'vitest'
import { countOutcomes } from '../faults/control'
import { readText } from '../../fixtures/documents'

const head = [
  '收入\t\t支出\t\t\t',
  '项目名称\t金额\t功能分类\t\t支出用途\t',
  '\t\t功能科目名称\t金额\t项目名称\t金额',
]
const summary = (
  lines: readonly string[],
) => `某市某局\n2019年度部门预算\n\n收支预算总表\n单位：万元\n
${lines.join('\n')}
一、财政拨款\t90.00\t一、一般公共服务支出\t70.00\t一、基本支出\t60.00
二、其他资金\t10.00\t二、教育支出\t30.00\t二、项目支出\t40.00
收入合计\t100.00\t支出合计\t100.00\t支出合计\t100.00
`
const kindsOf = (text: string) => readText(text).meanings[0]!.sides.map(({ kind }) => kind)
const whole = summary(head)

it.each([
  ['the word over the uses is lost', head.map(line => line.replace('支出用途', ''))],
  ['功能分类 stands over both', head.map(line => line.replace('支出用途', '功能分类'))],
  [
    '功能分类 stands over revenue too',
    [head[0]!, head[1]!.replace('项目名称', '按功能分类'), head[2]!],
  ],
  ['收入 and 支出 stand in two rows', ['收入\t\t', '支出\t\t\t', ...head.slice(1)]],
])('sides are what their rows are where %s', (_, lines) => {
  const text = summary(lines)
  expect(text).not.toBe(whole)
  expect(kindsOf(text)).toEqual(['revenue', 'functional', 'use'])
  expect(countOutcomes(readText(text))).toEqual(countOutcomes(readText(whole)))
})

it('subjects whose classes stand among uses stay subjects', () => {
  const mixed = whole.replace('二、教育支出\t30.00', '基本支出\t30.00')
  expect(kindsOf(mixed)[1]).toBe('functional')
})
