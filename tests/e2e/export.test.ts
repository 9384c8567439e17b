import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { buildDeck } from '@/outputs/present/deck/deck'
import { changchun2024 } from '../fixtures/changchun'
import { assetOf } from './assets'
import { openPage } from './browser'

describe('the workbook', () => {
  test('is saved with all tables, in the unit of the page, and says so', async () => {
    const { page, problems } = await openPage('#/export?in=yuan')
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存工作簿' }).click(),
    ])
    await page.locator('main').getByText('已保存 XLSX：').waitFor()
    expect(file.suggestedFilename()).toBe('长春市社会保险事业管理局(本级)-2024-预算工作簿.xlsx')
    const { sheets } = await readXlsx(readFileSync(await file.path()))
    expect(await page.locator('main').getByText('已保存 XLSX：').innerText()).toContain(
      String(sheets.length),
    )
    const structure = sheets.find(({ name }) => name === '支出结构')!
    expect(structure.rows[1]![structure.rows[0]!.indexOf('合计（元）')]).toBe(96194100)
    expect(sheets.filter(({ name }) => name.startsWith('原表 '))).toHaveLength(23)
    expect(problems).toEqual([])
  })

  test('is given up by the button or the keyboard, and nothing is saved', async () => {
    const { page } = await openPage('#/export')
    let saved = 0
    page.on('download', () => {
      saved++
    })
    await page.getByRole('button', { name: '保存工作簿' }).waitFor()
    // Both in one task, as nobody is as quick as a test must be.
    await page.evaluate(async () => {
      ;[...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent.includes('保存工作簿'))!
        .click()
      while (!document.querySelector('progress'))
        await new Promise(resolve => {
          requestAnimationFrame(resolve)
        })
      const cancel = [...document.querySelectorAll('button')].find(({ textContent }) =>
        textContent.includes('取消'),
      )!
      cancel.focus()
      cancel.click()
    })
    await page.locator('main').getByText('已取消，没有保存文件').waitFor()
    expect(await page.locator('progress').count()).toBe(0)
    expect(saved).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('已取消')
  })

  test('says why it failed and leaves the page as it was', async () => {
    const { page } = await openPage('#/export', {
      before: page => page.route(assetOf('workbook/saveWorkbook'), route => route.abort()),
    })
    await page.getByRole('button', { name: '保存工作簿' }).click()
    await page
      .locator('main')
      .getByText('没有存成 XLSX：需要的程序没有加载成功，请再试一次')
      .waitFor()
    await page.unroute(assetOf('workbook/saveWorkbook'))
    await page.getByRole('button', { name: '知道了' }).click()
    await expect.poll(() => page.locator('main').getByText('没有存成 XLSX').count()).toBe(0)
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  })
})

test('the slides are saved from the same page, one work at a time', async () => {
  const { slides } = buildDeck({ document: changchun2024(), unit: '万元' })
  const { page, problems } = await openPage('#/export')
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    page.getByRole('button', { name: '保存幻灯片' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('长春市社会保险事业管理局(本级)-2024-演示.pptx')
  await page.getByRole('region', { name: '幻灯片' }).getByText(`PPTX：${slides.length}`).waitFor()
  expect(await page.getByRole('button', { name: '保存工作簿' }).getAttribute('aria-disabled')).toBe(
    'false',
  )
  expect(problems).toEqual([])
})
