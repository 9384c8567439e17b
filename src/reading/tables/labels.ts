import { words } from '@/reading/text'
import type { LabelColumn } from './draft'

export interface RowLabel {
  readonly code: string | null
  readonly name: string
  readonly role: 'total' | 'subtotal' | 'line'
  /** Ordinal before the name with its style: 一、 → {style: '一、', value: 1}. */
  readonly ordinal: { readonly style: string; readonly value: number } | null
  /** Printed as one of the parts of the row above (其中：…). */
  readonly among: boolean
  /** Which of several label columns holds the name: the depth of a row without ordinals. */
  readonly depth: number
  readonly labels: Readonly<Record<string, string>> | null
  /** Code of the unit that the row is of, where one stands beside the subject's. */
  readonly holder: string | null
}

const totalWords = /^(?:本年|当年|收入|支出|预算|全部|部门|单位)*(?:总计|合计|小计|共计|总额)$/
const subtotalWords = /小计|本年|当年/
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
 * What the label cells of a row print, told apart by the roles of their columns; `others` counts
 * what stands beside the name.
 */
interface Printed {
  code: string
  name: string
  depth: number
  names: number
  hasTotal: boolean
  holder: string | null
  others: number
}
type Entry = readonly [words: string, text: string]

/**
 * Reads the label cells of a row: code (from up to three columns), name without ordinal and spaces,
 * and what kind of row it is.
 */
export function readLabel(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset = 0,
): RowLabel {
  const printed = readPrinted(cells, columns, offset)
  // A row with nothing but a unit is about the unit as a whole.
  const about =
    printed.names === 0 && printed.code === '' && printed.others > 0
      ? findAbout(cells, columns, offset)
      : null
  if (about) takeName(printed, about[1], 0)
  let { code, name: text } = printed
  if (code === '' && printed.names === 1 && /^[[【（(]?\d{3}/.test(text)) {
    const joined =
      /^(?:(\d{3}|\d{5}|\d{7})[-—]?|[[【（(](\d{3}|\d{5}|\d{7})[\]】）)])(?=\p{Script=Han})/u.exec(
        text,
      )
    if (joined) [code, text] = [joined[1] ?? joined[2]!, text.slice(joined[0].length)]
  }
  const bare = withoutOfWhich(text)
  const ordinal = readOrdinalPrefix(bare)
  return {
    code: code || null,
    name: ordinal ? withoutOfWhich(bare.slice(ordinal.length)) : bare,
    role:
      !printed.hasTotal && printed.name !== '小计'
        ? 'line'
        : subtotalWords.test(text)
          ? 'subtotal'
          : 'total',
    ordinal,
    among: bare !== text,
    depth: printed.depth,
    holder: printed.holder,
    labels: printed.others > 0 ? listLabels(cells, columns, offset, about) : null,
  }
}

function readPrinted(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset: number,
): Printed {
  const printed: Printed = {
    code: '',
    name: '',
    depth: 0,
    names: 0,
    hasTotal: false,
    holder: null,
    others: 0,
  }
  let depth = 0
  let nameColumns = 0
  for (const column of columns) {
    const text = words(cells[column.index + offset] ?? '')
    if (column.role === 'name' && ++nameColumns === 2) printed.others++
    if (isCode(column, text)) printed.code += text
    else if (!isAside(column)) takeName(printed, text, depth++)
    else if (text !== '') {
      printed.others++
      if (column.role === 'holder' && printed.holder === null && alphanumeric.test(text))
        printed.holder = text
    }
  }
  return printed
}

/** The innermost name counts; 小计 only where there is no other. */
function takeName(printed: Printed, text: string, depth: number): void {
  if (text === '') return
  printed.names++
  if (text === '小计' && printed.name !== '' && printed.name !== '小计') return
  printed.name = text
  printed.depth = depth
  printed.hasTotal ||= text !== '小计' && isTotal(text)
}

function isCode({ role }: LabelColumn, text: string): boolean {
  return role === 'code' && (text === '' || alphanumeric.test(text))
}

function isAside({ role }: LabelColumn): boolean {
  return role === 'holder' || role === 'remark'
}

function findAbout(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset: number,
): Entry | null {
  const asides = columns
    .filter(isAside)
    .map(column => ({ column, text: words(cells[column.index + offset] ?? '') }))
  const about =
    asides.find(({ text }) => isTotal(text)) ??
    asides.findLast(
      ({ column, text }) => column.role === 'holder' && text !== '' && !alphanumeric.test(text),
    )
  return about ? [wordsOf(about.column), about.text] : null
}

/** All labels of a row by their header words: names, then units and remarks. */
function listLabels(
  cells: readonly string[],
  columns: readonly LabelColumn[],
  offset: number,
  about: Entry | null,
): Record<string, string> {
  const labels: Record<string, string> = {}
  if (about) labels[about[0]] = about[1]
  for (const asides of [false, true])
    for (const column of columns) {
      if (isAside(column) !== asides) continue
      const text = words(cells[column.index + offset] ?? '')
      if (text !== '' && !isCode(column, text)) labels[wordsOf(column)] = text
    }
  return labels
}

/**
 * The header words of a column as the key of its label; no words, and the one key that an object
 * does not take, give its place.
 */
function wordsOf({ words, index }: LabelColumn): string {
  return words === '' || words === '__proto__' ? `column-${index}` : words
}

function isTotal(text: string): boolean {
  return (text.endsWith('计') || text.endsWith('额')) && totalWords.test(text)
}

function withoutOfWhich(text: string): string {
  return text.startsWith('其中') ? text.replace(/^其中[:：]?/, '') : text
}

function readOrdinalPrefix(text: string): { style: string; value: number; length: number } | null {
  if (!ordinalStarts.includes(text.charAt(0))) return null
  for (const [pattern, style] of ordinals) {
    const match = pattern.exec(text)
    if (match) return { style, value: toValue(match[1]!), length: match[0].length }
  }
  return null
}

function toValue(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? 10 * (tens ? numerals.indexOf(tens) + 1 : 1) : 0
  return ten + (ones ? numerals.indexOf(ones) + 1 : 0)
}
