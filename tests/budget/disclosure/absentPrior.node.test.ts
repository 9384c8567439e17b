import { expect, it } from 'vitest'
import { sayAbsentPrior } from '@/budget/disclosure/absentPrior'
import { selectUnit } from '@/budget/units/selectUnit'
import { readFileSync } from 'node:fs'
import { readText } from '../../fixtures/documents'

const read = (...prose: readonly string[]) =>
  readText(
    [
      '某某市档案馆2025年部门预算',
      ...prose,
      '一、支出总表',
      '单位：万元',
      '',
      '科目编码\t科目名称\t合计',
      '201\t一般公共服务支出\t6.00',
      '\t合计\t6.00',
    ].join('\n'),
  )

it('says 未公开 of last year only where no sentence and no table of the file names it', () => {
  expect(sayAbsentPrior(read())).toEqual({ text: '上年数未公开', short: '上年未公开' })
  expect(sayAbsentPrior(read('一、说明', '支出比上年略有变化。')).short).toBe('上年未读到')
  expect(sayAbsentPrior(read('一、说明', '支出6.00万元，比上年增加1.00万元。')).text).toBe(
    '没有读到上年数',
  )
})

it('says of one of several units that last year is not told by unit', () => {
  const text = readFileSync('tests/fixtures/faults/G10.txt', 'utf8')
  const whole = readText(`${text}\n一、说明\n支出600.00万元，比上年增加1.00万元。\n`)
  expect(sayAbsentPrior(selectUnit(whole, 0)).text).toBe('上年数没有分单位')
})
