import { expect, test } from 'vitest'
import { mixColours } from '@/charts/core/mixColours'
import { mostVeil } from '@/charts/treemap/option'
import { tokens } from '@/theme'

const { colours, classes, rest, tileInk, tileInk2 } = tokens('projector')

test('words on slides keep 7:1 on paper, on tiles with the most paper over them, and on bands', () => {
  const words = [colours.ink, colours['ink-2'], colours['ink-3'], colours.accent].map(colour =>
    contrast(colour, colours.paper),
  )
  const tiles = [...classes, rest].flatMap(({ tile, band }) => [
    contrast(tileInk, mixColours(tile, colours.paper, mostVeil)),
    contrast(tileInk2, mixColours(tile, colours.paper, mostVeil)),
    contrast(colours.ink, band),
  ])
  expect(
    Math.min(...words, ...tiles, contrast(colours['on-accent'], colours.accent)),
  ).toBeGreaterThanOrEqual(7)
})

/** WCAG 2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
