import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages, subpages, viewName } from '@/app/pages'

test('every page has its view, and no two share a name or a path', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  const views = files.filter(file => /^(?:pages|outputs)[\\/]\w+[\\/]\w+View\.vue$/.test(file))
  for (const page of [...pages, ...subpages])
    expect(
      views.filter(file => file.endsWith(`${viewName(page)}.vue`)).length,
      page.name,
    ).toBeGreaterThan(0)
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length)
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
})

test('a view is named after its page', () => {
  expect(
    viewName({ name: 'three-public', path: '/three-public', title: '三公经费', group: '看' }),
  ).toBe('ThreePublicView')
})
