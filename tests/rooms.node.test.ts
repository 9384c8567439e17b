import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'rooms-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Files that break a rule each, by the rule's name. */
const broken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'document-imports': {
    'src/document/money.ts': "import { colours } from '@/theme/colours'\nexport const a = colours",
  },
  'budget-imports': {
    'src/budget/tree.ts':
      "import type { Page } from '@/app/pages'\nexport const b = (page: Page) => page",
  },
  'pages-stand-alone': {
    'src/pages/split/split.ts': "export { rows } from '@/pages/overview/rows'",
  },
  'outputs-use-page-fronts': {
    'src/outputs/report/report.ts': "export { rows } from '@/pages/overview/rows'",
  },
  'no-file-circles': {
    'src/reading/one.ts': "import { two } from './two'\nexport const one = () => two",
    'src/reading/two.ts': "import { one } from './one'\nexport const two = () => one",
  },
  'no-folder-circles': {
    'src/ui/first/a.ts': "import type { B } from '../second/b'\nexport const a = (b: B) => b",
    'src/ui/first/c.ts': 'export type C = string',
    'src/ui/second/b.ts': 'export type B = string',
    'src/ui/second/d.ts': "import type { C } from '../first/c'\nexport const d = (c: C) => c",
  },
  'no-framework-in-pure-rooms': {
    'src/exporting/csv.ts': "import { ref } from 'vue'\nexport const c = ref",
  },
  'charts-know-types-of-theme': {
    'src/charts/bars/option.ts':
      "import { colours } from '@/theme/colours'\nexport const d = colours",
  },
  'only-cli-runs-in-node': {
    'src/provenance/explain.ts':
      "import { readFileSync } from 'node:fs'\nexport const e = readFileSync",
  },
  'nothing-outside-src': {
    'src/theme/schemes.ts': "export { outside } from '../../tests/outside'",
  },
}

/** Files that break none. */
const allowed: Readonly<Record<string, string>> = {
  'src/text/format.ts': "export { unit } from '@/document/unit'\nexport const format = 1",
  'src/document/unit.ts': "export const unit = '元'",
  'src/theme/colours.ts': 'export const colours = 1\nexport type Colours = typeof colours',
  'src/app/pages.ts': "import { ref } from 'vue'\nexport type Page = string\nexport const f = ref",
  'src/pages/overview/index.ts': "export { rows } from './rows'",
  'src/pages/overview/rows.ts': "export { format as rows } from '@/text/format'",
  'src/outputs/present/present.ts': "export { rows } from '@/pages/overview'",
  'src/charts/line/option.ts':
    "import type { Colours } from '@/theme/colours'\nexport const g = (colours: Colours) => colours",
  'src/charts/vue/host.ts': "import { ref } from 'vue'\nexport const h = ref",
  'src/cli/read.ts': "import { readFileSync } from 'node:fs'\nexport const i = readFileSync",
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** The rules that a file or folder breaks: "document-imports src/document/money.ts". */
function cruise(): readonly string[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', resolve('.config/rooms.mjs'), '--output-type', 'json', 'src'],
    ],
    { cwd: folder, encoding: 'utf8' },
  )
  if (!stdout) throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: readonly { from: string; rule: { name: string } }[] }
  }
  return [...new Set(summary.violations.map(({ from, rule }) => `${rule.name} ${from}`))].sort()
}

test('each rule finds what breaks it, and nothing that is allowed', () => {
  write({
    'package.json': '{ "type": "module", "dependencies": { "vue": "3.5.45" } }',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
    'node_modules/vue/package.json':
      '{ "name": "vue", "version": "3.5.45", "type": "module", "exports": "./index.js" }',
    'node_modules/vue/index.js': 'export const ref = 1',
    'tests/outside.ts': 'export const outside = 1',
    ...allowed,
  })
  for (const files of Object.values(broken)) write(files)
  expect(cruise()).toEqual(
    [
      'budget-imports src/budget/tree.ts',
      'charts-know-types-of-theme src/charts/bars/option.ts',
      'document-imports src/document/money.ts',
      'no-file-circles src/reading/one.ts',
      'no-folder-circles src/ui/first',
      'no-folder-circles src/ui/second',
      'no-framework-in-pure-rooms src/exporting/csv.ts',
      // Modules of Node are outside too.
      'nothing-outside-src src/provenance/explain.ts',
      'nothing-outside-src src/theme/schemes.ts',
      'only-cli-runs-in-node src/provenance/explain.ts',
      'outputs-use-page-fronts src/outputs/report/report.ts',
      'pages-stand-alone src/pages/split/split.ts',
    ].sort(),
  )
})
