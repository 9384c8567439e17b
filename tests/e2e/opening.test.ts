import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openPage } from './browser'

const plain = (text: string) => text.replaceAll('\u2009', ' ')
const sentences = Array.from({ length: 10 }, (_, index) => `第${index + 1}句话说明情况。`)
const prose = [
  '甲县档案局2024年部门预算',
  '一、概况',
  ...sentences,
  '二、预算情况说明',
  '甲县档案局2024年支出预算12.00万元。',
].join('\n')
const tables = [
  '2024年支出总表',
  '编制单位：甲县档案局 单位：万元',
  '科目编码\t科目名称\t合计',
  '208\t社会保障和就业支出\t12.00',
  '\t合计\t12.00',
].join('\n')
const fileOf = (name: string, text: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text),
})

test('several files dropped at once: each says what became of it, prose and tables are one document', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(
    files => {
      const transfer = new DataTransfer()
      for (const [name, text] of files) transfer.items.add(new File([text!], name!))
      window.dispatchEvent(
        new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
      )
    },
    [
      ['表格.bin', tables],
      ['说明.bin', prose],
      ['坏的.pdf', 'GIF89a'],
    ],
  )
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  const said = plain(await dialog.innerText())
  expect(said).toContain('3 个文件：打开 2 个，没有打开 1 个')
  expect(said).toMatch(/表格\.bin\s+与“说明\.bin”合成一份/)
  expect(said).toMatch(/说明\.bin\s+已打开：\s*甲县档案局 2024 年部门预算/)
  expect(said).toMatch(/坏的\.pdf[^]*这是图片/)
  await page.keyboard.press('Escape')
  expect(plain(await page.getByRole('banner').innerText())).toContain('甲县档案局')
  expect(decodeURIComponent(page.url())).toContain('unit=甲县档案局')
  expect(problems).toEqual([])
})

test('the same file twice is one, another edition stands beside it and has its own address', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const shipped = readFileSync('data/disclosures/changchun-social-insurance-2024.md', 'utf8')
  const choose = (...files: ReturnType<typeof fileOf>[]) =>
    page.setInputFiles('input[type=file] >> nth=0', files)
  const dialog = page.getByRole('dialog')
  await choose(fileOf('同一份.md', shipped))
  await dialog.waitFor()
  expect(plain(await dialog.innerText())).toContain('与已有的是同一份')
  await page.keyboard.press('Escape')
  expect(page.url()).not.toContain('edition=')

  await choose(fileOf('更正.md', `${shipped}\n更正后重新公开。\n`))
  await dialog.waitFor()
  expect(plain(await dialog.innerText())).toContain('同一单位、同一年度已有 1 份，都留着')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.url()).toMatch(/edition=[0-9a-f]{12}/)
  expect(problems).toEqual([])

  const address = page.url().slice(page.url().indexOf('#'))
  const { page: elsewhere } = await openPage(address)
  await elsewhere.getByRole('heading', { name: '没有这份文件' }).waitFor()
  expect(plain(await elsewhere.getByRole('main').innerText())).toMatch(/2024 年、版本 [0-9a-f]{12}/)
})

test('a year that is only inferred is asked for before anything else', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const text = `甲县档案局部门预算\n公开日期：2025年2月18日\n\n${tables.replace('2024年', '')}`
  await page.setInputFiles('input[type=file] >> nth=0', [fileOf('年度.txt', text)])
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  expect(plain(await dialog.innerText())).toContain('推作 2025 年度预算，请核对年度和类型')
  const year = dialog.getByRole('spinbutton', { name: '年度' })
  expect(await year.inputValue()).toBe('2025')
  await year.fill('2024')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect.poll(async () => plain(await dialog.innerText())).toContain('已存在这个浏览器里')
  await page.keyboard.press('Escape')
  await expect
    .poll(async () => plain(await page.getByRole('banner').innerText()))
    .toMatch(/甲县档案局\s+2024/)
  expect(problems).toEqual([])
})
