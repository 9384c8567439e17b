import fc from 'fast-check'
import { expect, test } from 'vitest'
import { measureByTable } from '@/charts/core/measure'
import { balanceLines, breakLines } from '@/exporting/lines'

const measure = measureByTable
const title =
  '2024\u2009年支出 9,619.41\u2009万元，91.9% 用在社会保障和就业支出；比上年减少 97,598.96\u2009万元（\u221291.0%），因“社保基金类转移支付不计入部门收支预算”。'

test('figures stay whole with their units, and no mark stands at the wrong end of a line', () => {
  for (let width = 150; width < 900; width += 7) {
    const lines = breakLines(title, { size: 28, width, measure })
    for (const line of lines) expect(measure(line, 28)).toBeLessThanOrEqual(width)
    if (width < 280) continue
    for (const line of lines) expect(line).not.toMatch(/^[，。；）”%]|[（“]$/)
    for (const whole of ['9,619.41\u2009万元', '97,598.96\u2009万元', '\u221291.0%'])
      expect(
        lines.some(line => line.includes(whole)),
        `${whole} at ${width}`,
      ).toBe(true)
  }
})

test('a title leaves no word alone on its last line', () => {
  for (let width = 500; width < 1500; width += 37) {
    const lines = balanceLines(title, { size: 28, width, measure })
    expect(lines).toHaveLength(breakLines(title, { size: 28, width, measure }).length)
    const widths = lines.map(line => measure(line, 28))
    if (lines.length > 1)
      expect(widths.at(-1), lines.join('|')).toBeGreaterThan(Math.max(...widths) / 3)
  }
})

test('nothing is lost and nothing is wider than the room, whatever the text', () => {
  const bare = (text: string) => text.replace(/\s/g, '')
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.integer({ min: 60, max: 400 }),
      (text, width) => {
        const lines = breakLines(text, { size: 20, width, measure })
        expect(bare(lines.join(''))).toBe(bare(text))
        for (const line of lines) expect(measure(line, 20)).toBeLessThanOrEqual(width)
      },
    ),
    { seed: 20241123, numRuns: 500 },
  )
})
