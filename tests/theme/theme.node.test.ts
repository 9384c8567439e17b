import { describe, expect, test } from 'vitest'
import { chartTheme, classPlace, schemes, subjectVariable, tokens } from '@/theme'
import { buildThemeStylesheet } from '@/theme/css'
import { contrast, distance, seen, visions } from './vision'

test('theme.css says what the recipes say', async () => {
  await expect(buildThemeStylesheet()).toMatchFileSnapshot('../../src/theme/theme.css')
})

describe.each(schemes)('%s', scheme => {
  const theme = tokens(scheme)
  const { colours, classes } = theme

  test('text is readable on paper, washes and tiles', () => {
    for (const paper of [colours.paper, colours['paper-2'], colours.wash])
      for (const ink of [colours.ink, colours['ink-2'], colours['ink-3'], colours.accent])
        expect(contrast(ink, paper), `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours.alert, colours.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(colours['on-accent'], colours.accent)).toBeGreaterThanOrEqual(4.5)
    for (const tile of [...classes.map(tone => tone.tile), theme.rest.tile])
      for (const ink of [theme.tileInk, theme.tileInk2])
        expect(contrast(ink, tile), `${ink} on ${tile}`).toBeGreaterThanOrEqual(4.5)
    for (const band of classes.map(tone => tone.band))
      expect(contrast(colours.ink, band)).toBeGreaterThanOrEqual(4.5)
  })

  test('marks stand out from the paper', () => {
    const marks = [
      colours.basic,
      colours.project,
      colours.personnel,
      colours.operating,
      ...classes.map(tone => tone.mark),
    ]
    for (const mark of marks) expect(contrast(mark, colours.paper), mark).toBeGreaterThanOrEqual(3)
  })

  test('classes are equally light, so that area speaks', () => {
    const lightness = classes.map(tone => seen(tone.tile, 'normal')[0])
    expect(Math.max(...lightness) - Math.min(...lightness)).toBeLessThan(0.01)
  })

  test.each(visions)('neighbours and fixed pairs differ with %s', vision => {
    expect(distance(colours.basic, colours.project, vision)).toBeGreaterThan(20)
    expect(distance(colours.personnel, colours.operating, vision)).toBeGreaterThan(20)
    expect(distance(colours.operating, colours.project, vision)).toBeGreaterThan(12)
    const least = 5
    for (const [index, tone] of classes.entries()) {
      const next = classes[(index + 1) % classes.length]!
      expect(
        distance(tone.tile, next.tile, vision),
        `${index + 1} and its neighbour`,
      ).toBeGreaterThan(least)
    }
  })
})

test.each(schemes)(
  'economic classes differ from each other for everyone in the %s scheme',
  scheme => {
    const { toneOf } = chartTheme(scheme)
    const common = ['301', '302', '303', '310']
    for (const vision of visions)
      for (const one of common)
        for (const other of common.filter(code => code > one)) {
          expect(
            distance(toneOf(one).mark, toneOf(other).mark, vision),
            `${one} ${other} ${vision}`,
          ).toBeGreaterThan(3)
          expect(classPlace(one)).not.toBe(classPlace(other))
        }
  },
)

test('a subject keeps the hue of its class at every level, and one without a code is grey', () => {
  const { toneOf, rest } = chartTheme('light')
  expect(toneOf('2080109')).toEqual(toneOf('208'))
  expect(new Set(['208', '210', '221'].map(classPlace)).size).toBe(3)
  expect(toneOf(null)).toEqual(rest)
  expect(classPlace('299')).not.toBeNull()
  expect(subjectVariable('20801', '-tile')).toBe('var(--class-1-tile)')
  expect(subjectVariable(null)).toBe('var(--rest)')
})
