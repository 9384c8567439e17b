import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readPerformanceSheets,
  type PerformanceSheetInput,
} from '@/reading/performanceSheets/readPerformanceSheets'
import { printedSheets } from './printed'

const seed = { seed: 20241123, numRuns: 400 }
/** Sheets whose rows all stand in their columns. */
const plain = printedSheets().filter(sheet => readPerformanceSheets(sheet).diagnostics.length === 0)
const indicatorRows = (sheet: PerformanceSheetInput) =>
  readPerformanceSheets(sheet).firstSheet!.indicators.map(({ row }) => row)
const meaning = (sheet: PerformanceSheetInput) =>
  readPerformanceSheets(sheet).firstSheet!.indicators.map(
    ({ dimension, category, name, target, weight }) => ({
      dimension,
      category,
      name,
      target,
      weight,
    }),
  )
const change = (
  sheet: PerformanceSheetInput,
  row: number,
  edit: (cells: string[]) => string[],
): PerformanceSheetInput => ({
  ...sheet,
  rows: sheet.rows.map((printed, index) =>
    index === row ? { ...printed, cells: edit([...printed.cells]) } : printed,
  ),
})
const isClosed = (sheet: PerformanceSheetInput) =>
  readPerformanceSheets(sheet).coverage.listOpen().length === 0

describe('a sheet that was damaged', () => {
  const anyRow = fc
    .nat(plain.length - 1)
    .chain(index =>
      fc.constantFrom(...indicatorRows(plain[index]!)).map(row => ({ sheet: plain[index]!, row })),
    )

  it('reads the same with a row moved right by one or two, or left', () => {
    fc.assert(
      fc.property(anyRow, fc.constantFrom(1, 2, -1), ({ sheet, row }, by) => {
        const moved = change(sheet, row, cells =>
          by > 0 ? [...Array<string>(by).fill(''), ...cells] : cells.slice(1),
        )
        expect(meaning(moved)).toEqual(meaning(sheet))
        expect(
          readPerformanceSheets(moved).diagnostics.map(({ code, row: at }) => [code, at]),
        ).toEqual([['realigned', row]])
      }),
      seed,
    )
  })

  it('has no weight where the weight was dropped, and says so', () => {
    fc.assert(
      fc.property(anyRow, ({ sheet, row }) => {
        const dropped = change(sheet, row, cells => cells.slice(0, 5))
        const at = indicatorRows(sheet).indexOf(row)
        expect(meaning(dropped)).toEqual(
          meaning(sheet).map((indicator, index) =>
            index === at ? { ...indicator, weight: null } : indicator,
          ),
        )
        expect(
          readPerformanceSheets(dropped).diagnostics.map(({ code, row: where }) => [code, where]),
        ).toEqual([['missing-weight', row]])
      }),
      seed,
    )
  })

  it('reads the same with its columns in any order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...plain),
        fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 }),
        (sheet, order) => {
          const from = Math.min(...indicatorRows(sheet)) - 1
          const shuffled = {
            ...sheet,
            rows: sheet.rows.map((row, index) =>
              index < from
                ? row
                : { ...row, cells: [row.cells[0]!, ...order.map(cell => row.cells[cell]!)] },
            ),
          }
          expect(meaning(shuffled)).toEqual(meaning(sheet))
        },
      ),
      seed,
    )
  })

  it('reads the same with a name moved to the first column', () => {
    for (const sheet of plain) {
      for (const row of indicatorRows(sheet)) {
        if (sheet.rows[row]!.cells[1] !== '' || sheet.rows[row]!.cells[2] !== '') continue
        expect(
          meaning(
            change(sheet, row, ([, , , name = '', target = '', weight = '']) => [
              '',
              name,
              '',
              '',
              target,
              weight,
            ]),
          ),
        ).toEqual(meaning(sheet))
      }
    }
  })

  it('reads the same with blanks inside words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.integer({ min: 1, max: 4 }), (sheet, step) => {
        const spaced = {
          ...sheet,
          rows: sheet.rows.map(row => ({
            ...row,
            cells: row.cells.map(cell =>
              /^[\u4E00-\u9FFF]{2,7}$/.test(cell)
                ? `${cell.slice(0, step)} ${cell.slice(step)}`
                : cell,
            ),
          })),
        }
        expect(meaning(spaced).map(({ name, category }) => name + category)).toEqual(
          meaning(sheet).map(({ name, category }) => name + category),
        )
      }),
      seed,
    )
  })

  it('accounts for every cell of whatever is left of it', () => {
    const cell = fc.constantFrom(
      '',
      '产出指标',
      '数量指标',
      '三级指标',
      '一级指标',
      '指标值',
      '权重',
      '项目名称',
      '年度绩效目标',
      '其中：财政拨款',
      '完成率',
      '≥95%',
      '20',
      '及时',
      '合计',
      '其他资金：5',
      '<p>甲</p>',
      '×',
    )
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
    fc.assert(
      fc.property(rows, cells => {
        expect(
          isClosed({
            table: 't1',
            number: 1,
            line: 1,
            unit: null,
            rows: cells.map((row, index) => ({ line: index + 1, cells: row })),
          }),
        ).toBe(true)
      }),
      { ...seed, numRuns: 2000 },
    )
  })

  it('accounts for a row of very many cells', () => {
    const [sheet] = plain
    const wide = change(sheet!, 10, cells => [...cells, ...Array<string>(20_000).fill('20')])
    expect(isClosed(wide)).toBe(true)
    expect(
      isClosed({
        ...wide,
        rows: [
          { line: 1, cells: ['三级指标', ...Array<string>(20_000).fill('一级指标')] },
          ...wide.rows,
        ],
      }),
    ).toBe(true)
  })
})
