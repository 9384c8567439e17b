import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { made2021, made2023 } from '../fixtures/earlierYears'
import { openPage } from './browser'
import { go } from './views'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()
const at = (page: Page) => new URL(page.url()).hash
const heading = async (page: Page) =>
  plain(await page.getByRole('heading', { level: 1 }).innerText())
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
const lines = (page: Page) => page.getByRole('group', { name: /“三公”经费各年的线/ })

/** Opens two more years of the unit as a viewer does, and goes back to 2024 by the menu. */
async function openYears(hash: string, width = 1366) {
  const opened = await openPage(hash, { width })
  const { page } = opened
  await page.getByRole('heading', { level: 1 }).waitFor()
  for (const document of [made2023(), made2021()]) {
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: `${document.id}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(document)),
    })
    // The first file brings the code that reads it, beside all that other tests ask for.
    await expect.poll(() => at(page), { timeout: 30_000 }).toContain(`year=${document.year}`)
  }
  await chooseYear(page, 2024)
  await expect.poll(() => at(page)).toBe(hash)
  return opened
}

async function chooseYear(page: Page, year: number) {
  await page.getByTitle('换单位或年度').click()
  await page.getByRole('menuitemradio', { name: new RegExp(String(year)) }).click()
}

describe('several years of one unit', () => {
  test('are one line of 三公, in which a derived year is drawn as derived, and what two documents disagree in is said; last year is that of its own document, beside the totals of splits too', async () => {
    const { page, problems } = await openYears('#/three-public')
    await lines(page).waitFor()
    await expect
      .poll(async () =>
        plain(
          (await lines(page)
            .getByRole('button', { name: /^“三公”经费/ })
            .getAttribute('aria-label')) ?? '',
        ),
      )
      .toMatch(/2021 年 25\.00，2022 年 22\.00（推算），2023 年 20\.00，2024 年 14\.72/)
    const words = plain((await page.locator('svg text').allTextContents()).join('|'))
    for (const year of ['2021 年', '2022 年（推算）', '2023 年', '2024 年'])
      expect(words).toContain(year)
    expect(words).not.toContain('2023 年（推算）')
    expect(await page.locator('.three-public').innerText()).toContain(
      '空心点和虚线是由“比上年增减”推算的',
    )
    expect(plain(await page.getByText('两年的文件不一致').first().locator('..').innerText())).toBe(
      '两年的文件不一致“三公”经费的 2023 年数，当年的文件是 20.00，由次年的说明推算是 19.82；这里用当年文件的数。',
    )

    // Last year is given from its own document, beside every figure.
    await expect
      .poll(() => heading(page))
      .toBe(
        '2024 年“三公”经费 14.72 万元，比上年减少 5.28 万元（−26.4%），主要是公务接待费减少 4.68 万元',
      )
    expect(plain(await row(page, '“三公”经费').innerText())).toMatch(/20\.00 14\.72 −5\.28 −26\.4%/)
    expect(plain(await page.locator('.subtitle').first().innerText())).toContain(
      '上年数来自 2023 年的文件',
    )
    await page.getByRole('link', { name: '变化与原因' }).click()
    await expect.poll(() => at(page)).toBe('#/changes')
    await expect
      .poll(async () => plain(await row(page, '“三公”经费').innerText()))
      .toBe('“三公”经费 20.00 14.72 −5.28 −26.4%')
    expect(plain(await page.locator('.subtitle').first().innerText())).toContain(
      '上年数来自 2023 年的文件',
    )
    await row(page, '“三公”经费').getByRole('button', { name: '“三公”经费', exact: true }).click()
    const said = async () => plain((await page.getByRole('listitem').allInnerTexts()).join('|'))
    await expect.poll(said).toContain('上年的文件印 20.00，由今年的说明推算是 19.82')
    expect(await said()).toContain('上年数 20.00（原文第 230 行）')

    await go(page, '#/split')
    const splits = async () => plain(await page.getByRole('list', { name: '比上年' }).innerText())
    await expect
      .poll(splits)
      .toContain(
        '收支总计比上年减少 97,598.96 万元（−91.0%），项目支出减少 97,953.07 万元（−97.6%），口径变化因 2024 年社保基金类转移支付不计入部门收支预算',
      )
    expect(await splits()).toContain('基本支出比上年增加 354.11 万元（+5.2%，说明中为 +5.1%）')
    // The made year has other totals in table three than in table five, so that these are parts of
    // different wholes.
    expect(await splits()).toContain(
      '人员经费、公用经费与上年不可比：上年数只含一般公共预算，本年数含全部收支，口径不同',
    )
    expect(problems).toEqual([])
  })

  test('are chosen by the menu, each with its own figures; Back and the other views keep them', async () => {
    const { page, problems } = await openYears('#/three-public')
    await chooseYear(page, 2021)
    await expect.poll(() => at(page)).toBe('#/three-public?year=2021')
    await expect.poll(() => heading(page)).toContain('2021 年“三公”经费 25.00 万元')
    expect(
      await page.getByText('两年的文件不一致').count(),
      'the line is that of all years',
    ).toBeGreaterThan(0)
    await chooseYear(page, 2023)
    await expect
      .poll(() => heading(page))
      .toContain('2023 年“三公”经费 20.00 万元，比上年减少 2.00 万元')
    expect(plain(await row(page, '“三公”经费').innerText())).toMatch(
      /22\.00 （推算） 20\.00 −2\.00 −9\.1%/,
    )
    await page.goBack()
    await expect.poll(() => heading(page)).toContain('2021 年“三公”经费')
    await page.getByRole('link', { name: '变化与原因' }).click()
    await expect.poll(() => at(page)).toBe('#/changes?year=2021')
    await page.getByText('打开上年的预算，就能逐项比较').waitFor()
    expect(problems).toEqual([])
  })

  test('give the overview last year from its own document: the sentence, the figures and the table of changes, each to its cell', async () => {
    const { page, problems } = await openYears('#/', 1600)
    await expect
      .poll(async () => plain(await page.locator('.changes').innerText()))
      .toContain('上年数来自 2023 年的文件；标“推算”的没有，由本年数和“比上年增减”推算')
    expect(await heading(page)).toContain(
      '总额比上年减少 97,598.96 万元（−91.0%），是口径变化：“社保基金类转移支付不计入部门收支预算”',
    )
    expect(
      plain(
        await page
          .locator('.tile', { has: page.getByText('“三公”经费', { exact: true }) })
          .innerText(),
      ),
    ).toContain('▼ 26.4%')
    const cells = async (name: string) =>
      (await row(page, name).getByRole('cell').allTextContents()).map(plain)
    expect(await cells('“三公”经费')).toEqual(['20.00', '14.72', '−5.28', '−26.4%'])
    expect(await cells('社会保障和就业')).toEqual([
      '106,522.02',
      '8,836.68',
      '−97,685.34',
      '−91.7%',
    ])
    expect(await cells('公务接待费')).toEqual(['14.00', '9.32', '−4.68', '−33.4%文件印 −32.6%'])
    expect(
      await cells('人员经费'),
      'of another scope, so that its own figure does not count',
    ).toEqual(['推算5,824.28', '6,241.59', '+417.31', '+7.2%'])
    const said = plain(await page.locator('.changes').innerText())
    expect(said).toContain(
      '两年的文件不一致上年数用上年文件印的，今年的文件是另一个数：社会保障和就业 106,522.02，推算 106,522.03',
    )
    expect(said).toContain('“三公”经费 20.00，推算 19.82')
    expect(said).toContain(
      '与上年文件不可比人员经费、公用经费：上年数只含一般公共预算，本年数含全部收支，口径不同。这里的上年数由今年的说明推算。',
    )

    await row(page, '社会保障和就业').getByRole('button', { name: '−91.7%' }).click()
    const panel = page.getByRole('dialog')
    await expect.poll(async () => plain(await panel.innerText())).toContain('106,522.02')
    expect(
      plain(await panel.innerText()),
      'the line of last year’s cell is that of its document',
    ).toContain('2023 年的文件 · 原文第 127 行')
    expect(problems).toEqual([])
  })

  test('give the structure last year from its own document, of the whole, of each class and below', async () => {
    const { page, problems } = await openYears('#/structure')
    const notes = async () => plain(await page.locator('.notes').innerText())
    await expect.poll(notes).toContain('上年的文件 107,218.37')
    expect(await notes()).not.toContain('107,218.37推算')
    expect(await notes()).toMatch(/社会保障和就业 −97,685\.34 −91\.7%/)
    expect(await notes()).toContain('两年的文件不一致')
    await page.evaluate(() => {
      location.hash = '#/structure?subject=210'
    })
    await expect.poll(notes).toMatch(/比上年 −40\.9% 减少 135\.54 万元 上年的文件 331\.41/)
    expect(await notes()).toContain('卫生健康 331.41，推算 331.40')
    await page.locator('.notes').getByRole('button', { name: '331.41' }).first().click()
    await expect
      .poll(async () => plain(await page.getByRole('dialog').innerText()))
      .toMatch(/2023 年的文件 331\.41 万元/)
    await page.getByRole('dialog').getByRole('link', { name: '在原表中查看' }).click()
    await expect.poll(() => at(page)).toMatch(/^#\/tables\/3\?.*year=2023/)
    await page.goBack()
    // The panel left comes back with the focus, so that a menu opened before it would lose it.
    await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await chooseYear(page, 2023)
    // No year is there before it.
    await expect.poll(notes).not.toContain('上年的文件')
    expect(problems).toEqual([])
  })
})
