import { isPrintedError } from '@/reading/text/cells'
import { stripSpace } from '@/reading/text/characters'
import { beginsWithHotline } from '@/reading/text/unitNames'
import type { LabelColumn } from './draft'

export interface RowLabel {
  readonly code: string | null
  readonly name: string
  readonly role: 'total' | 'subtotal' | 'line'
  /** Ordinal before the name with its style: 一、 → {style: '一、', value: 1}. */
  readonly ordinal: { readonly style: string; readonly value: number } | null
  /** Printed as one of the parts of the row above (其中：…). */
  readonly isOfWhich: boolean
  /** Which of several label columns holds the name: the depth of a row without ordinals. */
  readonly depth: number
  readonly labels: Readonly<Record<string, string>> | null
  /** Code of the unit that the row is of, where one stands beside the subject's. */
  readonly holder: string | null
}

const totalPattern =
  /^(?:(?:本年|当年|收入|支出|预算|资金|全部|各项|本?部门|本?单位)*|人员经费|(?:日常)?公用经费)(?:总计|合计|小计|共计|总额)$/
/** Totals of other words: 全部支出, 收入全部. */
const wholePattern = /^(?:收入|支出)?全部(?:收入|支出|资金)?$/
const subtotalPattern = /小计|本年|当年|经费/
/** A code in front of a name, in one cell with it. */
const mayBeCoded = /^[[【（(]?\d{3}/
const ordinals: readonly (readonly [RegExp, string])[] = [
  [/^([一二三四五六七八九十]+)[、.．]/, '一、'],
  [/^[（(]([一二三四五六七八九十]+)[)）]/, '（一）'],
  [/^(\d{1,2})[、.．](?!\d)/, '1.'],
  [/^[（(](\d{1,2})[)）]/, '(1)'],
]
const ordinalStarts = '0123456789一二三四五六七八九十（('
const alphanumeric = /^[A-Za-z\d]+$/
const numerals = '一二三四五六七八九'

/**
 * The label cells of a row by the roles of their columns; `others` counts those beside the name.
 */
interface LabelCells {
  code: string
  name: string
  depth: number
  names: number
  hasTotal: boolean
  holder: string | null
  asides: number
}
type LabelEntry = readonly [words: string, text: string]

/**
 * Reads the label cells of a row: code (from up to three columns), name without ordinal and spaces,
 * and what kind of row it is.
 */
export function readLabel(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset = 0,
): RowLabel {
  const printed = readLabelCells(cells, columns, offset)
  // A row with nothing but a unit is about the unit as a whole.
  const unitLabel =
    printed.names === 0 && printed.code === '' && printed.asides > 0
      ? findUnitLabel(cells, columns, offset)
      : null
  if (unitLabel) takeName(printed, unitLabel[1], 0)
  // The subject's own row above its projects: no project's name, but the subject's beside the code.
  if (printed.names === 0 && printed.code !== '')
    takeName(printed, findSubjectName(cells, columns, offset), 0)
  let { code, name: text } = printed
  if (code === '' && printed.names === 1 && mayBeCoded.test(text) && !beginsWithHotline(text)) {
    const joined =
      /^(?:(\d{3}|\d{5}|\d{7})[-—]?|[[【（(](\d{3}|\d{5}|\d{7})[\]】）)])(?=\p{Script=Han})/u.exec(
        text,
      )
    if (joined) [code, text] = [joined[1] ?? joined[2]!, text.slice(joined[0].length)]
  }
  const nameWithOrdinal = dropOfWhich(text)
  const ordinal = readOrdinalPrefix(nameWithOrdinal)
  return {
    code: code || null,
    name: ordinal ? dropOfWhich(nameWithOrdinal.slice(ordinal.length)) : nameWithOrdinal,
    role:
      !printed.hasTotal && printed.name !== '小计'
        ? 'line'
        : subtotalPattern.test(text)
          ? 'subtotal'
          : 'total',
    ordinal,
    isOfWhich: nameWithOrdinal !== text,
    depth: printed.depth,
    holder: printed.holder,
    labels: printed.asides > 0 ? listLabels(cells, columns, offset, unitLabel) : null,
  }
}

function readLabelCells(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset: number,
): LabelCells {
  const printed: LabelCells = {
    code: '',
    name: '',
    depth: 0,
    names: 0,
    hasTotal: false,
    holder: null,
    asides: 0,
  }
  let depth = 0
  let nameColumns = 0
  for (const column of columns) {
    const text = stripSpace(cells[column.index + offset] ?? '')
    if (column.role === 'name' && ++nameColumns === 2) printed.asides++
    if (isCode(column, text)) printed.code += text
    else if (isManner(column)) takeManner(printed, text, depth)
    else if (!isAside(column)) takeName(printed, text, depth++)
    else if (text !== '') {
      printed.asides++
      if (column.role === 'holder' && printed.holder === null && alphanumeric.test(text))
        printed.holder = text
    }
  }
  return printed
}

/** The innermost name counts; 小计 only where there is no other. */
function takeName(printed: LabelCells, text: string, depth: number): void {
  if (text === '') return
  printed.names++
  if (text === '小计' && printed.name !== '' && printed.name !== '小计') return
  printed.name = text
  printed.depth = depth
  printed.hasTotal ||= text !== '小计' && isTotal(text)
}

/** How something is bought names a row only where nothing says what, as below a merged cell. */
function takeManner(printed: LabelCells, text: string, depth: number): void {
  if (printed.name === '') takeName(printed, text, Math.max(0, depth - 1))
  else if (text !== '') printed.asides++
}

const mannerPattern = /^(?:采购)?(?:组织)?(?:形式|方式)$/

/** Whether a column says how something is bought: 采购组织形式, 采购方式. */
function isManner({ role, label }: LabelColumn): boolean {
  return role === 'name' && label.endsWith('式') && mannerPattern.test(label)
}

function isCode({ role }: LabelColumn, text: string): boolean {
  return role === 'code' && (text === '' || alphanumeric.test(text))
}

function isAside({ role }: LabelColumn): boolean {
  return role === 'holder' || role === 'remark'
}

function findUnitLabel(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset: number,
): LabelEntry | null {
  const asides = columns
    .filter(isAside)
    .map(column => ({ column, text: stripSpace(cells[column.index + offset] ?? '') }))
  const aside =
    asides.find(({ text }) => isTotal(text)) ??
    asides.findLast(
      ({ column, text }) => column.role === 'holder' && text !== '' && !alphanumeric.test(text),
    )
  return aside ? [buildLabelKey(aside.column), aside.text] : null
}

const subjectNamePattern = /(?:科目|分类|类|款|项)名称$/

function findSubjectName(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset: number,
): string {
  const column = columns.find(
    ({ role, label }) => role === 'remark' && subjectNamePattern.test(label),
  )
  return column ? stripSpace(cells[column.index + offset] ?? '') : ''
}

/** All labels of a row by their header words: names, then units and remarks. */
function listLabels(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset: number,
  unitLabel: LabelEntry | null,
): Record<string, string> {
  const labels: Record<string, string> = {}
  if (unitLabel) labels[unitLabel[0]] = unitLabel[1]
  for (const asides of [false, true])
    for (const column of columns) {
      if (isAside(column) !== asides) continue
      const text = stripSpace(cells[column.index + offset] ?? '')
      if (text !== '' && !isCode(column, text) && !isPrintedError(text))
        labels[buildLabelKey(column)] = text
    }
  return labels
}

/**
 * The header words of a column as the key of its label; no words, and the one key that an object
 * does not take, give its place.
 */
function buildLabelKey({ label, index }: LabelColumn): string {
  return label === '' || label === '__proto__' ? `column-${index}` : label
}

function isTotal(text: string): boolean {
  const words = bareTotal(text)
  if (words.includes('全部') && wholePattern.test(words)) return true
  return (words.endsWith('计') || words.endsWith('额')) && totalPattern.test(words)
}

/** 合计：, 合计（万元）: the words of a total without what stands behind them. */
function bareTotal(text: string): string {
  return /[:：）)]$/.test(text) ? text.replace(/[:：]$|[（(](?:千元|万元|元|亿元)[）)]$/, '') : text
}

function dropOfWhich(text: string): string {
  return text.startsWith('其中') ? text.replace(/^其中[:：]?/, '') : text
}

function readOrdinalPrefix(text: string): { style: string; value: number; length: number } | null {
  if (text === '' || !ordinalStarts.includes(text.charAt(0))) return null
  for (const [pattern, style] of ordinals) {
    const match = pattern.exec(text)
    if (match) return { style, value: readOrdinalValue(match[1]!), length: match[0].length }
  }
  return null
}

function readOrdinalValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? 10 * (tens ? numerals.indexOf(tens) + 1 : 1) : 0
  return ten + (ones ? numerals.indexOf(ones) + 1 : 0)
}
