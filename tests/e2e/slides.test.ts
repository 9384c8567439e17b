import JSZip from 'jszip'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { buildDeck } from '@/outputs/present/deck/deck'
import { changchun2024, relationCount } from '../fixtures/changchun'
import { assetOf } from './assets'
import { openPage } from './browser'

const folder = mkdtempSync(join(tmpdir(), 'slides-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const office = ['soffice', 'libreoffice'].find(name => spawnSync(name, ['--version']).status === 0)

async function overview(query = '') {
  const opened = await openPage(`#/present${query}`, { width: 1920, height: 1080 })
  await opened.page.getByRole('heading', { level: 1 }).waitFor()
  await opened.page.keyboard.press('o')
  return { ...opened, save: opened.page.getByRole('button', { name: '存为 PPTX' }) }
}

describe('the slides as a file', () => {
  test('are saved as they are chosen and ordered, with pictures twice as fine, under the page’s policy', async () => {
    const { page, problems, save } = await overview('?slides=title,structure,flow,-economic,checks')
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
    expect(download.suggestedFilename()).toBe('长春市社会保险事业管理局(本级)-2024-演示.pptx')
    await page.getByText('已保存 PPTX：4 张').first().waitFor()
    const file = join(folder, 'chosen.pptx')
    await download.saveAs(file)
    const zip = await JSZip.loadAsync(readFileSync(file))
    const slides = Object.keys(zip.files).filter(path => /slides\/slide\d+\.xml$/.test(path))
    expect(slides).toHaveLength(4)
    const words = await Promise.all(
      [1, 2, 3, 4].map(async at =>
        [
          ...(await zip.file(`ppt/slides/slide${at}.xml`)!.async('string')).matchAll(
            /<a:t>([^<]*)<\/a:t>/g,
          ),
        ]
          .map(([, text]) => text)
          .join(''),
      ),
    )
    expect(
      [words[1], words[2], words[3]].map(
        text => /91\.9%|95\.1%|\d+(?=\s?条勾稽关系)/.exec(text!)?.[0],
      ),
    ).toEqual(['91.9%', '95.1%', String(relationCount)])
    const pictures = await Promise.all(
      Object.keys(zip.files)
        .filter(path => path.endsWith('.png'))
        .map(path => zip.file(path)!.async('nodebuffer')),
    )
    expect(
      pictures.map(picture => [picture.readUInt32BE(16) > 2400, picture.length > 20_000]),
    ).toEqual([
      [true, true],
      [true, true],
    ])
    expect(problems).toEqual([])
  })

  test('are not saved where the work is cancelled, and nothing else changes', async () => {
    const { page, save } = await overview()
    const address = page.url()
    let saved = 0
    page.on('download', () => {
      saved++
    })
    await page.route(assetOf('pptxgenjs'), async route => {
      await page.getByRole('button', { name: '取消' }).click()
      await route.continue()
    })
    await save.click()
    await page.getByText('已取消，没有保存文件').first().waitFor()
    expect([saved, page.url()]).toEqual([0, address])
    await page.unroute(assetOf('pptxgenjs'))
    await page.route(assetOf('pptxgenjs'), route => route.abort())
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('o')
    await save.click()
    await page.getByText('没有存成 PPTX：需要的程序没有加载成功，请再试一次').first().waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
  })

  test.skipIf(office === undefined)(
    'become as many pages in an office program (skipped where there is none)',
    async () => {
      const { page, save } = await overview()
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
      await download.saveAs(join(folder, 'all.pptx'))
      execFileSync(
        office!,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'all.pptx'),
        ],
        { stdio: 'ignore', timeout: 110_000 },
      )
      const { slides } = buildDeck({ document: changchun2024(), unit: '万元' })
      const pdf = join(folder, 'all.pdf')
      expect(statSync(pdf).size).toBeGreaterThan(50_000)
      expect(readFileSync(pdf, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(
        slides.length,
      )
    },
  )
})
