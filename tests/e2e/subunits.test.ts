import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openPage } from './browser'

const plain = (text: string) => text.replace(/[\u2009\s]/g, '')

test('a table of several units is shown as a whole, and as one of them by its address', async () => {
  const { page, problems } = await openPage('#/')
  const heading = page.getByRole('heading', { level: 1 })
  await heading.waitFor()
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: 'units.txt',
    mimeType: 'text/plain',
    buffer: readFileSync('tests/fixtures/faults/G10.txt'),
  })
  await expect.poll(async () => plain(await heading.innerText())).toContain('2025年预算600.00万元')
  const units = page.getByRole('group', { name: '按单位看' })
  await units.getByLabel('看哪个单位').selectOption('示例市方志馆')
  await expect.poll(async () => plain(await heading.innerText())).toContain('2025年预算300.00万元')
  expect(page.url()).toContain('subunit=123002')
  await page.getByRole('link', { name: '支出结构' }).click()
  await expect.poll(async () => plain(await heading.innerText())).toContain('2025年支出300.00万元')
  await page.getByRole('link', { name: '勾稽校验' }).first().click()
  await units.getByText('这一页讲的是整份文件，不分单位。').waitFor()
  await page.getByRole('link', { name: '支出结构' }).click()
  await units.getByRole('button', { name: /只看 示例市方志馆/ }).click()
  await expect.poll(async () => plain(await heading.innerText())).toContain('2025年支出600.00万元')
  await page.goto(`${page.url()}&subunit=none`)
  await page.getByText('没有分出单位“none”').waitFor()
  expect(problems).toEqual([])
})

test('a file with several budgets opens as several documents', async () => {
  const table = (unit: string, amount: string) =>
    `${unit}\n2025年度单位预算\n\n一、支出总表\n单位：万元\n\n科目编码\t科目名称\t合计\n201\t一般公共服务支出\t${amount}\n\t合计\t${amount}\n\n`
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: 'two.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(table('示例市档案馆', '6.00') + table('示例市方志馆', '3.00')),
  })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('heading', { name: '1 个文件：打开 2 份' }).waitFor()
  for (const unit of ['示例市档案馆', '示例市方志馆'])
    await dialog.getByRole('link', { name: new RegExp(unit) }).waitFor()
  await dialog.getByRole('link', { name: /示例市方志馆/ }).click()
  await expect
    .poll(async () => plain(await page.getByRole('heading', { level: 1 }).innerText()))
    .toContain('3.00万元')
  expect(problems).toEqual([])
})
