import { expect, it } from 'vitest'
import { readOrdinal, stripSpace } from '@/reading/text/characters'

it('joins words that a converter cut, and folds radicals but not full-width signs', () => {
  expect(stripSpace('三、社会保 障和就\u3000业支出')).toBe('三、社会保障和就业支出')
  expect(stripSpace('⽀出（合计）：Ａ')).toBe('支出（合计）：Ａ')
  expect(stripSpace('部⻔公务⽤⻋，⻓春')).toBe('部门公务用车，长春')
})

it('leaves out what expressions call white space and what has no width, and keeps every other character', () => {
  const folded = /[\u2E80-\u2FDF]/
  for (let code = 0; code <= 0xffff; code++) {
    const char = String.fromCharCode(code)
    if (!folded.test(char))
      expect(stripSpace(`前${char}后${char}`), code.toString(16)).toBe(
        `前${char}后${char}`.replace(
          /[\s\u200B-\u200F\u202A-\u202E\u2060-\u2069\u00AD\u061C]+/g,
          '',
        ),
      )
  }
})

it.each([
  ['三', 3],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['二十三', 23],
  ['05', 5],
  ['１２', 12],
  ['三百', null],
  ['甲', null],
  ['', null],
])('reads the ordinal %s as %s', (text, value) => {
  expect(readOrdinal(text)).toBe(value)
})
