import { describe, expect, it } from 'vitest'
import { checksOf, sidesOf } from './read'

/** 三公 with two kinds in its table, and what the text says of 公务用车. */
const text = (vehicles: string, purchase: string, operation: string, cells = '\t\t') =>
  `某市某局2025年部门预算
一、“三公”经费预算情况说明
2025年“三公”经费预算数为30.00万元。其中：
（一）因公出国（境）费20.00万元。
（二）公务用车购置及运行费${vehicles}万元。其中：公务用车购置费${purchase}万元；公务用车运行费${operation}万元。
（三）公务接待费10.00万元。
“三公”经费预算表
单位：万元

合计	因公出国（境）费	公务接待费	公务用车购置及运行费
			小计	购置费	运行费
30.00	20.00	10.00	${cells}
`
const fails = (document: string, start: string) =>
  checksOf(document)
    .filter(({ id, outcome }) => id.startsWith(start) && outcome === 'fails')
    .map(({ left, right }) => `${left.text}｜${right.text}`)

describe('reliability 10: an amount in a sentence against blanks', () => {
  it('nought beside a blank is nothing', () => {
    expect(sidesOf(text('0', '0', '0'), 'fails')).toEqual([])
  })
  it('an amount beside a blank cell whose parts are blank is found', () => {
    expect(fails(text('9', '0', '9'), 'blank:')).toContain('9 万元｜（空白）')
  })
  it('an amount beside a blank whole whose part is printed is compared with the part', () => {
    expect(fails(text('9', '0', '9', '\t\t9.00'), 'blank:')).toEqual([])
  })
  it('购置 and 运行 must cover what both are', () => {
    expect(fails(text('9', '0', '0'), 'stated:')).toContain('0 + 0 = 0.00 万元｜9 万元')
    // The words 购置及运行费 are often written for the purchase alone.
    expect(fails(text('0', '0', '5', '5.00\t\t5.00'), 'stated:')).not.toContain(
      '0 + 5 = 5.00 万元｜0 万元',
    )
  })
})
