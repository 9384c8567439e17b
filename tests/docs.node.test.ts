import type { IConfiguration } from 'dependency-cruiser'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const written = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => join('docs', file)),
]
/** Decisions are records of their day: what they name may have gone since. */
const current = written.filter(file => !file.startsWith(join('docs', 'decisions')))

test.each(written)('%s links to files that are there', file => {
  const links = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link]) => link!)
  expect(links.filter(link => !existsSync(join(dirname(file), link)))).toEqual([])
})

test.each(current)('%s names files that are there', file => {
  const named = read(file).matchAll(
    /(?<![\w/.@-])(?:src|tests|docs|public|data|findings|\.config|\.github)\/[\w./*<>-]*/g,
  )
  // `<name>` is a file to be written.
  const paths = [...named]
    .map(([path]) => path.replace(/\.+$/, ''))
    .filter(path => !/[<*]/.test(path))
  expect(paths.filter(path => !existsSync(path))).toEqual([])
})

test.each(current)('%s names commands that are there', file => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const commands = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!)
  expect(commands.filter(name => !(name in scripts))).toEqual([])
})

test('the map of rooms says what .config/rooms.mjs allows', async () => {
  const file = pathToFileURL('.config/rooms.mjs').href
  const { default: rules } = (await import(file)) as { default: IConfiguration }
  const allowed = (rules.forbidden ?? []).flatMap(({ name, comment }) =>
    name?.endsWith('-imports') ? [[name.replace('-imports', ''), comment]] : [],
  )
  const rows = read('docs/architecture.md').matchAll(/^\| `src\/(\w+)\/[^|]*\|[^|]*\|([^|]*)\|$/gm)
  const mapped = [...rows].map(([, room, imports = '']) => [
    room,
    `src/${room} may import ${imports.trim()}.`,
  ])
  expect(Object.fromEntries(mapped)).toEqual(Object.fromEntries(allowed))
})

test('the list of decisions has each of them', () => {
  const records = readdirSync('docs/decisions').filter(file => /^\d{4}-/.test(file))
  const list = read('docs/decisions/README.md')
  expect(records.filter(file => !list.includes(`(${file})`))).toEqual([])
})

test('the kind of chart that the how-to follows is as short as it says', () => {
  const [, folder = '', most] =
    /`(src\/charts\/\w+)\/` is one, under (\d+) lines/.exec(
      read('docs/how-to/add-a-chart-kind.md'),
    ) ?? []
  const files = readdirSync(folder).map(file => read(join(folder, file)))
  expect(files.join('').match(/\n/g)?.length).toBeLessThan(Number(most))
})
