import { describe, expect, test } from 'vitest'
import { readHtmlPiece } from '@/reading/formats/html/readHtml'
import { removeMarks, splitPipes } from '@/reading/formats/markdown/marks'
import { readText } from '@/reading/formats/text'

const read = (text: string) => readText({ text, encoding: 'utf-8', damaged: false }, readHtmlPiece)

test.each([
  ['**合计**', '合计'],
  ['__合计__ 与 _小计_', '合计 与 小计'],
  ['*其中：*', '其中：'],
  ['***合计***', '合计'],
  ['~~12~~ `34`', '12 34'],
  ['一般公共<br>服务<br/>支出', '一般公共 服务 支出'],
  ['甲&nbsp;&amp;&#20803;', '甲 &元'],
  ['\\*注 1\\. a\\|b', '*注 1. a|b'],
  ['[附件](https://a.cn/b.pdf "x") ![图](a.png)', '附件 图'],
  ['[2024]12号、〔2024〕（一）', '[2024]12号、〔2024〕（一）'],
  ['*注：不含税', '*注：不含税'],
  ['3*4*5 a_b_c 5 * 6 * 7', '3*4*5 a_b_c 5 * 6 * 7'],
  ['$\\geq 95\\%$', '$\\geq 95\\%$'],
  ['<5% & 6', '<5% & 6'],
])('%s is %s', (written, words) => {
  expect(removeMarks(written)).toBe(words)
})

test('pipes inside cells do not part them', () => {
  expect(splitPipes('| 208 | 甲\\|乙 | **1.00** |')).toEqual(['208', '甲|乙', '1.00'])
  expect(splitPipes('|:--|--:|')).toEqual([])
})

describe('lines', () => {
  test('headings, emphasis and rules of Markdown are no words', () => {
    const { prose, tables } = read(
      '# **某市某局** #\n\n---\n\n> 1\\. 负责\n\n### 一、收支总表\n\n单位：万元\n\n| 项目 | 金额 |\n|---|---|\n| **合计** | 1.00 |\n',
    )
    expect(prose).toEqual([
      { line: 1, text: '某市某局' },
      { line: 5, text: '1. 负责' },
    ])
    expect(tables[0]!.captions.map(({ text }) => text)).toEqual(['一、收支总表', '单位：万元'])
    expect(tables[0]!.rows.at(-1)).toEqual({ line: 13, cells: ['合计', '1.00'] })
  })

  test('a text that is no Markdown keeps its signs', () => {
    expect(read('**注**：*号为必填\n----\n').prose.map(({ text }) => text)).toEqual([
      '**注**：*号为必填',
      '----',
    ])
  })
})
