import { words } from '@/reading/words'
import type { LabelColumn } from './sideColumns'

export interface RowLabel {
  readonly code: string | null
  readonly name: string
  readonly role: 'total' | 'subtotal' | 'line'
  /** Ordinal before the name with its style: 一、 → {style: '一、', value: 1}. */
  readonly ordinal: { readonly style: string, readonly value: number } | null
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
const alphanumeric = /^[A-Za-z\d]+$/
const numerals = '一二三四五六七八九'

/** Reads the label cells of a row: code (from up to three columns), name without ordinal and spaces, and what kind of row it is. */
export function readLabel(cells: readonly string[], columns: readonly LabelColumn[], offset = 0): RowLabel {
  let code = ''
  const names: { column: LabelColumn, text: string, depth: number }[] = []
  const holders: { column: LabelColumn, text: string }[] = []
  let depth = 0
  for (const column of columns) {
    const text = words(cells[column.index + offset] ?? '')
    if (column.role === 'code' && (text === '' || alphanumeric.test(text))) { code += text; continue }
    if (column.role === 'holder' || column.role === 'remark') { if (text !== '') holders.push({ column, text }) }
    else {
      if (text !== '') names.push({ column, text, depth })
      depth++
    }
  }
  // A row with nothing but a unit is about the unit as a whole.
  if (names.length === 0 && code === '') {
    const about = holders.find(({ text }) => isTotal(text)) ?? holders.findLast(({ column, text }) => column.role === 'holder' && !alphanumeric.test(text))
    if (about) names.push({ ...about, depth: 0 })
  }
  const named = names.findLast(({ text }) => text !== '小计') ?? names.at(-1)
  let text = named?.text ?? ''
  if (code === '' && names.length === 1 && /^[[【（(]?\d{3}/.test(text)) {
    const joined = /^(?:(\d{3}|\d{5}|\d{7})[-—]?|[[【（(](\d{3}|\d{5}|\d{7})[\]】）)])(?=\p{Script=Han})/u.exec(text)
    if (joined) [code, text] = [joined[1] ?? joined[2]!, text.slice(joined[0].length)]
  }
  const sums = named?.text === '小计' || names.some(name => name.text !== '小计' && isTotal(name.text))
  const role = !sums ? 'line' : subtotalWords.test(text) ? 'subtotal' : 'total'
  const bare = withoutOfWhich(text)
  const ordinal = readOrdinalPrefix(bare)
  const labelled = holders.length > 0 || columns.filter(column => column.role === 'name').length > 1
  return {
    code: code || null,
    name: ordinal ? withoutOfWhich(bare.slice(ordinal.length)) : bare,
    role,
    ordinal,
    among: bare !== text,
    depth: named?.depth ?? 0,
    holder: holders.find(({ column, text }) => column.role === 'holder' && alphanumeric.test(text))?.text ?? null,
    labels: labelled ? Object.fromEntries([...names, ...holders].map(name => [name.column.words || `column-${name.column.index}`, name.text])) : null,
  }
}

function isTotal(text: string): boolean {
  return (text.endsWith('计') || text.endsWith('额')) && totalWords.test(text)
}

function withoutOfWhich(text: string): string {
  return text.startsWith('其中') ? text.replace(/^其中[:：]?/, '') : text
}

function readOrdinalPrefix(text: string): { style: string, value: number, length: number } | null {
  if (!/^[一二三四五六七八九十\d（(]/.test(text)) return null
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
