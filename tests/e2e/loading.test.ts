import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { namedIn } from '../size/files'
import { chunksNamed } from './assets'
import { openPage } from './browser'

/** What runs when the view is already there may come after it, with all that it imports. */
const later = (): string[] => JSON.parse(readFileSync('dist/.vite/later.json', 'utf8')) as string[]

test.each([
  ['#/', '.echarts-host svg path'],
  ['#/structure', '.echarts-host svg'],
])('%s is complete with what index.html asks for at once', async (hash, last) => {
  const { page, problems } = await openPage(hash)
  await page.locator(last).first().waitFor()
  const asked = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  )
  const named = namedIn(readFileSync('dist/index.html', 'utf8'))
  const allowed = later()
  const code = asked
    .filter(name => /\.(js|css)$/.test(name))
    .map(name => name.replace(/^.*?\/(?=assets\/)/, ''))
  expect(code.filter(file => !named.includes(file) && !allowed.includes(file))).toEqual([])
  expect(
    asked.filter(name => name.endsWith('.json')),
    'the document, once',
  ).toHaveLength(1)
  expect(problems).toEqual([])
})

test('the table of the structure is read before any chart code has arrived', async () => {
  const { page } = await openPage('#/structure', {
    before: page =>
      page.route(chunksNamed('echarts'), () => {
        /* Never answered. */
      }),
  })
  await page.getByRole('table').getByText('社会保障和就业支出').first().waitFor()
  expect(await page.locator('.echarts-host svg').count()).toBe(0)
})

test('the policy of the page allows nothing inline and nothing from elsewhere', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/
    .exec(readFileSync('dist/index.html', 'utf8'))?.[1]
    ?.replaceAll('&#39;', "'")
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
