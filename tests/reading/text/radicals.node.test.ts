import { expect, test } from 'vitest'
import { foldRadicals } from '@/reading/text/radicals'

test('radicals become the characters that documents are written with', () => {
  expect(foldRadicals('部⻔⽀出')).toBe('部门支出')
  // Their compatibility forms are 戶, 靑 and 黃.
  expect(foldRadicals('财政专⼾管理，⾭少年，⿈河')).toBe('财政专户管理，青少年，黄河')
  expect(foldRadicals('（１）')).toBe('（１）')
})
