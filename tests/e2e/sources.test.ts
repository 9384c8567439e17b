import { describe, expect, test } from 'vitest'
import { findUnsourced, findUnsourcedMarks } from './figures'
import { openPage } from './browser'
import { go, settled, views } from './views'

/** Views that are not walked, and why. */
const left: Readonly<Record<string, string>> = {
  present: 'slides show the figures of the views that are walked, and a click turns the slide',
  'present-notes': 'what the presenter reads, from the same slides',
  wall: 'slides of the presentation, which turn over by themselves',
  export: 'files to take away, and no figure',
  library: 'totals of other documents, each a row that opens its own',
  compare: 'figures of several documents, which compare.test.ts opens and walks',
}
/** States of views that show other figures than the view at first. */
const further = [
  '#/',
  '#/?show=table',
  '#/?in=yuan',
  '#/structure',
  '#/structure?subject=208',
  '#/structure?measure=project',
  '#/structure?subject=20805',
  '#/structure?subject=2080109',
  '#/structure?show=table',
  '#/structure?subject=2080109&show=table',
  '#/split',
  '#/split?as=share',
  '#/split?as=side&level=class',
  '#/split?show=table',
  '#/economic',
  '#/economic?chart=treemap',
  '#/economic?chart=bars&find=费',
  '#/economic?subject=301',
  '#/economic?show=table',
  '#/three-public',
  '#/three-public?at=vehicles.operation',
  '#/three-public?show=table',
  '#/projects',
  '#/projects?subject=2080109',
  '#/projects?show=table',
  '#/projects/1axu7ad',
  '#/projects/1axu7ad?show=table',
  '#/indicators',
  '#/indicators?find=95',
  '#/indicators?show=table',
  '#/indicators?compare=1axu7ad,1axu7ad',
  '#/changes',
  '#/changes?at=basic',
  '#/changes?by=percent&show=table',
  '#/revenue',
  '#/revenue?at=t2',
  '#/revenue?show=table',
  '#/tables/13',
  '#/tables/2?at=3.14',
  '#/checks?result=fails',
  '#/checks?family=prose',
  '#/checks?result=untestable',
  '#/checks?show=table',
]
/** Every view there is, so that a later one joins by itself, and its states. */
const states = [
  ...new Set([
    ...Object.keys(views)
      .filter(name => !(name in left))
      .map(name => views[name] ?? ''),
    ...further,
  ]),
]

describe('every figure', () => {
  test('of every state of every view opens where it comes from, and so does every mark', async () => {
    const { page, problems } = await openPage('#/')
    for (const hash of states) {
      await go(page, hash)
      const unsourced = await findUnsourced(page)
      expect(
        unsourced.map(({ figure, text, place }) => `${figure} in “${text}” (${place})`),
        hash,
      ).toEqual([])
      expect(await findUnsourcedMarks(page), hash).toEqual([])
      expect(
        await page
          .locator('main :is([data-sourced], a[data-counted], [data-printed] :is(a, td))')
          .count(),
        hash,
      ).toBeGreaterThan(5)
      expect(problems, hash).toEqual([])
    }
  }, 240_000)

  test('has its source in the projector theme too', async () => {
    const { page, problems } = await openPage('#/', {
      before: page =>
        page.addInitScript(() => {
          localStorage.setItem('budget-lens:look', 'projector')
        }),
    })
    for (const hash of ['#/', '#/structure']) {
      await go(page, hash)
      expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('projector')
      expect(
        (await findUnsourced(page)).map(({ figure, text }) => `${figure} in “${text}”`),
        hash,
      ).toEqual([])
      expect(await findUnsourcedMarks(page), hash).toEqual([])
    }
    expect(problems).toEqual([])
  })
})

test('a count that is a link leads to the list of what it counts', async () => {
  const { page } = await openPage('#/checks')
  await settled(page)
  const links = await page.locator('main a[data-counted]').evaluateAll(all =>
    all.map(link => ({
      href: link.getAttribute('href') ?? '',
      count: Number(link.textContent?.replace(/\D/g, '')),
    })),
  )
  expect(links.length).toBeGreaterThan(15)
  for (const { href, count } of links) {
    await page.evaluate(href => {
      location.hash = href.slice(href.indexOf('#'))
    }, href)
    await expect
      .poll(async () =>
        Number(/\d[\d,]*/.exec(await page.locator('.shown').innerText())?.[0].replace(',', '')),
      )
      .toBe(count)
    await expect.poll(() => page.locator('[data-check]').count()).toBe(Math.min(count, 60))
  }
})

test('words between the columns of a balance lead to both sides', async () => {
  const { page } = await openPage('#/revenue')
  await settled(page)
  await page.getByRole('button', { name: /^上年结转，476\.09/ }).click({ force: true })
  const panel = page.getByRole('dialog')
  expect(await panel.locator('.amount').innerText()).toContain('476.09')
  expect(await panel.getByRole('button', { name: /476\.09/ }).count()).toBe(1)
  await page.getByRole('button', { name: /^收入，9,619\.41 万元/ }).click({ force: true })
  expect(await panel.locator('mark').innerText()).toMatch(/9,?619\.41/)
})

test('figures of the full screen open their sources in it', async () => {
  const { page } = await openPage('#/structure?measure=project')
  const frame = page.locator('.chart-frame.full')
  for (const hash of ['#/structure?measure=project', '#/changes', '#/indicators', '#/checks']) {
    await go(page, hash)
    await page.getByRole('button', { name: '全屏', exact: true }).first().click()
    await frame.waitFor()
    expect(
      (await findUnsourced(page)).map(({ figure, text }) => `${hash} ${figure} in “${text}”`),
    ).toEqual([])
    await frame.locator('.title [data-sourced]').first().click()
    await frame.getByRole('dialog').locator('.amount').waitFor()
    await page.keyboard.press('Escape')
    await page.evaluate(() => document.fullscreenElement && document.exitFullscreen())
    await expect.poll(() => frame.count()).toBe(0)
  }
})

describe('the panel', () => {
  test('shows the printed row with its cell marked, takes the focus and gives it back, and leads from a share to its figures', async () => {
    const { page } = await openPage('#/structure?subject=208')
    await settled(page)
    const figure = page
      .getByRole('row', { name: '20805' })
      .getByRole('button', { name: '1,093.68', exact: true })
      .first()
    await figure.click()
    const panel = page.getByRole('dialog')
    await panel.getByText('表五《一般公共预算支出表》').waitFor()
    expect(await panel.locator('mark').innerText()).toBe('1,093.68')
    expect(await panel.innerText()).toMatch(/表内第\s5\s行 · 原文第\s170\s行/)
    expect(await panel.getByRole('link', { name: '在原表中查看' }).getAttribute('href')).toBe(
      '#/tables/5?at=7.3',
    )
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('source-title')
    await page.keyboard.press('Escape')
    await expect.poll(() => panel.count()).toBe(0)
    expect(await figure.evaluate(element => element === document.activeElement)).toBe(true)
    expect(new URL(page.url()).hash).toBe('#/structure?subject=208')

    await go(page, '#/')
    await page.getByRole('heading', { level: 1 }).getByRole('button', { name: '91.9%' }).click()
    await panel.getByRole('button', { name: /社会保障和就业支出/ }).click()
    expect(await panel.locator('mark').innerText()).toBe('8,836.68')
    await panel.getByRole('button', { name: '返回' }).click()
    await expect.poll(() => panel.locator('.formula li').count()).toBe(2)
  })

  test('stands beside the figure, never over it, and at the foot of a telephone', async () => {
    const { page } = await openPage('#/')
    for (const [width, height] of [
      [1366, 768],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height })
      await go(page, '#/')
      await go(page, '#/structure?subject=208')
      await page.locator('td.amount [data-sourced]').last().click()
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(300)
      const apart = await page.evaluate(() => {
        const figure = [...document.querySelectorAll('td.amount [data-sourced]')]
          .at(-1)!
          .getBoundingClientRect()
        const panel = document.querySelector('.source-panel')!.getBoundingClientRect()
        return (
          figure.right <= panel.left ||
          figure.left >= panel.right ||
          figure.bottom <= panel.top ||
          figure.top >= panel.bottom
        )
      })
      expect(apart, `at ${width}`).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })
})

describe('by keyboard', () => {
  test('Tab stops once in a table, arrows move between its figures, and S opens the source of a mark', async () => {
    const { page } = await openPage('#/structure')
    await settled(page)
    const table = page.getByRole('table').first()
    expect(await table.locator('[data-sourced][tabindex="0"]').count()).toBe(1)
    await table.locator('[data-sourced]').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('586.86')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('6.1%')
    expect(await table.locator('[data-sourced][tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('前一个数除以后一个数').waitFor()
    await page.keyboard.press('Escape')

    // S or the right button opens the source of a mark that drills.
    const tile = page.getByRole('button', { name: '208 社会保障和就业支出' })
    await tile.focus()
    await page.keyboard.press('s')
    await page.getByRole('dialog').getByText('8,836.68 万元').first().waitFor()
    await page.keyboard.press('Escape')
    expect(new URL(page.url()).hash).toBe('#/structure')
    await tile.click({ button: 'right', position: { x: 40, y: 40 } })
    await page.getByRole('dialog').getByText('8,836.68 万元').first().waitFor()
  })
})

test('a figure that a failing relation rests on is marked, and the mark leads to the relation', async () => {
  const { page } = await openPage('#/')
  const marked = page.locator('[data-figures] [data-sourced]', { has: page.locator('.mark') })
  await marked.first().waitFor()
  expect(await marked.first().innerText()).toContain('476.09')
  await marked.first().click({ position: { x: 4, y: 8 } })
  await page.getByRole('dialog').getByText('这个数有一项勾稽不成立').waitFor()
  await page.keyboard.press('Escape')
  // The dot at the end of the figure, which is no box of its own.
  const { width = 0 } = (await marked.first().boundingBox()) ?? {}
  await marked.first().click({ position: { x: width - 3, y: 2 } })
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/checks\?at=carryOver/)
})
