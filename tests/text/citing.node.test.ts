import { expect, test } from 'vitest'
import { citePlaces, citeTables, nameLines, nameTable } from '@/text/citing'
import { changchun2024 } from '../fixtures/changchun'

const plain = (text: string) => text.replaceAll('\u2009', ' ')
const budget = changchun2024()

test('a line of the file and a row of a table are never called the same', () => {
  expect(plain(nameLines(525))).toBe('原文第 525 行')
  expect(plain(nameLines([230, 559]))).toBe('原文第 230、559 行')
  const rows = budget.tables.find(({ id }) => id === 't5')!
  const place = (row: number) => ({ table: 't5', row, line: rows.rows[row]!.line, cell: 1 })
  expect(plain(citePlaces(budget, [place(rows.rows.length - 1), place(rows.headerRows)]))).toBe(
    '表五《一般公共预算支出表》表内第 1–17 行',
  )
  expect(plain(citePlaces(budget, [place(rows.headerRows + 3)]))).toBe(
    '表五《一般公共预算支出表》表内第 4 行',
  )
  expect(citePlaces(budget, [])).toBe('')
})

test('a table has its number and its name once, and a sheet is not counted with the tables', () => {
  const name = (
    number: number | null,
    title: string,
    kind: 'expenditure' | 'performanceSheet' = 'expenditure',
  ) => plain(nameTable({ number, title, kind }))
  expect(name(3, '三、支出总表')).toBe('表三《支出总表》')
  expect(name(7, '（七）一般公共预算 “三公” 经费支出表 ')).toBe(
    '表七《一般公共预算“三公”经费支出表》',
  )
  expect(name(null, '2025年预算单位支出预算总表')).toBe('《2025 年预算单位支出预算总表》')
  expect(name(2, '项目支出绩效目标表(项目二)', 'performanceSheet')).toBe(
    '《项目支出绩效目标表(项目二)》',
  )
})

test('tables are named in the order of the document, each once', () => {
  const at = (table: string) => ({ table, row: 3, line: 1, cell: 1 })
  expect(citeTables(budget, [at('t3'), at('t1'), at('t3')])).toEqual([
    '表一《收支总表》',
    '表三《支出总表》',
  ])
})
