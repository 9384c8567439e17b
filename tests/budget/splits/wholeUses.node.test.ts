import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { currentFigures } from '@/budget/comparison/currentFigures'
import { splitFinding } from '@/budget/splits/finding'
import { splitTable } from '@/budget/splits/splitTable'
import { wholeExpenditure } from '@/budget/tree/tree'
import type { BudgetDocument } from '@/document/document'
import { measures } from '@/document/measures'
import { fromFen } from '@/document/money'
import { listProjects } from '@/budget/projects'
import { slideMakers } from '@/outputs/present/deck/slideMakers'
import { plainText } from '@/text/segments'
import { invented, readText, samples } from '../../fixtures/documents'

const wan = (fen: number | null | undefined) => (fen == null ? null : fromFen(fen, '万元', 2))
/** Each figure of the whole with the table that it is printed in. */
const wholeOf = (document: BudgetDocument) =>
  measures.map(measure => {
    const { fen, place } = splitTable(document, 'class')!.whole.cells[measure]
    return [wan(fen), place?.table ?? null]
  })
/** The same figures as the comparison takes them. */
const comparedIn = (document: BudgetDocument) => {
  const figures = new Map(currentFigures(document).map(({ key, figure }) => [key, figure]))
  return measures.map(measure => wan(figures.get(measure)?.fen))
}
const splitSlide = (document: BudgetDocument) =>
  slideMakers.split({
    document,
    unit: '万元',
    earlier: null,
    projects: listProjects(document),
    major: [],
    checks: null,
  })
const archives = readFileSync('tests/fixtures/documents/linyuan-archives-2023.txt', 'utf8')
const change = (...pairs: readonly (readonly [string, string])[]) =>
  readText(
    pairs.reduce((text, [from, to]) => {
      expect(text).toContain(from)
      return text.replaceAll(from, to)
    }, archives),
    'archives-2023.txt',
  )

test.each(Object.entries({ ...invented, ...samples }))(
  '%s: the split and the comparison say the same of all expenditure',
  (_, read) => {
    const document = read()
    const { whole } = splitTable(document, 'class')!
    if (whole.name !== wholeExpenditure) return
    expect(wholeOf(document).map(([amount]) => amount)).toEqual(comparedIn(document))
  },
)

describe('临垣: subjects of fiscal money only, and uses of all expenditure', () => {
  test('the whole is all expenditure, as tables 1 and 3 print it', () => {
    const document = invented['linyuan-archives-2023.txt']!()
    expect(wholeOf(document)).toEqual([
      ['900.00', 't2'],
      ['520.00', 't2'],
      ['350.00', 't2'],
      [null, null],
      [null, null],
    ])
    const table = splitTable(document, 'class')!
    expect(table.whole.otherUses).toMatchObject({ name: '单位预留机动经费', fen: 30_000_000 })
    expect(table.rows.map(({ cells }) => cells.total.share)).toEqual([667, 167, 122])
    expect(plainText(splitFinding({ table, unit: '万元', year: 2023 }))).toBe(
      '基本支出 520.00 万元，占 57.8%；项目支出 350.00 万元，没有读到各科目有多少；单位预留机动经费 30.00 万元',
    )
  })
  test('the deck has the slide and cites the table', () => {
    const slides = splitSlide(invented['linyuan-archives-2023.txt']!())
    expect(slides).toHaveLength(1)
    expect(slides[0]).toMatchObject({ citation: expect.stringContaining('支出预算总表') as string })
  })
  test('uses that are printed as rows of the summary count where no other table has them', () => {
    const document = change([
      '合计\t基本支出\t项目支出\t单位预留机动经费\t结转下年资金\n900.00\t520.00\t350.00\t30.00\t',
      '',
    ])
    expect(wholeOf(document).slice(1, 3)).toEqual([
      ['520.00', 't1'],
      ['350.00', 't1'],
    ])
    expect(comparedIn(document).slice(1, 3)).toEqual(['520.00', '350.00'])
  })
})

describe('personnel and operating expenditure', () => {
  test('汐岸: from the table of basic expenditure, whose total is the basic part', () => {
    expect(wholeOf(invented['xian-justice-2025.txt']!()).slice(3)).toEqual([
      ['650.00', 't4'],
      ['150.00', 't4'],
    ])
  })
  test('a table of all expenditure may print them itself', () => {
    const document = change([
      '合计\t基本支出\t项目支出\t单位预留机动经费\t结转下年资金\n900.00\t520.00\t350.00\t30.00\t',
      '合计\t基本支出\t人员经费\t公用经费\t项目支出\t单位预留机动经费\n900.00\t520.00\t420.00\t100.00\t350.00\t30.00',
    ])
    expect(wholeOf(document).slice(3)).toEqual([
      ['420.00', 't2'],
      ['100.00', 't2'],
    ])
    expect(comparedIn(document).slice(3)).toEqual(['420.00', '100.00'])
  })
  test('a table of less basic expenditure says nothing of all of it', () => {
    const text = readFileSync('tests/fixtures/documents/xian-justice-2025.txt', 'utf8')
    const document = readText(
      text.replace('合计\t\t8,000,000.00\t6,500,000.00', '合计\t\t7,900,000.00\t6,400,000.00'),
      'justice-2025.txt',
    )
    expect(wholeOf(document).slice(3)).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('what is said where nothing was found', () => {
  const withoutTable = [
    '合计\t基本支出\t项目支出\t单位预留机动经费\t结转下年资金\n900.00\t520.00\t350.00\t30.00\t',
    '',
  ] as const
  const without = (word: string) =>
    change(
      withoutTable,
      ['一、基本支出\t520.00', `一、${word}\t520.00`],
      ['二、项目支出\t350.00', '二、其他\t350.00'],
    )
  test('not disclosed, where the file does not name it anywhere', () => {
    expect(splitSlide(without('日常支出'))).toBe(
      '这份文件未公开基本支出和项目支出：没有这样的表，也没有写到它的话；可能在另一个文件里。',
    )
  })
  test('not read, where it names it', () => {
    expect(splitSlide(without('基本支出（含人员）'))).toBe(
      '没有读到基本支出和项目支出：文件里有相关的字样（原文第\u20098\u2009行）。',
    )
  })
})
