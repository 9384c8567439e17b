import { readFileSync } from 'node:fs'
import papaparse from 'papaparse'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { findAll, parseXml, textOf } from '../exporting/xml'
import { assetOf } from './assets'
import { openPage } from './browser'
import { pngSize, shades } from './png'

const tool = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const ready = (page: Page) => tool(page, '看表').waitFor()
const at = (page: Page) => new URL(page.url()).hash
const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const title = '2024 年支出 9,619.41 万元，91.9% 用在社会保障和就业支出'

async function saved(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent('download'), tool(page, name).click()])
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
}

describe('the frame of a chart', () => {
  test('shows the table in place of the picture, keeps it in the address and through a drill, and Back takes it back', async () => {
    const { page, problems } = await openPage('#/structure')
    await ready(page)
    await tool(page, '看表').click()
    await expect.poll(() => at(page)).toBe('#/structure?show=table')
    expect(await page.locator('.echarts-host svg').count()).toBe(0)
    expect(
      await page.getByRole('table').filter({ hasText: '占全部' }).count(),
      'one table, not two',
    ).toBe(1)
    await page.getByRole('link', { name: '社会保障和就业支出' }).click()
    await expect.poll(() => at(page)).toBe('#/structure?show=table&subject=208')
    await page.goBack()
    await page.goBack()
    await expect.poll(() => at(page)).toBe('#/structure')
    await page.locator('.echarts-host svg').waitFor()
    expect(problems).toEqual([])
  })

  test('saves a CSV that holds the figures of the table, exactly', async () => {
    const { page, problems } = await openPage('#/structure?subject=208')
    await ready(page)
    const file = await saved(page, '保存 CSV 数据')
    expect(file.name).toBe(
      '长春市社会保险事业管理局(本级)-2024-支出结构-社会保障和就业支出 8,836.68 万元，83.3% 用在人力资源和社会保障管理事务.csv',
    )
    const text = file.content.toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    const {
      data: [header, ...lines],
    } = papaparse.parse<string[]>(text.slice(1).trim())
    expect(header).toEqual([
      '编码',
      '款',
      '金额（万元）',
      '占本类（%）',
      '占全部（%）',
      '基本支出（万元）',
      '项目支出（万元）',
      '来源表',
      '原文行',
    ])
    const rows = page.getByRole('table').first().locator('tbody tr, tfoot tr')
    expect(lines).toHaveLength(await rows.count())
    for (const [index, [code, name, amount, share, totalShare]] of lines.entries()) {
      const shown = plain(await rows.nth(index).innerText())
      for (const words of [code, name]) expect(shown).toContain(words)
      for (const figure of [amount, share, totalShare])
        expect(shown.replaceAll(',', '')).toContain(
          figure!.includes('.') && figure!.split('.')[1]!.length > 2
            ? Number(figure).toFixed(1)
            : figure,
        )
    }
    expect(lines[0]!.slice(5, 7)).toEqual(['5339.90', '2017.09'])
    expect(lines.at(-1)!.slice(-2)).toEqual(['五、一般公共预算支出表', '167'])
    expect(problems).toEqual([])
  })

  test('saves an SVG with title, unit, source and date, and a PNG of it twice as fine', async () => {
    const { page, problems } = await openPage('#/structure')
    await ready(page)
    const vector = await saved(page, '保存 SVG 矢量图')
    const root = parseXml(vector.content.toString('utf8'))
    const words = plain(findAll(root, 'text').map(textOf).join('\n'))
    for (const said of [
      title,
      '单位：万元',
      '来源：表五《一般公共预算支出表》',
      '长春市社会保险事业管理局(本级)',
      '2024 年部门预算',
      '2024 年 2 月 27 日公开',
      '8,836.68',
      '586.86',
      '195.87',
    ])
      expect(words).toContain(said)
    expect(words, 'nothing is cut').not.toContain('…')
    const picture = await saved(page, '保存 PNG 图片')
    expect(picture.name).toMatch(
      /^长春市社会保险事业管理局\(本级\)-2024-支出结构-2024 年支出 .*\.png$/,
    )
    expect(pngSize(picture.content)).toEqual({
      width: 2 * Number(root.attributes['width']),
      height: 2 * Number(root.attributes['height']),
    })
    expect(await shades(page, picture.content), 'paper, ink, and three classes').toBeGreaterThan(20)
    expect(problems).toEqual([])
  })

  test('saves a flow from its shapes, in the look of the screen and without its chart ever having been shown', async () => {
    const { page, problems } = await openPage('#/?show=table', { colorScheme: 'dark' })
    await tool(page, '看图').waitFor()
    expect(
      plain(await page.getByRole('table').filter({ hasText: '当年预算' }).innerText()),
    ).toContain('208 社会保障和就业支出 8,836.68 91.9% 8,360.59 476.09 6,433.58 2,403.10')
    const root = parseXml((await saved(page, '保存 SVG 矢量图')).content.toString('utf8'))
    expect(findAll(root, 'text').map(textOf)).toContain('钱从哪里来，用到哪里去')
    expect(findAll(root, 'rect')[0]!.attributes['fill']).toBe(
      await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--paper'),
      ),
    )
    expect(problems).toEqual([])
  })

  test('saves a treemap that has never been shown', async () => {
    const { page, problems } = await openPage('#/structure?show=table')
    await tool(page, '看图').waitFor()
    const { content } = await saved(page, '保存 SVG 矢量图')
    expect(
      findAll(parseXml(content.toString('utf8')), 'text')
        .map(textOf)
        .join(' '),
    ).toContain('社会保障和就业支出')
    expect(problems).toEqual([])
  })

  test('copies the table for spreadsheets and for word processors, and says so', async () => {
    const { page, problems } = await openPage('#/structure', {
      before: page => page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    })
    await ready(page)
    await tool(page, '复制表格').click()
    await expect
      .poll(async () =>
        plain(
          await page
            .getByRole('status')
            .allInnerTexts()
            .then(texts => texts.join()),
        ),
      )
      .toContain('已复制 4 行')
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string) => await (await item!.getType(type)).text()
      return { text: await read('text/plain'), html: await read('text/html') }
    })
    expect(copied.text.split(/\r?\n/)[1]!.split('\t').slice(0, 4)).toEqual([
      '208',
      '社会保障和就业支出',
      '8836.68',
      '91.8630',
    ])
    expect(copied.html).toContain('<td align="right">8836.68</td>')
    expect(problems).toEqual([])
  })

  test('copies where the page may not use the clipboard itself', async () => {
    const { page } = await openPage('#/structure', {
      before: page =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined })
        }),
    })
    await ready(page)
    await tool(page, '复制表格').click()
    await page.getByText('已复制').first().waitFor()
  })

  test('says in words why something could not be saved, and leaves the screen as it was', async () => {
    const { page } = await openPage('#/structure', {
      before: page => page.route(assetOf('exporting/csv.ts'), route => route.abort()),
    })
    await ready(page)
    await tool(page, '保存 CSV 数据').click()
    await page.getByText('没有存成 CSV：').first().waitFor()
    expect(await page.locator('.echarts-host svg').count()).toBe(1)
    expect(at(page)).toBe('#/structure')
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await tool(page, '保存 CSV 数据').getAttribute('aria-busy')).toBeNull()
  })

  test('fills the screen and draws anew; Esc leaves it and does nothing else', async () => {
    const { page, problems } = await openPage('#/structure?subject=208')
    await ready(page)
    const width = async () => (await page.locator('.echarts-host svg').boundingBox())?.width ?? 0
    const before = await width()
    await tool(page, '全屏').click()
    await expect.poll(width).toBeGreaterThan(before + 200)
    expect(await page.evaluate(() => document.fullscreenElement?.className)).toContain(
      'chart-frame',
    )
    await expect
      .poll(async () => (await page.locator('.echarts-host svg').boundingBox())?.height)
      .toBeGreaterThan(500)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull()
    await expect.poll(width).toBe(before)
    expect(at(page)).toBe('#/structure?subject=208')
    expect(problems).toEqual([])
  })

  test('is used by keyboard alone', async () => {
    const { page, problems } = await openPage('#/structure?subject=208')
    await ready(page)
    await page.getByRole('radio', { name: '合计' }).focus()
    const names: string[] = []
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab')
      names.push(
        await page.evaluate(
          () => document.activeElement?.querySelector('.name')?.textContent ?? '',
        ),
      )
    }
    // The finding is one stop of its own: its figures lead to their sources.
    expect(names.filter(Boolean)).toEqual([
      '看表',
      '全屏',
      '复制表格',
      '保存 PNG 图片',
      '保存 SVG 矢量图',
      '保存 CSV 数据',
      '原表里的行',
    ])
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '原表里的行' }).waitFor()
    expect(plain(await page.getByRole('region', { name: '原表里的行' }).innerText())).toMatch(
      /五、一般公共预算支出表 原文第 167 行 208 社会保障和就业支出 8836\.68/,
    )
    await page.keyboard.press('Escape')
    expect(await page.getByRole('region', { name: '原表里的行' }).count()).toBe(0)
    expect(at(page), 'Esc went no level up').toBe('#/structure?subject=208')
    expect(
      await page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent),
    ).toBe('原表里的行')
    expect(problems).toEqual([])
  })

  test('saves from its menu on a telephone, and the printed rows fit it', async () => {
    const { page, problems } = await openPage('#/structure', {
      width: 390,
      height: 844,
      hasTouch: true,
    })
    await ready(page)
    await tool(page, '更多').tap()
    await saved(page, '保存 CSV 数据')
    await tool(page, '更多').tap()
    await tool(page, '原表里的行').tap()
    const box = (await page.getByRole('region', { name: '原表里的行' }).boundingBox())!
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(390)
    expect(problems).toEqual([])
  })
})
