import { readFileSync } from 'node:fs'
import type { PerformanceSheetInput } from '@/reading/performanceSheets/readPerformanceSheets'

/**
 * The performance sheets of Changchun's document as a carrier hands them over: rows below each
 * title, cells split at tabs.
 */
export function printedSheets(): PerformanceSheetInput[] {
  const lines = readFileSync('data/disclosures/changchun-social-insurance-2024.md', 'utf8').split(
    '\n',
  )
  const sheets: {
    table: string
    number: number
    line: number
    rows: { line: number; cells: string[] }[]
    unit: null
  }[] = []
  lines.forEach((text, index) => {
    if (/项目支出绩效目标表\s*\(/.test(text))
      sheets.push({
        table: `t${sheets.length + 1}`,
        number: sheets.length + 1,
        line: index + 1,
        rows: [],
        unit: null,
      })
    else if (text.includes('\t'))
      sheets.at(-1)?.rows.push({ line: index + 1, cells: text.split('\t') })
  })
  return sheets
}

/** A sheet from its rows as text, cells parted by `|`, lines counted from 1. */
export function buildWorksheet(
  text: string,
  unit: PerformanceSheetInput['unit'] = null,
): PerformanceSheetInput {
  const rows = text
    .trim()
    .split('\n')
    .map((row, index) => ({ line: index + 1, cells: row.split('|').map(cell => cell.trim()) }))
  return { table: 't1', number: null, line: 1, rows, unit }
}
