import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { buildDeck } from '@/outputs/present/deck/deck'
import { changchun2024 } from '../fixtures/changchun'
import { axeFaults } from './axe'
import { openPage } from './browser'

const { slides } = buildDeck({ document: changchun2024(), unit: '万元' })
const count = slides.length
/** Place of a slide, from 1. */
const placeOf = (id: string) => slides.findIndex(slide => slide.id === id) + 1
/** What the foot of a slide has: "3 / 16". */
const numbered = (place: number) => `${place} / ${count}`
const number = (page: Page) => page.locator('.slide .number').innerText()
const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const query = (page: Page) => new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '')
const black = (page: Page) => page.getByText('黑屏，按 B 继续')

async function present(hash = '#/present', options: Parameters<typeof openPage>[1] = {}) {
  const opened = await openPage(hash, { width: 1920, height: 1080, ...options })
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return opened
}

/** Sends a key and waits for the slide that it leads to. */
async function press(page: Page, key: string, slide: string) {
  await page.keyboard.press(key)
  await expect.poll(() => number(page)).toBe(slide)
}

describe('the slides', () => {
  test('are stepped by the keys of keyboards and clickers, and stand in the address', async () => {
    const { page, problems } = await present()
    expect(await number(page)).toBe(numbered(1))
    await press(page, 'PageDown', numbered(2))
    expect(query(page).get('slide')).toBe('headline')
    await press(page, 'ArrowRight', numbered(3))
    await press(page, ' ', numbered(4))
    await press(page, 'Shift+ ', numbered(3))
    await press(page, 'PageUp', numbered(2))
    await press(page, 'End', numbered(count))
    await press(page, 'PageDown', numbered(count))
    await press(page, 'Home', numbered(1))
    expect(query(page).get('slide')).toBeNull()
    await page.goBack()
    await expect.poll(() => number(page)).toBe(numbered(count))
    expect(problems).toEqual([])
  })

  test('are jumped to by number, and go black and come back', async () => {
    const { page } = await present()
    await page.keyboard.press('1')
    await page.keyboard.press('0')
    await page.getByText('跳到第 10 张').waitFor()
    await press(page, 'Enter', numbered(10))
    await page.keyboard.press('b')
    await black(page).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => black(page).count()).toBe(0)
    expect(await number(page)).toBe(numbered(10))
    await page.keyboard.press('Escape')
    await expect.poll(() => new URL(page.url()).hash).toBe('#/')
  })

  test('are hidden and ordered in the overview, and the link keeps it', async () => {
    const { page } = await present()
    await page.keyboard.press('o')
    const card = (id: string) => page.locator(`[data-slide="${id}"] .jump`)
    await card('flow').focus()
    await page.keyboard.press('h')
    await expect.poll(() => query(page).get('slides')).toBe('-flow')
    await card('split').focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect
      .poll(() => query(page).get('slides'))
      .toMatch(/^title,headline,-flow,split,structure,economic,/)
    await page.reload()
    await expect.poll(() => number(page)).toBe('1 / 15')
    await press(page, '3', '1 / 15')
    await press(page, 'Enter', '3 / 15')
    expect(await title(page)).toMatch(/^基本支出/)
  })

  test('say when the address names a slide that is not there', async () => {
    const { page } = await present('#/present?slide=nothing')
    await page.getByText('地址里的“nothing”不在这次演示里').waitFor()
    expect(await number(page)).toBe(numbered(1))
  })

  test('are swiped by a finger, and hold still where that is asked for', async () => {
    const { page } = await present('#/present', { hasTouch: true, reducedMotion: 'no-preference' })
    const swipe = (from: number, to: number) =>
      page.locator('.present').evaluate(
        (element, [from, to]) => {
          const touch = (x: number) =>
            new Touch({ identifier: 1, target: element, clientX: x, clientY: 400 })
          element.dispatchEvent(
            new TouchEvent('touchstart', { touches: [touch(from)], changedTouches: [touch(from)] }),
          )
          element.dispatchEvent(
            new TouchEvent('touchend', { touches: [], changedTouches: [touch(to)] }),
          )
        },
        [from, to] as const,
      )
    await swipe(900, 500)
    await expect.poll(() => number(page)).toBe(numbered(2))
    await swipe(500, 520)
    await swipe(500, 900)
    await expect.poll(() => number(page)).toBe(numbered(1))
    await page.keyboard.press('m')
    await expect.poll(() => query(page).get('motion')).toBe('off')
    expect(
      await page
        .locator('.stage')
        .evaluate(stage => getComputedStyle(stage).getPropertyValue('--motion').trim()),
    ).toMatch(/^0m?s$/)
  })

  test('drill live and come back', async () => {
    const { page } = await present('#/present?slide=structure')
    await page.getByRole('button', { name: '208 社会保障和就业支出' }).click()
    await expect.poll(() => title(page)).toContain('83.3%')
    expect(query(page).get('subject')).toBe('208')
    await page.keyboard.press('Escape')
    await expect.poll(() => title(page)).toContain('91.9%')
    expect(query(page).get('slide')).toBe('structure')
  })

  test('keep step with the window of the speaker, each way and after a reload', async () => {
    const { page, problems } = await present('#/present?slide=split')
    const [notes] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('n'),
    ])
    await notes.getByText(`第 ${placeOf('split')} 张，共 ${count} 张`).waitFor()
    expect(await notes.getByRole('region', { name: /基本支出/ }).innerText()).toContain('原文第')
    await notes.keyboard.press('PageDown')
    await expect.poll(() => number(page)).toBe(numbered(placeOf('split') + 1))
    await page.keyboard.press('PageDown')
    await notes.getByText(`第 ${placeOf('split') + 2} 张，共 ${count} 张`).waitFor()
    await notes.reload()
    await notes.getByText(`第 ${placeOf('split') + 2} 张，共 ${count} 张`).waitFor()
    await notes.keyboard.press('b')
    await black(page).waitFor()
    await notes.keyboard.press('Home')
    await expect.poll(() => number(page)).toBe(numbered(1))
    expect(problems).toEqual([])
  })
})

describe('every slide can be read from the back', () => {
  /** Text smaller than 24 px of a height of 1080, or beyond the edges of the slide. */
  const faults = (page: Page, least: number) =>
    page.evaluate(least => {
      const edge = document.querySelector('.stage')?.getBoundingClientRect() ?? new DOMRect()
      return [...document.querySelectorAll('.slide .face *')].flatMap(element => {
        const text = [...element.childNodes].some(
          node => node.nodeType === 3 && node.textContent?.trim(),
        )
        const { left, right, top, bottom, width } = element.getBoundingClientRect()
        if (!text || width === 0 || element.closest('.visually-hidden')) return []
        const small = Number.parseFloat(getComputedStyle(element).fontSize) < least - 0.01
        const beyond =
          left < edge.left - 1 ||
          right > edge.right + 1 ||
          top < edge.top - 1 ||
          bottom > edge.bottom + 1
        return small || beyond ? [`${small ? 'small' : 'beyond'}: ${element.textContent}`] : []
      })
    }, least)

  test.each([
    [1920, 1080],
    [1024, 768],
    [3840, 2160],
  ])('at %d × %d', async (width, height) => {
    const { page } = await present('#/present', { width, height })
    const found: string[] = []
    for (let slide = 1; slide <= count; slide++) {
      await expect.poll(() => number(page)).toBe(numbered(slide))
      await expect.poll(() => page.locator('.face [aria-busy=true]').count()).toBe(0)
      found.push(...(await faults(page, (24 * height) / 1080)).map(fault => `${slide} ${fault}`))
      await page.keyboard.press('PageDown')
    }
    expect(found).toEqual([])
    expect(
      await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.scrollHeight,
      ]),
    ).toEqual([width, height])
  })

  test('goals are whole however long they are', async () => {
    const document = changchun2024()
    const goals = [1, 4, 6, 9, 11].map(times =>
      Array.from(
        { length: times },
        (_, at) =>
          `（${at + 1}）落实国家、省、市政府关于国企退休人员档案保管和社会化服务的要求，做好档案的集中统一保管，为百姓提供便捷的服务。`,
      ),
    )
    const named = buildDeck({ document, unit: '万元' }).slides.flatMap(
      slide => (slide.kind === 'project' && slide.project.sheet?.sheet.number) || [],
    )
    const firstProject = slides.findIndex(({ kind }) => kind === 'project') + 1
    const long = {
      ...document,
      unit: { ...document.unit, code: '999', name: '长目标局' },
      sheets: document.sheets.map(sheet => ({
        ...sheet,
        goal: goals[named.indexOf(sheet.number ?? 0)] ?? sheet.goal,
      })),
    }
    const { page } = await openPage('', { width: 1920, height: 1080 })
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: 'long.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(long)),
    })
    await page.getByText('长目标局').first().waitFor()
    await page.evaluate(() => {
      location.hash = location.hash.replace(/^#\/[^?]*/, '#/present')
    })
    await page.locator('.slide .number').waitFor()
    for (const [width, height] of [
      [1920, 1080],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height })
      for (let slide = firstProject; slide < firstProject + goals.length; slide++) {
        await page.keyboard.type(String(slide))
        await press(page, 'Enter', numbered(slide))
        const text = page.locator('.slide .goal .text')
        await expect
          .poll(() =>
            text.evaluate(element => [
              element.scrollHeight <= element.clientHeight + 1,
              element.scrollWidth <= element.clientWidth + 1,
            ]),
          )
          .toEqual([true, true])
        expect((await text.innerText()).replace(/\s/g, '')).toBe(
          goals[slide - firstProject]!.join(''),
        )
        expect(await faults(page, (24 * height) / 1080)).toEqual([])
      }
    }
  })

  test('the overview and the window of the speaker meet it too', async () => {
    const { page } = await present()
    await page.keyboard.press('o')
    await page.getByRole('dialog').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.evaluate(() => {
      location.hash = '#/present/notes?slide=split'
    })
    await page.getByText(`第 ${placeOf('split')} 张，共 ${count} 张`).waitFor()
    expect(await axeFaults(page)).toEqual([])
  })
})
