import { readXlsx } from 'hucre/xlsx'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { emptyDocument } from '../fixtures/document'
import { openPage } from './browser'
import { go, turnTo } from './views'

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
const at = (page: Page) => decodeURIComponent(new URL(page.url()).hash)
const grid = (page: Page) => page.getByRole('grid')
const marked = (page: Page) => page.locator('[data-at].marked')
const region = (page: Page) => page.getByRole('region', { name: '可以滚动' })

async function saved(page: Page, name: string) {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ])
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) }
}

describe('the list of printed tables', () => {
  test('has every table with its counts, and says which are empty in the words of the document', async () => {
    const { page, problems } = await openPage('#/tables')
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('main').getByRole('row').count()).toBe(23 + 2)
    const row = (name: string) =>
      page.getByRole('row').filter({ hasText: name }).first().innerText().then(plain)
    expect(await row('二、收入总表')).toBe('表 2 二、收入总表 万元 5 84 81 3 111–119')
    expect(await row('八、政府性基金预算支出表')).toContain(
      '空表 “长春市社会保险事业管理局本级 2024 年度无政府性基金预算支出。”',
    )
    await page.getByRole('link', { name: '五、一般公共预算支出表' }).click()
    await page.getByRole('heading', { level: 1, name: '五、一般公共预算支出表' }).waitFor()
    expect(at(page)).toBe('#/tables/5')
    expect(problems).toEqual([])
  })
})

describe('a printed table', () => {
  test('on a telephone a cell is answered in sight, and stays in sight itself', async () => {
    const { page, problems } = await openPage('#/tables/5')
    await page.setViewportSize({ width: 390, height: 844 })
    await grid(page).waitFor()
    await page.locator('[data-at="12 1"]').click()
    const answer = page.getByRole('button', { name: '取消标记' })
    await answer.waitFor()
    const inSight = (selector: ReturnType<Page['locator']>) =>
      selector.evaluate(element => {
        const { left, top, width, height } = element.getBoundingClientRect()
        const found = document.elementFromPoint(left + width / 2, top + height / 2)
        return found !== null && (element.contains(found) || found.contains(element))
      })
    await expect.poll(() => inSight(answer)).toBe(true)
    await expect.poll(() => inSight(marked(page))).toBe(true)
    await answer.click()
    expect(await marked(page).count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('has its merged header, its rows as printed, and stays in view while it scrolls', async () => {
    const { page, problems } = await openPage('#/tables/5', { width: 1366, height: 700 })
    const basic = page.getByRole('columnheader', { name: '基本支出' })
    await basic.waitFor()
    expect(await basic.getAttribute('colspan')).toBe('3')
    expect(await page.getByRole('columnheader', { name: '科目编码' }).getAttribute('rowspan')).toBe(
      '2',
    )
    expect(plain(await page.getByRole('row').filter({ hasText: '2080109' }).innerText())).toBe(
      '169 2080109 社会保险经办机构 7,356.99 5,339.90 4,365.18 974.72 2,017.09',
    )
    expect(
      plain(
        await page.getByRole('row').filter({ hasText: '社会保障和就业支出' }).first().innerText(),
      ),
      'separators as printed',
    ).toContain('8836.68 6433.58')
    await region(page).evaluate(element => {
      element.scrollTop = 200
    })
    const [head, frame] = [(await basic.boundingBox())!, (await region(page).boundingBox())!]
    expect(head.y).toBeCloseTo(frame.y, -1)
    expect(problems).toEqual([])
  })

  test('keeps its labels in view where it is wide, on a telephone only the names', async () => {
    const { page } = await openPage('#/tables/2')
    const left = async (cell: string) =>
      (await page.locator(`[data-at="${cell}"]`).boundingBox())!.x -
      (await region(page).boundingBox())!.x
    await region(page).waitFor()
    await region(page).evaluate(element => {
      element.scrollLeft = 600
    })
    expect(await left('3 1')).toBeGreaterThan(60)
    expect(await left('3 2')).toBeLessThan(0)
    await turnTo(page, '#/tables/3')
    await turnTo(page, '#/tables/2?at=4.20')
    await expect
      .poll(() => region(page).evaluate(element => element.scrollLeft))
      .toBeGreaterThan(300)
    const [code, name] = [
      (await page.locator('[data-at="3 0"]').boundingBox())!,
      (await page.locator('[data-at="3 1"]').boundingBox())!,
    ]
    expect(name.x, 'no gap between those that stand still').toBeLessThanOrEqual(code.x + code.width)
    expect(name.x).toBeGreaterThan(code.x + code.width - 2)
    await page.setViewportSize({ width: 390, height: 844 })
    await go(page, '#/tables/10')
    await region(page).evaluate(element => {
      element.scrollLeft = 700
    })
    expect(await left('5 3'), 'the name of the project').toBeLessThan(60)
    expect(await left('5 3')).toBeGreaterThanOrEqual(0)
    expect(await left('5 0')).toBeLessThan(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  test('finds, counts, goes to the next and the one before, and the address says so', async () => {
    const { page, problems } = await openPage('#/tables/5')
    const field = page.getByRole('searchbox', { name: '在这张表里找' })
    await field.fill('2080109')
    await page.getByText('1 处', { exact: true }).waitFor()
    await field.press('Enter')
    await expect.poll(() => marked(page).innerText()).toBe('2080109')
    expect(at(page)).toBe('#/tables/5?find=2080109&at=6.1')
    await field.fill('养老')
    await expect.poll(() => page.locator('mark').count()).toBe(4)
    await field.press('Enter')
    await expect.poll(() => marked(page).innerText()).toBe('行政事业单位养老支出')
    await field.press('Shift+Enter')
    // From the first to the last.
    await expect.poll(() => marked(page).innerText()).toBe('财政对其他基本养老保险基金的补助')
    await page.getByText('4 / 4').waitFor()
    await field.fill('没有的词')
    await page.getByText('没有找到').waitFor()
    expect(problems).toEqual([])
  })

  test('marks a cell by keyboard, says what it is, and leads to the views and relations that use it', async () => {
    const { page, problems } = await openPage('#/tables/5')
    await page.locator('[data-at="2 0"]').focus()
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'Enter',
    ])
      await page.keyboard.press(key)
    await expect.poll(() => marked(page).innerText()).toBe('1,093.68')
    expect(at(page)).toBe('#/tables/5?at=7.3')
    expect(await marked(page).getAttribute('aria-selected')).toBe('true')
    expect(
      await marked(page).evaluate(element => getComputedStyle(element).fontWeight),
      'not by colour alone',
    ).toBe('600')
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .allInnerTexts()
          .then(texts => texts.join()),
      )
      .toContain('已标出原文第 170 行“行政事业单位养老支出”的合计，1,093.68')
    const aside = page.getByRole('complementary', { name: '这张表' })
    expect(plain(await aside.innerText())).toContain(
      '208 社会保障和就业支出 › 20805 行政事业单位养老支出 列 合计',
    )
    await expect.poll(() => aside.locator('a[href*="#/checks?at="]').count()).toBeGreaterThan(3)
    await aside.getByRole('link', { name: '20805 行政事业单位养老支出 合计' }).first().click()
    await expect.poll(() => at(page)).toBe('#/structure?subject=20805')
    await page.goBack()
    await expect.poll(() => marked(page).innerText()).toBe('1,093.68')
    await marked(page).focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => marked(page).count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('shows a marked row and cell of an address, scrolled to, and says where an address is wrong', async () => {
    const { page } = await openPage('#/tables/6?at=34', { width: 1366, height: 600 })
    await page.locator('tr.row').waitFor()
    const [row, frame] = [
      (await page.locator('tr.row').boundingBox())!,
      (await region(page).boundingBox())!,
    ]
    expect(row.y + row.height).toBeLessThanOrEqual(frame.y + frame.height + 1)
    await turnTo(page, '#/tables/6?at=99.1')
    await page.getByText('地址里的 at=99.1 不是这张表里的格').waitFor()
    await turnTo(page, '#/tables/99')
    await page.getByRole('heading', { name: '没有这张表' }).waitFor()
    await page.getByText('这份文件有 23 张表，没有编号为“99”的。').waitFor()
  })

  test('goes to the tables beside it by link, key and list, also to an empty one', async () => {
    const { page } = await openPage('#/tables/5')
    await page.getByRole('link', { name: '下一张' }).click()
    await page.getByRole('heading', { level: 1, name: '六、一般公共预算基本支出表' }).waitFor()
    await page.keyboard.press('[')
    await page.getByRole('heading', { level: 1, name: '五、一般公共预算支出表' }).waitFor()
    await page.keyboard.press(']')
    await page.getByRole('heading', { level: 1, name: '六、一般公共预算基本支出表' }).waitFor()
    await page.getByLabel('看哪一张表').selectOption({ label: '项目支出绩效目标表(项目三)' })
    await expect.poll(() => at(page)).toBe('#/tables/13')
    expect(await page.locator('.noted').count(), 'rows that were realigned').toBe(2)
    // An empty table says why in the words of the document.
    await turnTo(page, '#/tables/8')
    await page.getByText('这张表是空表').waitFor()
    await page.getByText('“长春市社会保险事业管理局本级 2024 年度无政府性基金预算支出。”').waitFor()
    expect(await grid(page).locator('tbody tr').count()).toBe(0)
  })

  test('is copied, and saved as CSV and as a workbook that opens again', async () => {
    const { page, problems } = await openPage('#/tables/5', {
      before: page => page.context().grantPermissions(['clipboard-read', 'clipboard-write']),
    })
    await page.getByRole('button', { name: '复制表格' }).click()
    await page.getByText('已复制 19 行').first().waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.split(/\r?\n/)[5]).toBe(
      '2080109\t社会保险经办机构\t7,356.99\t5,339.90\t4,365.18\t974.72\t2,017.09',
    )
    const csv = await saved(page, '保存 CSV 数据')
    expect(csv.name).toBe('长春市社会保险事业管理局(本级)-2024-原表-五、一般公共预算支出表.csv')
    expect(csv.content.toString('utf8').split('\r\n')[3]).toBe(
      '208,社会保障和就业支出,8836.68,6433.58,5458.86,974.72,"2,403.10"',
    )
    const workbook = await saved(page, '保存 XLSX 表格')
    const { rows, merges } = (await readXlsx(new Uint8Array(workbook.content))).sheets[0]!
    expect(rows[7]!.slice(0, 4)).toEqual(['2080109', '社会保险经办机构', 7356.99, 5339.9])
    expect(merges).toContainEqual({ startRow: 2, startCol: 3, endRow: 2, endCol: 5 })
    expect(problems).toEqual([])
  })

  test('of thousands of rows, of uneven lengths and without a header is shown in pages', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => ({
      line: row + 1,
      cells: row % 7 === 0 ? ['只有一格'] : [`名 ${row}`, String(row), '<b>粗</b>'],
    }))
    const table = {
      id: 't1',
      kind: 'unknown' as const,
      number: null,
      title: '',
      line: 1,
      unit: null,
      headerRows: 0,
      captions: [],
      rows,
      notes: [],
    }
    const { page, problems } = await openPage('#/tables')
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: 'long.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(emptyDocument({ tables: [table] }))),
    })
    await page.getByRole('row').filter({ hasText: '5,000' }).getByRole('link').click()
    await page.getByText('第 1–300 行，共 5,000 行（1 / 17）').waitFor()
    expect(await grid(page).locator('tbody tr').count()).toBe(300)
    await page.getByText('<b>粗</b>').first().waitFor()
    const field = page.getByRole('searchbox', { name: '在这张表里找' })
    await field.fill('名 4321')
    await page.getByText('1 处', { exact: true }).waitFor()
    await field.press('Enter')
    await page.getByText('（15 / 17）').waitFor()
    expect(await marked(page).innerText()).toBe('名 4321')
    expect(problems).toEqual([])
  })
})

describe('prose and diagnostics', () => {
  test('a figure in the prose leads to its cell, a miss to its relation, and a line of the address is marked', async () => {
    const { page, problems } = await openPage('#/document?at=559')
    const line = page.locator('.paragraph[data-marked]')
    await line.waitFor()
    await expect
      .poll(() =>
        line.evaluate(element => {
          const box = element.getBoundingClientRect()
          return box.top > 60 && box.bottom < innerHeight
        }),
      )
      .toBe(true)
    await line.locator('a.miss').click()
    await expect
      .poll(() => at(page))
      .toContain('#/checks?at=same:generalPublic|threePublic|vehicles:s41=t7')
    await page.goBack()
    await page
      .locator('.paragraph')
      .filter({ hasText: '预算总收入为 9619.41 万元，其中：当年预算' })
      .getByRole('link', { name: '8836.68' })
      .click()
    await expect.poll(() => at(page)).toBe('#/tables/1?at=5.6')
    expect(await marked(page).innerText()).toBe('8,836.68')
    await turnTo(page, '#/document?at=170')
    await page
      .getByRole('main')
      .getByRole('link', { name: '五、一般公共预算支出表' })
      .first()
      .click()
    await expect.poll(() => at(page)).toBe('#/tables/5?at=7')
    expect(problems).toEqual([])
  })

  test('what reading found leads to its cell, and every line is accounted for', async () => {
    const { page, problems } = await openPage('#/tables/1')
    await page.getByRole('contentinfo').getByRole('link', { name: '读取说明' }).click()
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).innerText().then(plain))
      .toBe('475 行全部有着落，3 格未归位、1 条警告')
    expect(plain(await page.getByRole('row').filter({ hasText: '印出的行' }).innerText())).toBe(
      '印出的行 475 100.0%',
    )
    await page
      .getByRole('listitem')
      .filter({ hasText: '第 118 行第 14 格“0”是多出的一格' })
      .getByRole('link')
      .click()
    await expect.poll(() => at(page)).toBe('#/tables/2?at=4.14')
    expect(await marked(page).innerText()).toBe('0')
    expect(problems).toEqual([])
  })

  test('a document in which all was understood says so', async () => {
    const { page } = await openPage('#/diagnostics')
    const account = {
      tables: [],
      prose: { printed: 1, placed: 1, named: 0 },
      lines: { printed: 1, rows: 0, captions: 0, prose: 1, pageMarks: 0 },
    }
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: 'clear.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(emptyDocument({ account }))),
    })
    await page.getByText('全部读懂：没有警告，也没有要说明的。').waitFor()
    await page.evaluate(() => {
      location.hash = location.hash.replace('/diagnostics', '/document')
    })
    await page.getByRole('heading', { name: '这份文件只有表，没有文字' }).waitFor()
    await page.getByRole('link', { name: '看原表' }).click()
    await page.getByRole('heading', { name: '这份文件里没有表' }).waitFor()
  })
})

test('cells without a meaning are framed and explained, a wide table says that it goes on, and what is looked for takes an older mark away', async () => {
  const { page, problems } = await openPage('#/tables/2?at=3.3', { width: 390, height: 844 })
  const unplaced = page.locator('td.unplaced, th.unplaced')
  await unplaced.first().waitFor()
  expect(
    await unplaced.evaluateAll(cells =>
      cells.map(cell => [cell.getAttribute('data-at'), cell.getAttribute('title')?.slice(0, 4)]),
    ),
  ).toEqual([
    ['2 13', '没有归位'],
    ['3 13', '没有归位'],
    ['4 13', '没有归位'],
  ])
  await page.getByText('虚线框里的格没有归位').getByRole('link', { name: '读取说明' }).waitFor()
  const frame = page.locator('.frame.more')
  await frame.waitFor()
  await page.locator('.region').evaluate(region => {
    region.scrollLeft = region.scrollWidth
  })
  await expect.poll(() => frame.count()).toBe(0)
  const tab = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '原表' })
  await expect
    .poll(() =>
      tab.evaluate(link => {
        const { left, right } = link.getBoundingClientRect()
        return left >= 0 && right <= innerWidth
      }),
    )
    .toBe(true)
  await page.getByRole('searchbox', { name: '在这张表里找' }).fill('310001')
  await expect.poll(() => new URL(page.url()).hash).toBe('#/tables/2?find=310001')

  await page.evaluate(() => {
    location.hash = '#/tables'
  })
  const numbers = page.locator('td.no')
  await numbers.first().waitFor()
  expect(new Set(await numbers.allInnerTexts()).size).toBe(23)
  await page.evaluate(() => {
    location.hash = '#/document?at=517'
  })
  const current = page
    .getByRole('navigation', { name: '各部分', includeHidden: true })
    .locator('a[aria-current]')
  await expect
    .poll(() => current.allTextContents())
    .toEqual([expect.stringContaining('收支预算总体情况')])
  expect(problems).toEqual([])
})
