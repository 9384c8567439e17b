import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { build } from 'vite'
import { budgets } from '../../.config/budgets-plugin'
import { contentSecurityPolicy } from '../../.config/policy-plugin'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'budgets-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, budget: object) {
  writeFileSync(join(folder, name), JSON.stringify(budget, null, 2))
}

/** Builds a page of one line with the documents of the folder. */
async function built() {
  const outDir = join(folder, 'dist')
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html><head><title>x</title></head><body></body></html>',
  )
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'silent',
    build: { outDir },
    plugins: [budgets(folder), contentSecurityPolicy()],
  })
  const html = readFileSync(join(outDir, 'index.html'), 'utf8')
  const catalogue =
    /<script type="application\/json" id="catalogue">(.*?)<\/script>/s.exec(html)?.[1] ?? ''
  return { outDir, html, catalogue: JSON.parse(catalogue) as Record<string, unknown>[] }
}

test('without a document the catalogue is empty and nothing is preloaded', async () => {
  const { html, catalogue } = await built()
  expect(catalogue).toEqual([])
  expect(html).not.toContain('rel="preload"')
  expect(html).toContain('Content-Security-Policy')
})

test('documents are listed by unit and year, the first of the newest year opens, and its data is preloaded', async () => {
  const source = { file: '预算.md', encoding: 'utf-8', lines: 1, sha256: null }
  const shared = { title: '部门预算', department: null, published: null, source }
  write('2.json', {
    ...shared,
    id: '310002-2024',
    year: 2024,
    unit: { name: '乙', code: '310002' },
  })
  write('1b.json', {
    ...shared,
    id: '310001-2024',
    year: 2024,
    unit: { name: '甲</script><b>', code: '310001' },
    published: { date: '2024-02-01' },
  })
  write('1a.json', {
    ...shared,
    id: '310001-2023',
    year: 2023,
    unit: { name: '甲', code: '310001' },
  })
  const { outDir, html, catalogue } = await built()
  expect(catalogue.map(({ id, default: opens }) => [id, opens])).toEqual([
    ['310001-2023', false],
    ['310001-2024', true],
    ['310002-2024', false],
  ])
  expect(catalogue[1]).toMatchObject({
    unit: '甲</script><b>',
    unitCode: '310001',
    department: null,
    published: '2024-02-01',
    kind: 'budget',
    sourceFile: '预算.md',
    edition: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
  })
  const files = readdirSync(join(outDir, 'budgets')).map(file => `budgets/${file}`)
  expect(catalogue.map(({ file }) => file).sort()).toEqual(files.sort())
  expect(files[1]).toMatch(/^budgets\/310001-2024\.[0-9a-f]{8}\.json$/)
  expect(html).toContain(
    `<link rel="preload" as="fetch" crossorigin href="./${catalogue[1]?.['file'] as string}">`,
  )
  expect(readFileSync(join(outDir, files[0] ?? ''), 'utf8')).not.toContain('\n')
})
