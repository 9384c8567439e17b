import { describe, expect, it } from 'vitest'
import type { BudgetDocument, Row, TableKind } from '@/document/document'
import { readAmount } from '@/reading/text/amounts'
import { disclosure, readText } from '../fixtures/documents'

const document = readText(disclosure, 'changchun.md')
const sidesOf = (kind: TableKind, from: BudgetDocument = document) =>
  from.meanings.find(meaning => meaning.kind === kind)!.sides
const amountsOf = (rows: readonly Row[], find: string) =>
  rows.find(row => row.code === find || row.name === find)?.amounts

describe('the cover', () => {
  it('gives unit, department, codes, year and date', () => {
    expect(document).toMatchObject({
      id: '310001-2024',
      year: 2024,
      amountUnit: '万元',
      published: { date: '2024-02-27', line: 6 },
      unit: { name: '长春市社会保险事业管理局(本级)', code: '310001' },
      department: { name: '长春市社会保险局', code: '310' },
    })
  })
})

describe('the tables', () => {
  it("are the eleven kinds with thirteen sheets, two of them published empty with the document's own sentence", () => {
    expect(document.tables.slice(0, 11).map(table => [table.number, table.kind])).toEqual([
      [1, 'revenueExpenditure'],
      [2, 'revenue'],
      [3, 'expenditure'],
      [4, 'fiscalRevenueExpenditure'],
      [5, 'generalPublicExpenditure'],
      [6, 'generalPublicBasicExpenditure'],
      [7, 'threePublic'],
      [8, 'governmentFund'],
      [9, 'stateCapital'],
      [10, 'projectExpenditure'],
      [1, 'performanceSheet'],
    ])
    expect(document.sheets.map(sheet => sheet.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13,
    ])
    expect(
      document.meanings.filter(meaning => meaning.empty).map(({ kind, empty }) => [kind, empty]),
    ).toEqual([
      [
        'governmentFund',
        { sentence: '长春市社会保险事业管理局本级 2024 年度无政府性基金预算支出。', line: 563 },
      ],
      [
        'stateCapital',
        { sentence: '长春市社会保险事业管理局本级 2024 年度无国有资本经营预算支出。', line: 569 },
      ],
    ])
  })

  it('read 收入总表 by the one alignment whose sums hold', () => {
    for (const { amounts } of sidesOf('revenue')[0]!.rows) {
      expect(amounts).toMatchObject({
        total: '9619.41',
        currentYear: '9143.32',
        carryOver: '476.09',
        'carryOver.generalPublic': '476.09',
        'carryOver.governmentFund': '0',
      })
    }
  })

  it('read two tables side by side, blanks as blanks and zeros as printed', () => {
    const [revenue, expenditure] = sidesOf('revenueExpenditure')
    expect(amountsOf(revenue!.rows, '财政拨款结转')).toEqual({
      total: null,
      currentYear: null,
      carryOver: null,
    })
    expect(amountsOf(expenditure!.rows, '社会保障和就业支出')).toEqual({
      total: '8836.68',
      currentYear: '8360.59',
      carryOver: '476.09',
    })
    expect(amountsOf(expenditure!.rows, '教育支出')).toEqual({
      total: '0.00',
      currentYear: '0.00',
      carryOver: '0.00',
    })
    expect(expenditure!.rows).toHaveLength(8)
  })

  it('read 一般公共预算支出表 down to the item', () => {
    const [side] = sidesOf('generalPublicExpenditure')
    expect(amountsOf(side!.rows, '2080109')).toEqual({
      total: '7356.99',
      basic: '5339.90',
      personnel: '4365.18',
      operating: '974.72',
      project: '2017.09',
    })
    expect(amountsOf(side!.rows, '208')).toEqual({
      total: '8836.68',
      basic: '6433.58',
      personnel: '5458.86',
      operating: '974.72',
      project: '2403.10',
    })
    expect(side!.rows.filter(row => row.parent === null).map(row => row.code)).toEqual([
      null,
      '208',
      '210',
      '221',
    ])
  })

  it('read the three public expenses down to current-year and carry-over', () => {
    expect(sidesOf('threePublic')[0]!.rows[0]!.amounts).toMatchObject({
      threePublic: '14.72',
      overseas: '0.00',
      vehicles: '5.40',
      'vehicles.operation.currentYear': '5.40',
      reception: '9.32',
      'reception.carryOver': '0.00',
    })
  })

  it('point each amount at the very cell it is printed in', () => {
    const printed = new Map(document.tables.map(table => [table.id, table]))
    let amounts = 0
    for (const { table, sides } of document.meanings) {
      for (const { columns, rows } of sides) {
        for (const row of rows) {
          const source = printed.get(table)!.rows[row.row]!
          expect(source.line).toBe(row.line)
          for (const { key, cell } of columns) {
            const found = readAmount(source.cells[row.cells?.[key] ?? cell] ?? '').amount
            expect(found, `${table} ${row.line} ${key}`).toBe(row.amounts[key])
            if (found !== null) amounts++
          }
        }
      }
    }
    expect(amounts).toBe(509)
  })
})

describe('the statements', () => {
  it('carry the code that the tables have for their subject, in the words of prose too', () => {
    const coded = document.statements.filter(
      ({ topic }) => topic.kind === 'subject' || topic.kind === 'economic',
    )
    expect(coded.every(({ topic }) => topic.code !== undefined)).toBe(true)
    expect(coded.find(({ label }) => label === '商品服务支出')!.topic.code).toBe('302')
    expect(coded.find(({ label }) => label === '维修（护）费')!.topic.code).toBe('30213')
    expect(coded.find(({ topic }) => topic.code === '208')).toMatchObject({
      amount: '8836.68',
      change: { amount: '97685.35', prior: '106522.03' },
    })
  })
})

describe('the account', () => {
  it('closes: every cell and line is placed or named, and what is named is the three extra cells', () => {
    for (const { table, printed, placed, named } of document.account.tables)
      expect([table, placed + named]).toEqual([table, printed])
    expect(
      document.account.tables.flatMap(({ table, named }) => (named > 0 ? [[table, named]] : [])),
    ).toEqual([['t2', 3]])
    expect(document.account.prose).toMatchObject({ printed: 108, placed: 108, named: 0 })
    const { printed, rows, captions, prose, pageMarks } = document.account.lines
    expect(rows + captions + prose + pageMarks).toBe(printed)
    expect(printed).toBe(
      new TextDecoder()
        .decode(disclosure)
        .split('\n')
        .filter(line => line.trim() !== '').length,
    )
  })
})

describe('the text form', () => {
  it('changes nothing: GB18030, carriage returns and pipes read to the same meaning', () => {
    const text = new TextDecoder().decode(disclosure)
    const piped = text
      .split('\n')
      .map(line =>
        line.includes('\t') ? `| ${line.replaceAll('|', '\\|').split('\t').join(' | ')} |` : line,
      )
      .join('\n')
    for (const variant of [
      encodeChinese(text),
      new TextEncoder().encode(text.replaceAll('\n', '\r\n')),
      new TextEncoder().encode(piped),
    ]) {
      const again = readText(variant, 'changchun.md')
      expect(again.meanings).toEqual(document.meanings)
      expect(again.sheets).toEqual(document.sheets)
      expect(again.statements).toEqual(document.statements)
    }
  })
})

/** GB18030 in its two-byte form, which holds every character of the document. */
function encodeChinese(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      codes.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail])
  return Uint8Array.from(
    [...text].flatMap(char =>
      char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? [0x3f]),
    ),
  )
}
