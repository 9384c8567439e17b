import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { serve } from '../../src/cli/serve.mjs'
import { openPage } from './browser'

let folder: string
let server: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'budget-offline-'))
  cpSync('dist', folder, { recursive: true })
  server = await serve({ folder, port: 0, base: '/a/' })
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/**
 * The page has been kept: the worker has all its files and answers for them from the next visit on.
 */
async function kept(page: Page) {
  await expect
    .poll(
      () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state),
      { timeout: 20_000 },
    )
    .toBe('activated')
}

test('after the first visit every view opens with the network cut and the server gone', async () => {
  const { page, problems } = await openPage('#/', { url: server.url, keeps: true })
  await kept(page)
  await page.context().setOffline(true)
  await server.close()
  await page.reload()
  await page.getByRole('heading', { level: 1 }).getByText('9,619.41').waitFor()
  const views = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll(links => links.map(link => link.getAttribute('href')))
  expect(views.length).toBeGreaterThan(8)
  for (const view of views) {
    await page.goto(`${server.url}${view}`)
    await page.locator('main h1').first().waitFor()
  }
  expect(problems).toEqual([])
})

test('a newer build is said to be there, and shown when the reader asks for it', async () => {
  const { page, problems } = await openPage('#/structure', { url: server.url, keeps: true })
  await kept(page)
  const change = (file: string, from: RegExp, to: string) => {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    expect(text).toMatch(from)
    writeFileSync(path, text.replace(from, to))
  }
  change(
    'index.html',
    /<title>.*?<\/title>/,
    '<title>新的</title><meta name="build" content="newer">',
  )
  change('service-worker.js', /version = '\w+'/, "version = 'newer'")
  await page.reload()
  await page.getByText('有新版本').waitFor()
  expect(await page.locator('meta[name=build]').count(), 'until then the old one, whole').toBe(0)
  await page.getByRole('button', { name: '更新' }).click()
  await page.locator('meta[name=build]').waitFor({ state: 'attached' })
  await page.getByRole('table').getByText('社会保障和就业支出').first().waitFor()
  expect(await page.getByText('有新版本').count()).toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual(['budget-lens-newer'])
  expect(problems).toEqual([])
})
