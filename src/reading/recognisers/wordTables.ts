import type { PrintedRow, PrintedTable } from '@/document/document'
import { amountUnits, type AmountUnit } from '@/document/money'
import { startsWithHan, stripSpace } from '@/reading/text/characters'
import { countHeaderRows } from '@/reading/tables/header'
import type { TableOverrides } from '@/reading/tables/overrides'
import { readKind } from '@/reading/tables/title'

const amountWithDecimals = /\d[.．]\d/
const things = '(?:台|辆|套|个|人|间|批|次|平方米)'
/** 单位：台、辆、套, as beside a table of assets. */
const countingUnit = new RegExp(`单位[:：]${things}(?:[、，,/]${things})*(?![\\u4e00-\\u9fa5])`)
const money = '(百元|千元|万元|百万元|亿元|元)'
const moneyUnit = new RegExp(`[:：、，,/（(](?:人民币)?${money}(?![\\u4e00-\\u9fa5])`)
const unitBesideCounts = new RegExp(
  `单位[:：](?:${things}[、，,/])+(?:人民币)?${money}(?![\\u4e00-\\u9fa5])`,
)
const unitInBrackets = new RegExp(`[（(](?:单位[:：])?${money}[)）]`)
/** 经费形式 and 资金来源 say what kind of money, and 单位价值 what a thing is worth. */
const moneyWord =
  /金额|(?<!单位)价值|[原净]值|(?:经费|资金)(?!形式|来源|渠道|供给|性质|类[型别]|保障|方式|管理)/
/** 单位价值50万元以上设备（台、套）: a thing that is counted, whatever it is worth. */
const countedWord = new RegExp(`以上|[（(]${things}`)
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

/**
 * Whether a table counts vehicles, devices or people, by the unit beside its title or by that, and
 * neither the unit nor a header names money.
 */
export function countsThings({ captions, title, rows }: PrintedTable): boolean {
  const units = captions.map(({ text }) => stripSpace(text))
  if (units.some(text => moneyUnit.test(text)) || namesMoney(rows)) return false
  if (units.some(text => countingUnit.test(text))) return true
  return (
    countingTitle.test(stripSpace(title)) &&
    rows.every(({ cells }) => !cells.some(cell => amountWithDecimals.test(cell)))
  )
}

/** Whether a header names money (金额, 原值), or a cell its unit: 资产总额（万元）. */
function namesMoney(rows: readonly PrintedRow[]): boolean {
  const headers = rows.slice(0, countHeaderRows(rows)).flatMap(({ cells }) => cells)
  return (
    headers.map(stripSpace).some(cell => !countedWord.test(cell) && moneyWord.test(cell)) ||
    rows.some(({ cells }) => cells.some(cell => unitInBrackets.test(stripSpace(cell))))
  )
}

/** The unit of money behind those of things, 单位：人、万元; `null` for none. */
export function readUnitBesideCounts(text: string): AmountUnit | null {
  const found = unitBesideCounts.exec(stripSpace(text))?.[1]
  return amountUnits.find(unit => unit === found) ?? null
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
