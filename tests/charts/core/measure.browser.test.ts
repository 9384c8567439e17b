import { describe, expect, test } from 'vitest'
import { measureByTable } from '@/charts/core/measure'
import { measureOnScreen } from '@/charts/core/measureOnScreen'

const family = '"Noto Sans CJK SC"'
const samples = 400
const tolerance = 0.01
const sizes = [12, 14, 16, 20, 28, 44]
const weights = [400, 500, 600, 700]

const pieces = [
  ...['社会保障和就业支出', '机关事业单位', '公用经费', '万元', '增长', '国', '年'],
  ...['8,836.68', '91.9%', '2024', '\u22121,234.5', '+5.2%', '0.07', '30%', '2024\u20132026'],
  ...'（）（）（）“”“”‘’《》【】，。；：、！？·…/:',
  ...[' ', '\u2009', '\u3000', '(', ')', ' · ', '％', '≥', '≤', '→'],
  ...['PDF', 'km', 'Ⅱ', '①'],
]

/** The same numbers below 1 on each run. */
function* numbers(): Generator<number, never> {
  for (let state = 1; ; state = (state * 48271) % 2147483647) yield state / 2147483647
}
const random = numbers()
const pick = <Item>(items: readonly Item[]) =>
  items[Math.floor(random.next().value * items.length)] as Item
const texts = Array.from({ length: samples }, () => ({
  text: Array.from({ length: 3 + pick([...sizes.keys()]) * 2 }, () => pick(pieces)).join(''),
  size: pick(sizes),
  weight: pick(weights),
}))

/** Fallbacks show where the font is not there. */
const fontIsThere = () => {
  const [serif, monospace, plain] = [`${family}, serif`, `${family}, monospace`, 'serif'].map(
    fonts => measureOnScreen(fonts)('1,g中', 100),
  )
  return serif === monospace && serif !== plain
}

function measureSvg(text: string, size: number, weight: number): number {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'text')
  svg.setAttribute('lang', 'zh-CN')
  line.style.font = `${weight} ${size}px ${family}`
  line.style.whiteSpace = 'pre'
  line.textContent = text
  svg.append(line)
  document.body.append(svg)
  const width = line.getComputedTextLength()
  svg.remove()
  return width
}

describe.skipIf(!fontIsThere())('the table against the font', () => {
  test.each([
    ['SVG', measureSvg],
    ['the canvas', measureOnScreen(family)],
  ] as const)('agrees with %s', (_name, measure) => {
    const apart = texts.flatMap(({ text, size, weight }) => {
      const [found, shown] = [measureByTable(text, size, weight), measure(text, size, weight)]
      return Math.abs(found - shown) > tolerance * shown
        ? [{ text, size, weight, found, shown }]
        : []
    })
    expect(apart).toEqual([])
  })
})

test('widths on screen are kept by size and weight', () => {
  const measure = measureOnScreen('serif')
  expect(measure('1,234.5', 28)).toBeCloseTo(2 * measure('1,234.5', 14), 0)
  expect(measure('1,234.5', 14, 700)).toBeGreaterThanOrEqual(measure('1,234.5', 14))
  expect(measure('1,234.5', 14)).toBe(measureOnScreen('serif')('1,234.5', 14))
})
