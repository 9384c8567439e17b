import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { filesOf, type Manifest, namedIn } from '../size/files'

const manifest = (): Manifest => JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const read = (file: string) => readFileSync(`dist/${file}`, 'utf8')
const kinds = readdirSync('src/charts').filter(name => existsSync(`src/charts/${name}/option.ts`))
/** Kinds of series in a text, as the library names them in its classes: "series.bar". */
const seriesIn = (text: string) =>
  new Set([...text.matchAll(/["'`]series\.([a-z]+)["'`]/g)].flatMap(([, name]) => name ?? []))

test.each(kinds)('%s brings no series but its own', kind => {
  const source = readFileSync(`src/charts/${kind}/option.ts`, 'utf8')
  const own = [...source.matchAll(/\b(\w+)Chart\b/g)].map(([, name = '']) => name.toLowerCase())
  const files = filesOf(manifest(), [`src/charts/${kind}/option.ts`])
  const brought = seriesIn(
    files
      .filter(file => file.endsWith('.js'))
      .map(read)
      .join('\n'),
  )
  expect(brought.size).toBeGreaterThan(0)
  // Its code is among what all pictures are drawn with.
  brought.delete('custom')
  expect([...brought].filter(name => !own.includes(name))).toEqual([])
})

test('the code that index.html asks for is compiled while it arrives', () => {
  const code = namedIn(read('index.html')).filter(file => file.endsWith('.js'))
  const least = 4000
  const large = code.filter(file => read(file).length > least)
  expect(large.length).toBeGreaterThan(5)
  const hint = /^\/\/# allFunctionsCalledOnLoad$/m
  expect(large.filter(file => !hint.test(read(file)))).toEqual([])
})
