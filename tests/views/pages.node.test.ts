import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages, subpages, viewName } from '@/views/pages'

test('every page has its view, and no two share a name or a path', () => {
  for (const page of [...pages, ...subpages])
    expect(existsSync(`src/views/${viewName(page)}.vue`), page.name).toBe(true)
  expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length)
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length)
})

test('a view is named after its page', () => {
  expect(
    viewName({ name: 'three-public', path: '/three-public', title: '三公经费', group: '看' }),
  ).toBe('ThreePublicView')
})
