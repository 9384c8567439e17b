import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import { serve } from '../../src/cli/serve.mjs'
import { openPage } from './browser'

const disclosure = resolve('data/disclosures/changchun-social-insurance-2024.md')
const budget = JSON.parse(readFileSync('data/budgets/310001-2024.json', 'utf8'))

/** The examples of the package's README, in their order. */
const examples = [...readFileSync('docs/package.md', 'utf8').matchAll(/```js\n(.*?)```/gs)].map(
  ([, code = '']) => code,
)

/** A folder that has the package from its archive, and beside it what the package asks for. */
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'budget-package-'))
  const built = join(folder, 'built')
  const arguments_ = ['run', '-s', 'package', '--', '--outDir', built, '--logLevel', 'error']
  execFileSync('npm', arguments_, { stdio: 'pipe' })
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--offline', '--pack-destination', folder],
    {
      cwd: built,
      encoding: 'utf8',
    },
  )
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  const installed = join(folder, 'node_modules/budget-lens')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', filename, '-C', installed, '--strip-components=1'], { cwd: folder })
  const { dependencies } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  for (const name of Object.keys(dependencies)) link(name)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

function link(name: string): void {
  const target = join(folder, 'node_modules', name)
  mkdirSync(dirname(target), { recursive: true })
  symlinkSync(resolve('node_modules', name), target)
}

/** Runs code beside the package; what it prints. */
function run(code: string, ...files: readonly string[]): string {
  writeFileSync(join(folder, 'example.js'), code)
  return execFileSync('node', ['example.js', ...files], { cwd: folder, encoding: 'utf8' })
}

test('the archive holds code, types, README and licence, and names its dependencies alone', () => {
  const installed = join(folder, 'node_modules/budget-lens')
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  expect(readFileSync(join(installed, 'README.md'), 'utf8')).toBe(
    readFileSync('docs/package.md', 'utf8'),
  )
  expect(readFileSync(join(installed, 'LICENSE'), 'utf8')).toContain('MIT')
  expect(manifest).toMatchObject({ name: 'budget-lens', license: 'MIT', type: 'module' })
  expect(manifest.private).toBeUndefined()
  expect(Object.keys(manifest.dependencies)).toContain('pdfjs-dist')
  expect(Object.keys(manifest.dependencies)).not.toContain('vue')
})

test('the first example reads a document in Node, and names the relations that fail', () => {
  const printed = run(examples[0]!, disclosure)
  expect(printed).toContain(`${budget.unit.name} 2024 budget`)
  expect(printed.trim().split('\n')).toHaveLength(5)
})

test('a document is the same as the command line writes', () => {
  const printed = run(
    `import { readFile } from 'node:fs/promises'
     import { readDocument } from 'budget-lens'
     const bytes = await readFile(process.argv[2])
     const name = 'changchun-social-insurance-2024.md'
     console.log(JSON.stringify(await readDocument({ name, bytes })))`,
    disclosure,
  )
  expect(JSON.parse(printed)).toEqual(budget)
})

test('what cannot be read is a sentence', () => {
  const printed = run(
    `import { readDocument, ReadingError } from 'budget-lens'
     const file = { name: '空.pdf', bytes: new Uint8Array() }
     await readDocument(file).catch(error => console.log(error instanceof ReadingError, error.message))`,
  )
  expect(printed).toBe('true 文件是空的\n')
})

test.each(['nodenext', 'bundler'])('its types stand alone, resolved as %s', resolution => {
  writeFileSync(
    join(folder, 'typed.ts'),
    `import { type BudgetDocument, type CheckResult, readDocument, readFiles, runChecks } from 'budget-lens'
     export async function check(file: File): Promise<readonly CheckResult[]> {
       const document: BudgetDocument = await readDocument(file)
       // @ts-expect-error: money is text
       const wrong: number = document.amountUnit
       return runChecks(document)
     }
     export const read = (files: File[]) => readFiles(files, { join: true })`,
  )
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable']
  const modules = resolution === 'bundler' ? 'esnext' : resolution
  execFileSync(
    'node',
    [
      ...[resolve('node_modules/typescript/bin/tsc'), ...options],
      ...['--module', modules, '--moduleResolution', resolution, 'typed.ts'],
    ],
    { cwd: folder, encoding: 'utf8' },
  )
})

test('the second example reads in a worker of a page, PDF too', async () => {
  const page = join(folder, 'page')
  mkdirSync(page, { recursive: true })
  writeFileSync(join(page, 'worker.js'), examples[1]!)
  writeFileSync(
    join(page, 'index.html'),
    `<!doctype html><title>x</title><link rel="icon" href="data:,"><input type="file" multiple><pre></pre>
     <script type="module" src="./page.js"></script>`,
  )
  writeFileSync(
    join(page, 'page.js'),
    `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' })
     worker.onmessage = ({ data }) => {
       if (Array.isArray(data)) document.querySelector('pre').textContent =
         data.map(result => result.document.unit.name + result.document.tables.length).join('、')
     }
     document.querySelector('input').onchange = ({ target }) => worker.postMessage([...target.files])`,
  )
  await build({
    configFile: false,
    root: page,
    base: './',
    logLevel: 'silent',
    worker: { format: 'es' },
    build: { target: 'es2022' },
  })
  const { url, close } = await serve({ folder: join(page, 'dist'), port: 0, base: '/' })
  try {
    const { page: opened, problems } = await openPage('', { url })
    const printed = await opened.context().newPage()
    await printed.setContent(
      readFileSync('tests/fixtures/documents/nanpu-culture-2024.html', 'utf8'),
    )
    const pdf = { name: 'nanpu.pdf', mimeType: 'application/pdf', buffer: await printed.pdf() }
    await opened.setInputFiles('input', [disclosure])
    await expect
      .poll(() => opened.locator('pre').textContent(), { timeout: 50_000 })
      .toMatch(/保险/)
    await opened.setInputFiles('input', pdf)
    await expect
      .poll(() => opened.locator('pre').textContent(), { timeout: 50_000 })
      .toBe('南浦区文化馆2')
    expect(problems).toEqual([])
  } finally {
    await close()
  }
})
