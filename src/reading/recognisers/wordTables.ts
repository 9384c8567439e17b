import type { PrintedRow, PrintedTable } from '@/document/document'
import { startsWithHan, stripSpace } from '@/reading/text/characters'
import { countHeaderRows } from '@/reading/tables/header'
import type { TableOverrides } from '@/reading/tables/overrides'
import { readKind } from '@/reading/tables/title'

const amountWithDecimals = /\d[.．]\d/
const things = '(?:台|辆|套|个|人|间|批|次|平方米)'
/** 单位：台、辆、套, as beside a table of assets. */
const countingUnit = new RegExp(`单位[:：]${things}(?:[、，,/]${things})*(?![\\u4e00-\\u9fa5])`)
const countingTitle = /国有资产占[用有]|资产占[用有]情况|人员(?:基本|编制|构成)?情况|机构人员/

/** Whether a grid lists the tables of the document (序号, 内容, 是否空表) and prints no amount. */
export function listsTables(rows: readonly PrintedRow[]): boolean {
  const listing = rows.filter(({ cells }) => cells.some(namesTable)).length
  return (
    listing >= 3 &&
    listing * 4 >= rows.length * 3 &&
    rows.every(({ cells }) => !cells.some(cell => amountWithDecimals.test(cell)))
  )
}

function namesTable(cell: string): boolean {
  if (!cell.includes('表')) return false
  const words = stripSpace(cell)
  return words.length > 3 && words.endsWith('表') && readKind(words) !== 'unknown'
}

/** Whether a table counts vehicles, devices or people, by the unit beside its title or by that. */
export function countsThings({ captions, title, rows }: PrintedTable): boolean {
  if (captions.some(({ text }) => countingUnit.test(stripSpace(text)))) return true
  return (
    countingTitle.test(stripSpace(title)) &&
    rows.every(({ cells }) => !cells.some(cell => amountWithDecimals.test(cell)))
  )
}

/** Every column as words: the first that has any names the rows. */
export function readAsWords({ rows }: PrintedTable, isContents: boolean): TableOverrides {
  const headerRows = isContents ? 1 : countHeaderRows(rows)
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const isNaming = isContents ? namesTable : startsWithWords
  const naming = Array.from({ length: width }, (_, index) => index).find(index =>
    rows.slice(headerRows).some(({ cells }) => isNaming(cells[index] ?? '')),
  )
  return {
    headerRows,
    columns: new Map(
      Array.from({ length: width }, (_, index) => [
        index,
        { as: index === (naming ?? 0) ? ('name' as const) : ('remark' as const), words: null },
      ]),
    ),
    rows: new Map(),
    cells: new Map(),
  }
}

function startsWithWords(cell: string): boolean {
  return startsWithHan(stripSpace(cell))
}
