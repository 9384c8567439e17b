import { expect, test } from 'vitest'
import { countCaptions } from '@/reading/formats/captions'
import { readTitle } from '@/reading/tables/title'

const lines = (...texts: readonly string[]) => texts.map((text, line) => ({ line, text }))
const title = '某县某局2024年政府性基金预算收入表'

test('words of a head over all columns are no title, and hide none', () => {
  const above = lines('正文。', title, '编制单位：某县某局 单位：万元', '政府性基金收入预算')
  expect(countCaptions(above)).toBe(3)
  expect(readTitle(above.slice(1))).toMatchObject({ text: title, kind: 'governmentFund' })
})

test('they are the title where there is no other', () => {
  expect(readTitle(lines('单位：万元', '政府性基金收入预算'))).toMatchObject({
    text: '政府性基金收入预算',
  })
})

test('a sentence below the unit is none of them', () => {
  expect(countCaptions(lines(title, '单位：万元', '本年没有政府性基金收入预算。'))).toBe(0)
})
