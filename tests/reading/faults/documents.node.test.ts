import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { BudgetDocument } from '@/document/document'
import { readFiles } from '@/reading/readFiles'
import { disclosure, readText } from '../../fixtures/documents'

const load = (name: string) => readFileSync(`tests/fixtures/faults/${name}`, 'utf8')
const text = new TextDecoder().decode(disclosure)
const original = readText(text)

async function readFile(content: string, file: string): Promise<BudgetDocument> {
  const bytes = new TextEncoder().encode(content)
  const [result] = await readFiles([{ file, load: () => ({ bytes, sha256: null }) }])
  if (result?.outcome !== 'read') throw new Error(JSON.stringify(result))
  return result.document
}

/** Amounts by code and name, of all tables. */
const listFigures = ({ meanings }: BudgetDocument) =>
  meanings.map(({ kind, sides }) => [
    kind,
    sides.map(({ rows }) => rows.map(({ code, name, amounts }) => [code, name, amounts])),
  ])

it('K02: 预算主管部门 and 编制部门 name the unit', () => {
  const document = readText(load('K02.txt'))
  expect(document.unit.name).toBe('某市某街道办事处')
  expect(document.id).toBe('某市某街道办事处-2025')
  expect(document.diagnostics).toEqual([])
})

it('G15: a comment with a tag of a table begins none', async () => {
  const document = await readFile(load('G15.html'), 'G15.html')
  expect(document).toMatchObject({
    year: 2025,
    unit: { name: '示例市档案馆' },
    published: { date: '2025-02-10' },
  })
  expect(document.tables).toMatchObject([{ number: 5, title: '五、一般公共预算支出表' }])
  expect(listFigures(document)).toEqual(listFigures(readText(load('G0.txt'))))
})

it('G20: radicals for characters mean the same, and are shown as the characters', () => {
  const radicals: Readonly<Record<string, string>> = {
    门: '⻔',
    车: '⻋',
    长: '⻓',
    支: '⽀',
    行: '⾏',
    用: '⽤',
    金: '⾦',
    人: '⼈',
  }
  const printed = text.replace(/[门车长支行用金人]/g, character => radicals[character] ?? character)
  const document = readText(printed)
  expect(listFigures(document)).toEqual(listFigures(original))
  expect(document.sheets.map(({ department }) => department)).toEqual(
    original.sheets.map(({ department }) => department),
  )
  expect(document.statements.map(({ topic }) => topic)).toEqual(
    original.statements.map(({ topic }) => topic),
  )
  expect(document.unit).toEqual(original.unit)
  expect(JSON.stringify(document)).not.toMatch(/[\u2e80-\u2fdf]/)
})

it('G21: what a page says of its style is no text', async () => {
  const body = load('G15.html').replace(/^[\s\S]*<body>/, '')
  const styled = `<!DOCTYPE html><html><head><style>p.note { font-size:95% }</style></head><body>${body}`
  const document = await readFile(styled, 'styled.html')
  expect(JSON.stringify(document)).not.toContain('95%')
  expect(document.diagnostics).toEqual([])
})

it('G19: rows without their ends are reported, and no table with amounts is called empty', () => {
  const lost = text
    .split('\n')
    .map(line => (line.split('\t').length > 8 ? line.split('\t').slice(0, 7).join('\t') : line))
    .join('\n')
  const document = readText(lost)
  const printed = new Map(document.tables.map(table => [table.id, table]))
  for (const { table, empty } of document.meanings) {
    const hasMoney = printed
      .get(table)!
      .rows.some(({ cells }) => cells.some(cell => /^\d[\d,]*\.\d\d$/.test(cell.trim())))
    if (hasMoney) expect(empty, table).toBeNull()
  }
  expect(document.diagnostics.some(({ level }) => level === 'warning')).toBe(true)
})
