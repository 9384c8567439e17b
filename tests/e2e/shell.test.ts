import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { changchun2024 } from '../fixtures/changchun'
import { officeOf2025 } from '../fixtures/otherUnits'
import { openPage } from './browser'
import { publishedAgain, showInstead } from './published'
import { settled } from './views'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())
const address = (page: Page) => new URL(page.url()).hash
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme'])
const choose = (page: Page, name: string, text: string) =>
  page.setInputFiles('input[type=file] >> nth=0', {
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })

describe('settings', () => {
  test('the unit of money changes every figure, stands in the address, and Back takes it back', async () => {
    const { page, problems } = await openPage('#/')
    for (const [unit, word, shown] of [
      ['元', '?in=yuan', '96,194,100.00 元'],
      ['亿元', '?in=yi', '0.9619 亿元'],
      ['万元', '', '9,619.41 万元'],
    ] as const) {
      await page.getByRole('radio', { name: unit, exact: true }).check()
      await expect.poll(() => heading(page)).toContain(`2024 年预算 ${shown}`)
      expect(address(page)).toBe(`#/${word}`)
    }
    await page.goBack()
    await expect.poll(() => heading(page)).toContain('0.9619 亿元')
    await page.waitForLoadState('networkidle')
    await page.reload()
    await expect.poll(() => heading(page)).toContain('0.9619 亿元')
    expect(problems).toEqual([])
  })

  test('the look follows the system until one is chosen, and the choice is kept', async () => {
    const { page, problems } = await openPage('#/', { colorScheme: 'dark' })
    expect(await theme(page)).toBe('dark')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(() => theme(page)).toBe('light')
    await page.getByRole('radio', { name: '投影' }).check()
    expect(await theme(page)).toBe('projector')
    await page.reload()
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await theme(page)).toBe('projector')
    expect(problems).toEqual([])
  })

  test('a forbidden storage is no obstacle', async () => {
    const { page, problems } = await openPage('#/', {
      before: page =>
        page.addInitScript(
          'Object.defineProperty(window, "localStorage", { get() { throw new Error("forbidden") } })',
        ),
    })
    await page.getByRole('radio', { name: '深色' }).check()
    expect(await theme(page)).toBe('dark')
    expect(problems).toEqual([])
  })
})

describe('addresses', () => {
  test('an unknown page says what was asked for and leads back', async () => {
    const { page, problems } = await openPage('#/没有/这个')
    expect(await heading(page)).toBe('没有这一页')
    expect(await page.getByRole('main').innerText()).toContain('“/没有/这个”')
    await page.getByRole('link', { name: '回到总览' }).click()
    await expect.poll(() => heading(page)).toContain('9,619.41')
    expect(await page.title()).toBe('总览 · 长春市社会保险事业管理局(本级) 2024 · 预算透视')
    expect(problems).toEqual([])
  })

  test('an unknown unit or year says what there is', async () => {
    const { page, problems } = await openPage('#/structure?unit=999&year=2020')
    expect(await heading(page)).toBe('没有这份文件')
    expect(plain(await page.getByRole('main').innerText())).toContain('单位“999”、2020 年')
    await page
      .getByRole('main')
      .getByRole('link', { name: /长春市社会保险事业管理局/ })
      .click()
    await expect.poll(() => address(page)).toBe('#/')
    expect(problems).toEqual([])
  })

  test('values without meaning are named, and can be put right', async () => {
    const { page, problems } = await openPage('#/?in=dollar&year=20x4&measure=all')
    await expect.poll(() => heading(page)).toContain('9,619.41 万元')
    const notice = plain(await page.getByText('无法识别').innerText())
    for (const value of ['in=dollar', 'year=20x4', 'measure=all']) expect(notice).toContain(value)
    await page.getByRole('button', { name: '改正地址' }).click()
    await expect.poll(() => address(page)).toBe('#/')
    expect(problems).toEqual([])
  })
})

describe('files from this machine', () => {
  test('a broken file is refused with place and reason, and the screen stays as it was', async () => {
    const { page, problems } = await openPage('#/')
    const before = await heading(page)
    const wrong = { ...changchun2024(), title: 5, extra: '<img src=x onerror=alert(1)>' }
    for (const [name, text, where, reason] of [
      ['text.json', '{"version": 1,', '', '不是有效的 JSON'],
      ['other.json', '{"name":"x"}', '整个文件', '这不是一份预算数据'],
      ['wrong.json', JSON.stringify(wrong), 'title', '应为文字，实为 5。'],
      ['empty.json', '', '整个文件', '文件是空的'],
      ['note.md', '# 只有字，没有表', '整个文件', '没有表格'],
      ['photo.json', 'GIF89a', '整个文件', '这是图片'],
    ] as const) {
      await choose(page, name, text)
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      const said = plain(await dialog.innerText())
      for (const words of [name, where, reason]) expect(said).toContain(words)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
      expect(await heading(page)).toBe(before)
    }
    expect(problems).toEqual([])
  })

  test('a valid file is shown, and the one before is a menu away', async () => {
    const { page, problems } = await openPage('#/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await choose(page, 'office.json', JSON.stringify(officeOf2025()))
    await expect
      .poll(() => heading(page))
      .toContain('2025 年预算 9,101.68 万元，90.2% 用于一般公共服务')
    expect(await page.getByRole('banner').innerText()).toContain('本机文件')
    expect(await page.locator('.absent-figures').innerText()).toContain('未公开：')
    const opener = page.getByRole('banner').getByRole('button', { name: /某单位/ })
    await opener.click()
    const other = page.getByText('长春市社会保险事业管理局(本级) 2024', { exact: false }).last()
    const [above, below] = [await opener.boundingBox(), await other.boundingBox()]
    expect(below?.y, 'the menu hangs under its opener').toBeGreaterThan(
      (above?.y ?? 0) + (above?.height ?? 0),
    )
    expect((below?.y ?? Infinity) - (above?.y ?? 0)).toBeLessThan(240)
    await other.click()
    await expect.poll(() => heading(page)).toContain('9,619.41')
    expect(problems).toEqual([])
  })

  test('a published document is read as it is', async () => {
    const { page, problems } = await openPage('#/?in=yi')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.setInputFiles('input[type=file] >> nth=0', publishedAgain())
    await page.getByText('本机文件').first().waitFor()
    expect(await heading(page)).toContain('0.9619 亿元')
    expect(problems).toEqual([])
  })
})

test('a budget is called what its title calls it, and a title that is not printed is not cited', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const words = async (role: 'banner' | 'contentinfo') =>
    plain(await page.getByRole(role).innerText())
  expect(await words('banner')).toContain('2024 年部门预算')
  expect(await words('contentinfo')).toContain('据《2024 年度部门预算》')
  const document = { ...officeOf2025(), title: '某区 2025 年区级单位预算' }
  await choose(page, 'titled.json', JSON.stringify(document))
  await expect.poll(() => words('banner')).toContain('2025 年单位预算')
  await choose(
    page,
    'untitled.json',
    JSON.stringify({ ...document, title: `${document.unit.name}2025年预算` }),
  )
  await expect.poll(() => words('contentinfo')).toMatch(/据公开文件$/)
  expect(problems).toEqual([])
})

describe('trouble on the way', () => {
  test('data that does not come is said, with what to do, and asked for again', async () => {
    let broken = true
    const { page } = await openPage('#/', {
      before: page =>
        page.route('**/budgets/*.json', route => (broken ? route.abort() : route.continue())),
    })
    await page.getByRole('alert').waitFor()
    expect(await heading(page)).toBe('预算数据没有取到')
    expect(await page.getByRole('alert').innerText()).toContain('无法连接')
    broken = false
    await page.getByRole('button', { name: '再试一次' }).click()
    await expect.poll(() => heading(page)).toContain('9,619.41')
  })

  test('a server that has not got the data, and data cut short', async () => {
    for (const [answer, reason] of [
      [{ status: 404 }, '状态码 404'],
      [{ status: 200, body: '{"version":' }, '不完整'],
    ] as const) {
      const { page } = await openPage('#/', {
        before: page => page.route('**/budgets/*.json', route => route.fulfill(answer)),
      })
      await page.getByRole('alert').waitFor()
      expect(await page.getByRole('alert').innerText()).toContain(reason)
    }
  })

  test('while data is on its way its place is kept', async () => {
    let arrive = () => {}
    const arrived = new Promise<void>(done => {
      arrive = done
    })
    const { page, problems } = await openPage('#/', {
      before: page =>
        page.route('**/budgets/*.json', async route => {
          await arrived
          await route.continue()
        }),
    })
    await page.locator('[aria-busy=true]').first().waitFor()
    await page.getByText('数据还在路上').waitFor()
    arrive()
    await expect.poll(() => heading(page)).toContain('9,619.41')
    expect(problems).toEqual([])
  })
})

describe('by keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')

  test('skip link, navigation, heading', async () => {
    const { page, problems } = await openPage('#/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('跳到正文')
    await page.keyboard.press('Enter')
    expect(plain(await focused(page))).toContain('2024 年预算')
    await page.getByRole('link', { name: '支出结构' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => address(page)).toBe('#/structure')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(problems).toEqual([])
  })

  test('the unit of money by arrows', async () => {
    const { page, problems } = await openPage('#/')
    await page.getByRole('radio', { name: '万元', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => address(page)).toBe('#/?in=yi')
    expect(await page.getByRole('radio', { name: '亿元' }).isChecked()).toBe(true)
    expect(problems).toEqual([])
  })

  test('the relations that do not hold, from the footer', async () => {
    const { page, problems } = await openPage('#/')
    const opener = page.getByRole('contentinfo').getByRole('link', { name: /勾稽校验/ })
    await opener.focus()
    expect(plain(await opener.innerText())).toMatch(/4 条无法核对.*4 条不成立/)
    await page.keyboard.press('Enter')
    await expect.poll(() => address(page)).toBe('#/checks')
    await expect
      .poll(async () => plain(await page.getByRole('heading', { level: 1 }).innerText()))
      .toContain('4 条不成立')
    expect(problems).toEqual([])
  })

  test('a subject says which of its figures do not add up exactly', async () => {
    const { page, problems } = await openPage('#/structure?subject=20805')
    const note = page
      .getByRole('main')
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: '勾稽校验' }) })
    await note.waitFor()
    expect(plain(await note.innerText())).toContain(
      '5 条舍入内成立 1,093.68 万元 ≈ 248.87 + 844.82 = 1,093.69 万元 左边比右边少 0.01 万元',
    )
    expect(problems).toEqual([])
  })

  test('another unit or year: opened, walked through, left and chosen', async () => {
    const { page, problems } = await openPage('#/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await choose(page, 'office.json', JSON.stringify(officeOf2025()))
    await expect.poll(() => heading(page)).toContain('9,101.68')
    const opener = page.getByRole('banner').getByRole('button', { name: /某单位/ })
    const menu = page.getByRole('menu', { name: '单位和年度' })
    const open = async () => {
      await page.keyboard.press('Enter')
      await menu.waitFor()
      await expect.poll(() => focused(page)).toContain('某单位')
    }
    await opener.focus()
    await open()
    expect(await opener.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    expect(await opener.evaluate(button => button === document.activeElement)).toBe(true)
    await open()
    await page.keyboard.press('Tab')
    await menu.waitFor({ state: 'detached' })
    expect(await focused(page)).not.toContain('某单位')
    await opener.focus()
    await open()
    await page.getByRole('heading', { level: 1 }).click()
    await menu.waitFor({ state: 'detached' })
    await opener.focus()
    await open()
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toContain('加入对比')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toContain('文库')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => focused(page)).toContain('长春市')
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page)).toContain('9,619.41')
    await menu.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toContain('长春市')
    expect(problems).toEqual([])
  })
})

test('on a phone the settings unfold, and nothing is wider than the screen', async () => {
  const { page, problems } = await openPage('#/', { width: 390, height: 844, hasTouch: true })
  await page.getByRole('button', { name: '显示设置' }).tap()
  await page.getByRole('radio', { name: '元', exact: true }).check()
  await expect.poll(() => heading(page)).toContain('96,194,100.00 元')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(problems).toEqual([])
})

describe('over a page that is scrolled', () => {
  test.each([
    { width: 390, height: 844 },
    { width: 820, height: 1180 },
  ])('at $width, only the navigation stays, and names the unit whole before', async size => {
    const { page } = await openPage('#/split', {
      ...size,
      before: async opened => {
        await opened.addInitScript(() => {
          localStorage.setItem('budget-lens:look', 'projector')
        })
        await showInstead({
          ...changchun2024(),
          unit: { name: '长春市社会保险事业管理局城乡居民服务中心（本级）', code: null, line: 1 },
        })(opened)
      },
    })
    await settled(page)
    const name = page.locator('.unit-title strong')
    expect(await name.evaluate(strong => strong.scrollWidth - strong.clientWidth)).toBe(0)
    await page.evaluate(() => {
      window.scrollTo(0, 900)
    })
    const places = () =>
      page.evaluate(() => {
        const [bar, nav] = ['header .bar', 'header nav'].map(selector =>
          document.querySelector(selector)!.getBoundingClientRect(),
        )
        return { bar: bar!.bottom <= 0, nav: Math.round(nav!.top) }
      })
    await expect.poll(places).toEqual({ bar: true, nav: 0 })
  })
})
