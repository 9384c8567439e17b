import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openPage } from './browser'

const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ').trim()

test('one wrong cell is one finding: its witnesses stand beneath it, are no rows of their own, and lead to it', async () => {
  const { page, problems } = await openPage('#/')
  await page.getByRole('heading', { level: 1 }).waitFor()
  const shipped = readFileSync('data/disclosures/changchun-social-insurance-2024.md', 'utf8')
  const item = '2080501\t行政单位离退休\t248.87\t248.87\t248.87'
  const text = shipped.replace(item, item.replace('248.87', '284.87'))
  expect(text).not.toBe(shipped)
  await page.setInputFiles('input[type=file] >> nth=0', {
    name: '一处写错.md',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(text),
  })
  await page.getByRole('button', { name: '知道了' }).click()
  const opened = page.url().slice(page.url().indexOf('?'))
  await page.evaluate(query => (window.location.hash = `#/checks${query}`), opened)
  await page.getByRole('heading', { level: 1, name: /条勾稽关系.*5.条不成立/ }).waitFor()

  const witnesses = page.getByRole('list', { name: '同一处引起的其他关系' })
  expect(plain(await witnesses.innerText())).toMatch(
    /1,093\.68 万元 ≠ 284\.87 \+ 844\.82.*284\.87 万元 ≠ 248\.87 万元/,
  )
  expect(plain(await page.getByRole('article').first().innerText())).toContain(
    '另有 2 条与这条是一回事，不另外计数',
  )
  const alone = page.locator('[data-check^="same:"].fails')
  expect(await alone.filter({ hasText: '2080501' }).count()).toBe(0)

  const witness = encodeURIComponent('same:generalPublic|2080501|total:t5=t3')
  await page.evaluate(id => (window.location.hash += `&at=${id}`), witness)
  const lead = page.locator('[data-check="row:t5.0.7.total"].opened')
  await lead.waitFor()
  expect(problems).toEqual([])
})
