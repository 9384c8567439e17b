import { expect, it } from 'vitest'
import { readOrdinal, words } from '@/reading/words'

it('joins words that a converter cut, and folds radicals but not full-width signs', () => {
  expect(words('三、社会保 障和就\u3000业支出')).toBe('三、社会保障和就业支出')
  expect(words('⽀出（合计）：Ａ')).toBe('支出（合计）：Ａ')
})

it.each([['三', 3], ['十', 10], ['十一', 11], ['二十', 20], ['二十三', 23], ['05', 5], ['１２', 12], ['三百', null], ['甲', null], ['', null]])('reads the ordinal %s as %s', (text, value) => {
  expect(readOrdinal(text)).toBe(value)
})
