import { describe, expect, it } from 'vitest'
import { readSpaced } from '@/reading/formats/spaced/readSpaced'
import { hasSpacedColumns } from '@/reading/formats/spacedColumns'
import { readText } from '../../../fixtures/documents'

const read = (text: string) => readSpaced({ text, encoding: 'utf-8', damaged: false })
const listCells = (text: string) =>
  read(text).raw.tables.map(({ rows }) => rows.map(({ cells }) => cells))
const listCodes = (text: string) => read(text).diagnostics.map(({ code }) => code)

const typed = `青石市档案馆2031年部门预算

一、人员：编制12人，实有10人。

            支出预算总表
表1                                  单位：万元
科目编码   科目名称             合计   基本支出   项目支出
201        一般公共服务支出    70.00      60.00      10.00
20126      档案事务            70.00      60.00      10.00
2012604    档案馆              10.00                 10.00
2012699    其他档案事务支出    60.00      60.00
合计                           70.00      60.00      10.00

二、2031年支出预算70.00万元，其中基本支出60.00万元。
`

describe('a table that people type with blanks', () => {
  it('has its cells below their heads, blank ones too', () => {
    expect(listCells(typed)).toEqual([
      [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['201', '一般公共服务支出', '70.00', '60.00', '10.00'],
        ['20126', '档案事务', '70.00', '60.00', '10.00'],
        ['2012604', '档案馆', '10.00', '', '10.00'],
        ['2012699', '其他档案事务支出', '60.00', '60.00', ''],
        ['合计', '', '70.00', '60.00', '10.00'],
      ],
    ])
  })

  it('has the lines of the file, its title, and a word on how it was read', () => {
    const { raw, diagnostics } = read(typed)
    const lineOf = (line: number) => raw.places![line - 1]!.line
    expect(lineOf(raw.tables[0]!.rows[0]!.line)).toBe(7)
    expect(raw.tables[0]!.captions.map(({ text }) => text)).toEqual([
      '支出预算总表',
      '表1                                  单位：万元',
    ])
    expect(diagnostics).toMatchObject([{ code: 'aligned-blanks', level: 'note' }])
    expect(raw.prose.map(({ text }) => text)).toEqual([
      '青石市档案馆2031年部门预算',
      '一、人员：编制12人，实有10人。',
      '二、2031年支出预算70.00万元，其中基本支出60.00万元。',
    ])
  })

  it('is a document with its sentences', () => {
    const document = readText(typed)
    expect(document.unit.name).toBe('青石市档案馆')
    expect(document.meanings[0]!.sides[0]!.rows.map(({ amounts }) => amounts['project'])).toEqual([
      '10.00',
      '10.00',
      '10.00',
      null,
      '10.00',
    ])
    expect(document.statements.length).toBeGreaterThan(0)
  })
})

it('counts Chinese characters as one place where programs did', () => {
  const laidOut = `单位：元
科目编码       科目名称         合计      基本支出     项目支出

201       一般公共服务支出     700,000    600,000   100,000

20126     档案事务         700,000    600,000   100,000

2012604   档案馆          100,000              100,000

2012699   其他档案事务支出     600,000    600,000
\f2012650   档案馆分馆         20,000     20,000

          合计           700,000    600,000   100,000
`
  expect(listCells(laidOut)[0]!.slice(1, 5)).toEqual([
    ['201', '一般公共服务支出', '700,000', '600,000', '100,000'],
    ['20126', '档案事务', '700,000', '600,000', '100,000'],
    ['2012604', '档案馆', '100,000', '', '100,000'],
    ['2012699', '其他档案事务支出', '600,000', '600,000', ''],
  ])
})

const uneven = `青石市档案馆2031年部门预算
支出预算总表
单位：万元
科目编码  科目名称  合计  基本支出  项目支出
201  一般公共服务支出  70.00  60.00  10.00
20126  档案事务  70.00  60.00  10.00
2012604  档案馆  10.00  10.00
2012699  其他档案事务支出  60.00  60.00
合计  70.00  60.00  10.00
二、2031年支出预算70.00万元，其中基本支出60.00万元。
`

describe('a table that is not aligned, with blank cells', () => {
  it('is named as not read, line by line, and is not empty', () => {
    const document = readText(uneven)
    expect(listCells(uneven)[0]!.every(({ length }) => length === 1)).toBe(true)
    expect(document.diagnostics.find(({ code }) => code === 'spaced-columns')!.message).toBe(
      '原文第 4 行至原文第 9 行的表用空格分列，各行没有对齐，分不清哪个数在哪一列，没有当作表读：请对照原文，或者打开原来的 PDF、Word 或表格文件。',
    )
    expect(document.meanings.every(({ empty }) => empty === null)).toBe(true)
  })

  it('leaves the sentences of the document', () => {
    expect(readText(uneven).statements.map(({ amount }) => amount)).toContain('70.00')
  })
})

it('says which rows between blanks stand in no table', () => {
  const text = `${typed}\n\n\n\n三、说明如下。\n结余            1,234.00\n说明到此。\n`
  expect(listCodes(text)).toEqual(['aligned-blanks', 'spaced-columns'])
})

describe('what is no row of a table', () => {
  const others = (line: string) =>
    listCodes(`${typed}\n\n\n\n三、说明如下。\n${line}\n说明到此。\n`)

  it.each([
    ['an amount with its unit', '行政运行    80.00 万元'],
    ['a sentence in English', 'Spending was  12,300.00  in all.  Of this  8,000.00 was basic.'],
  ])('%s is not called one', (_, line) => {
    expect(others(line)).toEqual(['aligned-blanks'])
  })
})

it('lays out no text with a line that no page holds, and none that no office writes', () => {
  expect(hasSpacedColumns(typed)).toBe(true)
  // A paragraph may be longer than any row.
  expect(hasSpacedColumns(`${typed}${'本单位负责档案的收集、整理。'.repeat(200)}\n`)).toBe(true)
  expect(hasSpacedColumns(`${typed}${'12.50  '.repeat(500)}\n`)).toBe(false)
  expect(hasSpacedColumns(typed.repeat(8000))).toBe(false)
})
