import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import { buildYearsTable } from '@/outputs/workbook/yearsTable'
import { makeWorkbook } from '@/outputs/workbook/saveWorkbook'
import { toFen } from '@/document/money'
import { changchun2024 } from '../../fixtures/changchun'
import { made2021, made2023 } from '../../fixtures/earlierYears'

const shown = { id: 'now', document: changchun2024() }
const untold = { ...made2021(), staff: null }
const years = [shown, { id: 'before', document: made2023() }, { id: 'first', document: untold }]
const table = () => buildYearsTable({ years, shown, unit: '万元' })!
const cellsOf = (name: string, group: string) =>
  table().rows.find(({ cells }) => cells['name'] === name && cells['group'] === group)!.cells

test('every part stands with its years, a year without a document blank', () => {
  const { columns, rows } = table()
  expect(columns.map(({ label }) => label)).toEqual([
    '文件',
    '部分',
    '编码',
    '名称',
    '2021',
    '2022',
    '2023',
    '2024',
    '2023 每名在职人员',
    '2024 每名在职人员',
    '数来自',
    '说明',
  ])
  expect(new Set(rows.map(({ cells }) => cells['group']))).toEqual(
    new Set(['总额与结构', '功能科目', '经济分类', '三公经费', '项目', '收入']),
  )
  const health = cellsOf('卫生健康支出', '功能科目')
  expect([health['code'], health['y2023'], health['h2021']]).toEqual(['210', 331_410_000, null])
  // No document of 2022 is here, and that of 2023 tells it of 三公 alone.
  expect(health['y2022']).toBeNull()
  expect(String(health['remarks'])).toContain('这里没有这一年的文件')
  const file = shown.document.source.file
  expect(String(health['files'])).toContain(file)
  const reception = cellsOf('公务接待费', '三公经费')
  const { active } = shown.document.staff!
  expect(reception['h2023']).toBe(Math.round((reception['y2023'] as number) / active!))
  const all = cellsOf('“三公”经费', '三公经费')
  expect([all['y2022'], all['y2023']]).toEqual([22_000_000, 20_000_000])
  expect(String(all['remarks'])).toContain('2023')
})

test('one document alone has no such sheet', () => {
  expect(buildYearsTable({ years: [shown], shown, unit: '万元' })).toBeNull()
})

const folder = mkdtempSync(join(tmpdir(), 'years-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})
const office = ['soffice', 'libreoffice'].find(name => spawnSync(name, ['--version']).status === 0)

test.skipIf(!office)(
  'another program opens the sheet, cell by cell',
  { timeout: 180_000 },
  async () => {
    const step = async () => {
      /* Nobody watches. */
    }
    const { document } = shown
    const { bytes } = await makeWorkbook({ document, earlier: null, years, unit: '万元', step })
    const file = join(folder, 'book.xlsx')
    writeFileSync(file, bytes)
    // Every sheet becomes a file of its own.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync(office!, [profile, '--headless', '--convert-to', filter, '--outdir', folder, file])
    const name = readdirSync(folder).find(name => name.endsWith('-历年.csv'))!
    const rows = Papa.parse<string[]>(readFileSync(join(folder, name), 'utf8')).data
    const { columns, rows: own } = table()
    const [header, ...opened] = rows
    const at = header!.findIndex(text => text.startsWith('2023（'))
    expect(columns[at]?.label).toBe('2023')
    expect(opened.slice(0, own.length).map(row => figureOf(row[at] ?? ''))).toEqual(
      own.map(({ cells }) => (cells['y2023'] as number | undefined) ?? null),
    )
  },
)

/** 分 of an amount in 万元; what is blank is none. */
const figureOf = (text: string) => (text === '' ? null : toFen(text.replaceAll(',', ''), '万元'))
