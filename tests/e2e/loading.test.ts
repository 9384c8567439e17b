import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pages, viewName } from '@/app/pages'
import { type Manifest, namedIn } from '../size/files'
import { assetOf, chunksNamed } from './assets'
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

test.each(pages.flatMap(page => (page.chart ? [{ ...page, kind: page.chart }] : [])))(
  '$title asks for the code of its picture beside its own',
  async ({ path, kind, ...page }) => {
    const asked: string[] = []
    const view = assetOf(`/${viewName({ path, ...page })}.vue`)
    const opened = await openPage(`#${path}`, {
      before: async tab => {
        const kindOf = tab.waitForRequest(assetOf(`src/charts/${kind}/option.ts`))
        await tab.route(view, async route => {
          await kindOf
          asked.push(kind)
          await route.continue()
        })
      },
    })
    await opened.page.locator(`main [data-chart=${kind}]`).first().waitFor()
    expect(asked).toEqual([kind])
  },
)

test.each(['#/changes', '#/economic', '#/three-public', '#/split', '#/indicators'])(
  'the picture of %s keeps its size when the rows below it come',
  async hash => {
    const { page } = await openPage(hash, {
      width: 1366,
      height: 768,
      before: tab =>
        tab.addInitScript(() => {
          const sizes = new Map<string, number>()
          const look = () => {
            const box = document.querySelector('main [data-chart]')?.getBoundingClientRect()
            const rows = document.querySelectorAll('main tbody th').length
            if (box) sizes.set(`${box.width} × ${box.height}`, rows)
            requestAnimationFrame(look)
          }
          look()
          Object.assign(window, { sizes })
        }),
    })
    await page.locator('main tbody th').first().waitFor()
    await page
      .locator('main [data-chart] :is(svg path, canvas)')
      .first()
      .waitFor({ state: 'attached' })
    const sizes = await page.evaluate(() => [
      ...(window as unknown as { sizes: Map<string, number> }).sizes.keys(),
    ])
    expect(sizes).toHaveLength(1)
  },
)

test.each([1366, 390])(
  'the way to this year comes after the changes, into its room (%i wide)',
  async width => {
    const drawn: number[] = []
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const { page } = await openPage('#/changes', {
      width,
      height: 768,
      before: tab =>
        tab.route(assetOf('/ChangesWaterfall.vue'), async route => {
          drawn.push(await tab.locator('[data-chart=diverging] svg path').count())
          await held
          await route.continue()
        }),
    })
    await page.locator('[data-chart=diverging] svg path').first().waitFor({ state: 'attached' })
    await expect.poll(() => drawn.length, { timeout: 10_000 }).toBe(1)
    expect(drawn[0]).toBeGreaterThan(0)
    const room = page.locator('.way')
    await page.locator('main tbody th').first().waitFor()
    const before = await room.boundingBox()
    release()
    await room.locator('svg path').first().waitFor({ state: 'attached' })
    const after = await room.boundingBox()
    expect(after!.y).toBe(before!.y)
    expect(Math.abs(after!.height - before!.height)).toBeLessThan(before!.height / 10)
  },
)

test('what may come later waits for a view that is on its way', async () => {
  const asked: string[] = []
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const { page } = await openPage('#/revenue', {
    before: async tab => {
      tab.on('request', request => asked.push(request.url()))
      await tab.route(assetOf('/RevenueView.vue'), async route => {
        await held
        await route.continue()
      })
    },
  })
  await page.evaluate(
    () =>
      new Promise<void>(resolve => {
        requestIdleCallback(() => requestIdleCallback(() => resolve()))
      }),
  )
  const later = [assetOf('/joinLibrary.ts'), assetOf('/runTests.ts')].map(name => name.slice(2))
  expect(asked.filter(url => later.some(name => url.includes(name)))).toEqual([])
  release()
  for (const name of later) await expect.poll(() => asked.join(' ')).toContain(name)
})

test('a view whose code does not come is said so, and asked for again', async () => {
  const view = assetOf('/RevenueView.vue')
  const { page } = await openPage('#/revenue', {
    before: tab => tab.route(view, route => route.abort()),
  })
  await page.getByRole('alert').getByText('这一页没有取到').waitFor()
  await page.unroute(view)
  await page.getByRole('button', { name: '再试一次' }).click()
  await page.getByRole('heading', { level: 1, name: /2024 年收入/ }).waitFor()
})

test('a figure that is asked for before its panel has arrived opens it', async () => {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  const { page, problems } = await openPage('#/', {
    before: tab =>
      tab.route(assetOf('/laterParts.ts'), async route => {
        await held
        await route.continue()
      }),
  })
  const asked = page.waitForRequest(assetOf('/laterParts.ts'))
  await page.locator('main [data-sourced]').first().click()
  await asked
  expect(await page.getByRole('dialog').count()).toBe(0)
  release()
  await page.getByRole('dialog').waitFor()
  expect(problems).toEqual([])
})

test('the entry leaves the lists of what later views load to a file of its own', () => {
  const chunks = Object.values(
    JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest,
  )
  const [entry = ''] = chunks.flatMap(({ file, isEntry }) => (isEntry ? file : []))
  const [lists = ''] = chunks.flatMap(({ file, name }) => (name === 'lists' ? file : []))
  const view = assetOf('/ProjectsView.vue').replace('**/', '').replace('assets/', '')
  const named = (file: string) => readFileSync(`dist/${file}`, 'utf8').includes(view)
  expect(named(entry)).toBe(false)
  expect(named(lists)).toBe(true)
})

test('the policy of the page allows nothing inline and nothing from elsewhere', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/
    .exec(readFileSync('dist/index.html', 'utf8'))?.[1]
    ?.replaceAll('&#39;', "'")
  expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})
