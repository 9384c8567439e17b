import { expect, test } from 'vitest'
import {
  citeDocument,
  citePlaces,
  citeTables,
  nameEdition,
  nameLines,
  nameTable,
} from '@/text/citations'
import { changchun2024 } from '../fixtures/changchun'

const plain = (text: string) => text.replaceAll('\u2009', ' ')
const budget = changchun2024()

test('a line of the file and a row of a table are never called the same', () => {
  expect(plain(nameLines(525, {}))).toBe('原文第 525 行')
  expect(plain(nameLines([230, 559], {}))).toBe('原文第 230、559 行')
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
  expect(name(null, ' ')).toBe('无标题的表')
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

test('a budget is called what its title calls it', () => {
  expect(plain(nameEdition({ title: '上海市普陀区2025年区级单位预算', year: 2025 }))).toBe(
    '2025 年单位预算',
  )
  expect(plain(nameEdition({ title: '2024年度部门 预算', year: 2024 }))).toBe('2024 年部门预算')
  expect(plain(nameEdition({ title: '某局2019年预算', year: 2019 }))).toBe('2019 年预算')
})

test('only a printed title is cited', () => {
  const document = { title: '2024年度部门预算', unit: { name: '某局' }, year: 2024 }
  expect(plain(citeDocument(document))).toBe('据《2024 年度部门预算》')
  expect(citeDocument({ ...document, title: '某局2024年预算' })).toBe('据公开文件')
})
