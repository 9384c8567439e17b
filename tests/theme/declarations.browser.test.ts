import '@/app/shell/base.css'
import '@/ui/layout.css'
import { expect, test } from 'vitest'

const sources = import.meta.glob<string>('../../src/**/*.{vue,css}', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** Styles of a file without comments: all of a stylesheet, the style blocks of a component. */
const stylesOf = (file: string, source: string) =>
  (file.endsWith('.css')
    ? source
    : [...source.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, block]) => block).join('\n')
  ).replace(/\/\*.*?\*\//gs, '')

// A browser takes any value with a variable in it, and drops the declaration when it is used.
test('every declaration has a value that its property can have, variables put in', () => {
  const root = getComputedStyle(document.documentElement)
  const own = Object.entries(sources).flatMap(([file, source]) =>
    [...stylesOf(file, source).matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
      ([, property = '', value = '']) => ({ file, property, value: value.trim() }),
    ),
  )
  const all = Object.values(sources).join('\n')
  const values = new Map(
    [...all.matchAll(/(--[\w-]+)\s*:\s*([^;{}]+);/g)].map(([, name = '', value = '']) => [
      name,
      root.getPropertyValue(name).trim() || value,
    ]),
  )
  // A template sets these, most of them to a number.
  const given = (value: string) =>
    [...value.matchAll(/var\(\s*(--[\w-]+)/g)].some(
      ([, name = '']) => !values.has(name) && all.includes(`'${name}'`),
    )
  const filled = (value: string): string =>
    value.includes('var(')
      ? filled(
          value.replace(
            /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
            (_, name: string, fallback = 'unknown') => values.get(name) ?? fallback,
          ),
        )
      : value
  const faults = own
    .filter(({ property, value }) => !property.startsWith('--') && !given(value))
    .filter(
      ({ property, value }) => !CSS.supports(property, filled(value).replace('!important', '')),
    )
    .map(({ file, property, value }) => `${file}: ${property}: ${value} → ${filled(value)}`)
  expect(own.length).toBeGreaterThan(2000)
  expect(faults).toEqual([])
})
