import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPage } from './browser'
import { go, settled } from './views'

const marks = '[data-sourced] .mark'

describe('the mark of a relation that does not hold', () => {
  test.each([
    ['#/checks', 1366, 768, 'light'],
    ['#/checks', 390, 844, 'dark'],
    ['#/', 1366, 768, 'light'],
    ['#/three-public', 390, 844, 'light'],
    ['#/changes', 1920, 1080, 'dark'],
  ] as const)('on %s at %i × %i covers no ink', async (hash, width, height, colorScheme) => {
    const { page } = await openPage(hash, { width, height, colorScheme })
    await settled(page)
    await page.locator(marks).first().waitFor({ state: 'attached' })
    expect(await inkUnderMarks(page)).toEqual([])
  })

  test('is in charts too, and leads to its relation; Back finds the figure again', async () => {
    const { page, problems } = await openPage('#/three-public')
    await settled(page)
    const mark = page.locator('.targets .mark')
    await expect.poll(() => mark.count()).toBe(1)
    expect(await mark.getAttribute('title')).toContain('公务用车购置及运行费')
    await mark.click()
    await expect
      .poll(() => decodeURIComponent(new URL(page.url()).hash))
      .toMatch(/^#\/checks\?at=same:/)
    await page.goBack()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/公务用车购置及运行费/)
    expect(problems).toEqual([])
  })

  test('stands beside the printed percentage wherever it is said, and in the words it was found in', async () => {
    const { page } = await openPage('#/')
    for (const hash of ['#/', '#/changes', '#/economic', '#/split']) {
      await go(page, hash)
      const printed = page.locator('main [data-sourced]', { hasText: /^\+?5\.1%$/ })
      expect(await printed.count(), hash).toBeGreaterThan(0)
      expect(await printed.locator('.mark').count(), hash).toBe(await printed.count())
    }
    await go(page, '#/')
    const vehicles = page
      .getByRole('row', { name: /公务用车购置及运行费/ })
      .locator('[data-sourced]', { hasText: /^5\.40$/ })
    expect(await vehicles.locator('.mark').count()).toBe(1)
    await page
      .getByRole('row', { name: /公务用车购置及运行费/ })
      .locator('[data-sourced]', { hasText: '0.60' })
      .click()
    await page.getByRole('dialog').getByText('说的是后者').waitFor()
  })
})

test('Back from the printed table opens the panel again, as deep as it was, and Esc is at the figure', async () => {
  const { page, problems } = await openPage('#/')
  await settled(page)
  const figure = page.getByRole('heading', { level: 1 }).getByRole('button', { name: '91.9%' })
  await figure.click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('button', { name: /社会保障和就业支出/ }).click()
  await panel.getByRole('link', { name: '在原表中查看' }).click()
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/tables\//)
  await expect.poll(() => panel.count()).toBe(0)
  await page.goBack()
  await expect.poll(() => panel.locator('mark').innerText()).toBe('8,836.68')
  await panel.getByRole('button', { name: '返回' }).click()
  await expect.poll(() => panel.locator('.formula li').count()).toBe(2)
  await page.keyboard.press('Escape')
  await expect.poll(() => figure.evaluate(element => element === document.activeElement)).toBe(true)
  // Going there by other ways opens nothing.
  await page.getByRole('link', { name: '收入', exact: true }).click()
  await settled(page)
  await page.getByRole('link', { name: '总览', exact: true }).click()
  await settled(page)
  expect(await panel.count()).toBe(0)
  expect(problems).toEqual([])
})

test('what was copied is not said beside another table', async () => {
  const { page } = await openPage('#/tables/5', {
    before: page => page.context().grantPermissions(['clipboard-write', 'clipboard-read']),
  })
  await settled(page)
  await page.getByRole('button', { name: /复制/ }).first().click()
  await page
    .getByText(/已复制/)
    .first()
    .waitFor()
  await page.evaluate(() => {
    location.hash = '#/tables/6'
  })
  await expect
    .poll(() =>
      page
        .locator('main')
        .getByText(/已复制/)
        .count(),
    )
    .toBe(0)
})

/** Marks whose place has more than one colour while they are hidden: something is printed there. */
async function inkUnderMarks(page: Page): Promise<string[]> {
  const places = await page.evaluate(
    selector =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap(mark => {
        // The dot is drawn by no element of its own, at the end of the figure.
        const around = mark.parentElement!.getBoundingClientRect()
        const dot = getComputedStyle(mark, '::before')
        const [width, height] = [parseFloat(dot.width), parseFloat(dot.height)]
        const [left, top] = [around.right - width, around.top + parseFloat(dot.top)]
        const figure = mark.parentElement?.textContent ?? ''
        mark.style.visibility = 'hidden'
        return !mark.parentElement?.checkVisibility()
          ? []
          : [{ figure, x: left + scrollX, y: top + scrollY, width, height }]
      }),
    marks,
  )
  expect(places.length).toBeGreaterThan(0)
  const picture = await page.screenshot({ fullPage: true })
  return await page.evaluate(
    async ({ bytes, places }) => {
      const png = Uint8Array.from(atob(bytes), character => character.charCodeAt(0))
      const image = await createImageBitmap(new Blob([png], { type: 'image/png' }))
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      context.drawImage(image, 0, 0)
      return places
        .filter(({ x, y, width, height }) => {
          // The corners of the square are outside of the dot.
          const inset = width * 0.15
          const { data } = context.getImageData(
            Math.ceil(x + inset),
            Math.ceil(y + inset),
            Math.max(1, Math.floor(width - 2 * inset)),
            Math.max(1, Math.floor(height - 2 * inset)),
          )
          const near = (channel: number) => {
            const all = [...data].filter((_, index) => index % 4 === channel)
            return Math.max(...all) - Math.min(...all) < 40
          }
          return ![0, 1, 2].every(near)
        })
        .map(({ figure, x, y }) => `${figure} at ${Math.round(x)}, ${Math.round(y)}`)
    },
    { bytes: picture.toString('base64'), places },
  )
}
