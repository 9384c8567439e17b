import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readSpreadsheet } from '@/reading/formats/sheets/readSheets'
import { understandDocument } from '@/reading/understand'

const folder = '../shared/samples/spreadsheets/'

describe.skipIf(!existsSync(folder))('blank forms (skipped where ../shared is absent)', () => {
  test.each([
    ['official-budget-template.xls', '单位'],
    ['official-department-budget-template.xlsx', '部门'],
  ])('%s: nine tables, their cover and contents, and said to be blank', async (file, of) => {
    const reading = await readSpreadsheet(readFileSync(folder + file), {})
    const document = understandDocument({ ...reading, source: { file, sha256: null } })
    expect(document.year).toBe(2026)
    expect(document.title).toBe(`上海市普陀区2026年区级${of}预算`)
    expect(document.tables.map(({ kind, unit }) => [kind, unit])).toEqual([
      ['revenueExpenditure', '元'],
      ['revenue', '元'],
      ['expenditure', '元'],
      ['fiscalRevenueExpenditure', '元'],
      ['generalPublicExpenditure', '元'],
      ['governmentFund', '元'],
      ['stateCapital', '元'],
      ['generalPublicBasicExpenditure', '元'],
      ['threePublic', '万元'],
    ])
    expect(document.tables.every(({ title }) => title.startsWith('2026年'))).toBe(true)
    expect(document.diagnostics.map(({ code }) => code)).toContain('blank-form')
    expect(reading.raw.prose.some(({ text }) => text.replace(/\s/g, '') === '目录')).toBe(true)
  })
})
