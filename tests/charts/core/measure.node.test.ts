import { describe, expect, test } from 'vitest'
import { measureByTable } from '@/charts/core/measure'
import { wrap } from '@/charts/core/text'

const em = 1000
const bold = 700

// As Chromium 156 sets SVG text of 1000 px in Noto Sans CJK SC, language zh-CN.
test.each([
  ['（当年预算）（9,143.32）', 11386, 11690],
  ['“三公”经费', 6000, 6000],
  ['社会保障和就业支出 8,836.68 万元 · 91.9%', 19646, 20156],
  ['\u22121,234.5', 3886, 4190],
  ['国——国', 4000, 4000],
  ['', 0, 0],
])('%s is as wide as in a browser', (text, regularWidth, boldWidth) => {
  expect(measureByTable(text, em)).toBeCloseTo(regularWidth, 6)
  expect(measureByTable(text, em, bold)).toBeCloseTo(boldWidth, 6)
})

describe('punctuation side by side', () => {
  test.each([
    ['）（', 1500],
    ['”，', 1500],
    ['。”', 1500],
    ['（“', 1500],
    ['；：', 1500],
    ['）））', 2000],
    ['）（（', 2000],
    ['《（“', 2000],
    ['》）”，（（', 3500],
    ['（））（', 3000],
    ['·（', 1500],
    ['）·（', 2000],
    ['\u3000（', 1500],
  ])('%s loses blank halves', (text, width) => {
    expect(measureByTable(text, em)).toBe(width)
  })

  test.each([
    ['（）', 2000],
    ['？！', 2000],
    ['）？', 2000],
    ['！（', 2000],
    ['·）', 2000],
    ['……', 2000],
    ['，1', 1555],
    ['1（', 1555],
    ['） （', 2224],
  ])('%s keeps them', (text, width) => {
    expect(measureByTable(text, em)).toBe(width)
  })
})

test('weight chooses between the two of the font', () => {
  const figure = '9,143.32'
  const [regular, medium, semibold] = [400, 500, 600].map(weight =>
    measureByTable(figure, em, weight),
  )
  expect(medium).toBe(regular)
  expect(semibold).toBe(measureByTable(figure, em, bold))
  expect(semibold).toBeGreaterThan(regular!)
})

test('characters outside the basic plane are one em', () => {
  expect(measureByTable('𠮷野', 10)).toBe(20)
})

test('lines break where the given measure and weight say', () => {
  const size = 10
  expect(measureByTable('12345', size, bold)).toBeCloseTo(29.5)
  expect(wrap('12345 67890', { size, width: 60, lines: 1 })).toEqual(['12345 67890'])
  expect(wrap('12345 67890', { size, width: 60, lines: 2, weight: bold })).toEqual([
    '12345',
    '67890',
  ])
  const wide = (text: string) => text.length * 20
  expect(wrap('12 34', { size, width: 60, lines: 2, measure: wide })).toEqual(['12', '34'])
})

test('a bracket begins the line of what it opens', () => {
  const width = 80
  const lines = wrap('提升补助专项资金（第二批）', { size: 10, width: width + 5, lines: 3 })
  expect(lines).toEqual(['提升补助专项资金', '（第二批）'])
})
