import JSZip from 'jszip'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { officeOf2025 } from '../fixtures/otherUnits'
import { openPage, requestsOf } from './browser'

const plain = (text: string) => text.replaceAll('\u2009', ' ')
const tablesOf = (unit: string, amount: string) =>
  [
    '2024年支出总表',
    `编制单位：${unit} 单位：万元`,
    '科目编码\t科目名称\t合计',
    `208\t社会保障和就业支出\t${amount}`,
    `\t合计\t${amount}`,
  ].join('\n')
const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})
const choose = (page: Page, ...files: ReturnType<typeof fileOf>[]) =>
  page.setInputFiles('input[type=file] >> nth=0', files)

async function start(hash = '#/') {
  const opened = await openPage(hash)
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  return { ...opened, dialog: opened.page.getByRole('dialog') }
}

describe('opening files', () => {
  test('two units’ files of one name are two documents, each with its own address', async () => {
    const { page, problems, dialog } = await start()
    await choose(
      page,
      fileOf('budget.txt', tablesOf('甲县档案局', '12.00')),
      fileOf('budget.txt', tablesOf('乙县水务局', '34.00')),
    )
    await dialog.waitFor()
    const said = plain(await dialog.innerText())
    expect(said).toContain('2 个文件：打开 2 个')
    expect(said).toContain('甲县档案局')
    expect(said).toContain('乙县水务局')
    await dialog
      .getByRole('link', { name: /乙县水务局/ })
      .first()
      .click()
    await expect.poll(() => decodeURIComponent(page.url())).toContain('unit=乙县水务局')
    await expect
      .poll(async () => plain(await page.getByRole('banner').innerText()))
      .toContain('乙县水务局')
    expect(problems).toEqual([])
  })

  test('a second edition says in how many places it differs, and lists them', async () => {
    const { page, problems, dialog } = await start()
    await choose(
      page,
      fileOf('原来的.txt', tablesOf('甲县档案局', '12.00')),
      fileOf('更正的.txt', tablesOf('甲县档案局', '13.50')),
    )
    await dialog.waitFor()
    const differing = dialog.getByText('与“原来的.txt”')
    await expect.poll(async () => plain(await differing.innerText())).toContain('有 2 处不同')
    await differing.click()
    const list = plain(await dialog.getByRole('region').first().innerText())
    expect(list).toContain('12.00 万元')
    expect(list).toContain('13.50 万元')
    expect(list).toContain('原文第 4 行')

    await dialog.getByRole('button', { name: '全部保存 2 份' }).click()
    await expect.poll(() => dialog.getByText('已存在这个浏览器里').count()).toBe(2)
    await page.keyboard.press('Escape')
    await page.goto(page.url().replace(/#.*$/, '#/library'))
    await page.reload()
    const row = page.getByRole('row', { name: /更正的\.txt/ })
    await row.getByRole('button', { name: '比较' }).click()
    const section = page.getByRole('region', { name: /其他各份/ })
    await section.getByText(/有\s2\s处不同/).waitFor()
    await row.getByRole('link').first().click()
    await expect.poll(() => page.url()).toMatch(/edition=[0-9a-f]{12}/)
    const before = page.url()
    await page.reload()
    await page.getByText('13.50').first().waitFor()
    expect(page.url()).toBe(before)
    expect(problems).toEqual([])
  })

  test('files are opened from folders and pasted', async () => {
    const { page, problems, dialog } = await start()
    await page.evaluate(
      text => {
        const file = new File([text], '文件夹里的.txt')
        const entry = {
          isFile: true,
          isDirectory: false,
          name: file.name,
          file: (take: (file: File) => void) => take(file),
        }
        let lots = [[entry, { ...entry, name: '.DS_Store' }], []]
        const folder = {
          isFile: false,
          isDirectory: true,
          name: '公开',
          createReader: () => ({
            readEntries: (take: (lot: unknown[]) => void) => {
              const [lot = [], ...rest] = lots
              lots = rest
              take(lot)
            },
          }),
        }
        const event = new DragEvent('drop', { bubbles: true, cancelable: true })
        Object.defineProperty(event, 'dataTransfer', {
          value: { types: ['Files'], files: [], items: [{ webkitGetAsEntry: () => folder }] },
        })
        window.dispatchEvent(event)
      },
      tablesOf('甲县档案局', '12.00'),
    )
    await expect.poll(() => decodeURIComponent(page.url())).toContain('unit=甲县档案局')
    await page.evaluate(
      text => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([text], '贴上的.txt'))
        window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true }))
      },
      tablesOf('乙县水务局', '34.00'),
    )
    await expect.poll(() => decodeURIComponent(page.url())).toContain('unit=乙县水务局')
    expect(await dialog.count()).toBe(0)
    expect(problems).toEqual([])
  })

  test('stopped in the middle, nothing is opened', async () => {
    const { page, problems, dialog } = await start()
    const before = page.url()
    const row = '2080109\t社会保险经办机构\t1.00\n'
    const long = `${tablesOf('甲县档案局', '12.00')}\n${row.repeat(400_000)}`
    await choose(page, fileOf('很长.txt', long))
    await page.getByRole('button', { name: '停止' }).click()
    await dialog.waitFor()
    expect(await dialog.innerText()).toContain('已停止，没有打开')
    await page.keyboard.press('Escape')
    expect(page.url()).toBe(before)
    expect(problems).toEqual([])
  })

  test('no request leaves the page while files are opened and kept, once its code is there', async () => {
    const { page, problems, dialog } = await start()
    const open = async (unit: string) => {
      await choose(page, fileOf('a.txt', tablesOf(unit, '1.00')), fileOf('b.pdf', 'GIF89a'))
      await dialog.waitFor()
    }
    await open('甲县档案局')
    await dialog.getByRole('button', { name: '保存' }).first().click()
    await dialog.getByText('已存在这个浏览器里').waitFor()
    expect(await dialog.innerText()).toContain('不上传')
    await page.keyboard.press('Escape')
    await expect.poll(() => requestsOf(page).open.size).toBe(0)
    const sent: string[] = []
    page.on('request', request => {
      const { protocol, pathname } = new URL(request.url())
      // The worker's code is asked for anew, and the browser has it.
      if (protocol.startsWith('http') && !/\.(?:js|svg)$/.test(pathname)) sent.push(request.url())
      if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url())
    })
    await open('乙县水务局')
    await dialog.getByRole('button', { name: '保存' }).first().click()
    await dialog.getByText('已存在这个浏览器里').waitFor()
    expect(sent).toEqual([])
    expect(problems).toEqual([])
  })
})

describe('the library', () => {
  test('entries are found, sorted and renamed, and what was put right is marked', async () => {
    const { page, problems, dialog } = await start()
    await choose(
      page,
      fileOf('office.json', JSON.stringify(officeOf2025())),
      fileOf('a.txt', tablesOf('甲县档案局', '12.00')),
    )
    await dialog.waitFor()
    await dialog.getByLabel('年度').first().fill('2026')
    await dialog.getByRole('button', { name: '全部保存 2 份' }).click()
    await expect.poll(() => dialog.getByText('已存在这个浏览器里').count()).toBe(2)
    await page.keyboard.press('Escape')
    await page.goto(page.url().replace(/#.*$/, '#/library'))
    await page.getByText('更正过：年度').waitFor()

    const search = page.getByRole('searchbox')
    await search.fill('档案')
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(1)
    await page.getByRole('button', { name: '改名' }).click()
    await page.getByRole('textbox', { name: /名字/ }).fill('我们局')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: '我们局' }).waitFor()
    // The keyboard goes on from where it asked.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent.trim()))
      .toBe('改名')
    await search.fill('')
    await page.getByRole('button', { name: /年度/ }).click()
    const years = async () =>
      (await page.locator('main tbody tr').allInnerTexts()).map(
        text => /\b20\d\d\b/.exec(text)?.[0] ?? '',
      )
    await expect
      .poll(async () =>
        new Set([(await years()).join(), (await years()).toReversed().join()]).has(
          (await years()).toSorted().join(),
        ),
      )
      .toBe(true)
    expect(problems).toEqual([])
  })

  test('an archive opens as the files in it', async () => {
    const { page, problems, dialog } = await start()
    const archive = new JSZip()
    archive.file('office.json', JSON.stringify(officeOf2025()))
    archive.file('公开/a.txt', tablesOf('甲县档案局', '12.00'))
    await page.setInputFiles('input[type=file] >> nth=0', {
      name: '文库.zip',
      mimeType: 'application/zip',
      buffer: await archive.generateAsync({ type: 'nodebuffer' }),
    })
    await dialog.waitFor()
    const said = plain(await dialog.innerText())
    expect(said).toContain('2 个文件：打开 2 个')
    expect(said).toMatch(/a\.txt[^]*甲县档案局/)
    expect(problems).toEqual([])
  })

  test('a full store says so in words, and keeps nothing by half', async () => {
    const { page, dialog } = await start()
    const client = await page.context().newCDPSession(page)
    const { origin } = new URL(page.url())
    await choose(page, fileOf('a.txt', tablesOf('甲县档案局', '12.00')), fileOf('b.pdf', 'GIF89a'))
    await dialog.waitFor()
    await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await dialog.getByRole('button', { name: '保存' }).click()
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByRole('alert').innerText()).toMatch(/^没有存下：.*存储空间不够/)
    await client.send('Storage.overrideQuotaForOrigin', { origin })
    await page.keyboard.press('Escape')
    await page.goto(page.url().replace(/#.*$/, '#/library'))
    await page.reload()
    await page.getByRole('row', { name: /长春/ }).waitFor()
    expect(await page.getByRole('row', { name: /甲县/ }).count()).toBe(0)
  })

  test('a browser that gives no store says so, and the document can still be read', async () => {
    const { page, problems } = await openPage('#/', {
      before: page =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('denied', 'SecurityError')
          }
        }),
    })
    const dialog = page.getByRole('dialog')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await choose(page, fileOf('a.txt', tablesOf('甲县档案局', '12.00')), fileOf('b.pdf', 'GIF89a'))
    await dialog.waitFor()
    await dialog.getByRole('button', { name: '保存' }).click()
    expect(await dialog.getByRole('alert').innerText()).toMatch(/^没有存下：.*隐私设置/)
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => plain(await page.getByRole('main').innerText()))
      .toContain('12.00')
    expect(problems).toEqual([])
  })
})
