import { rememberBy } from '@/reading/remember'
import type { HeaderColumn } from './header'
import { readKey, readMeasure } from './measures'

/** A column of amounts before its cells are known to stand below its header. */
export interface MeasureColumn {
  readonly key: string
  readonly label: string
  readonly parent: string | null
  readonly index: number
  readonly known: boolean
}

/** `isTotal`: its words say that it is the whole of those beside it. */
interface Keyed {
  readonly key: string
  readonly known: boolean
  readonly apart: boolean
  readonly isTotal: boolean
  readonly path: readonly string[]
}

/** Measures that stand beside a total and are no part of it. */
const apart = /^(?:comparison|smallBusiness|operatingFunds|prior)/
const fiscalParts = new Set(['generalPublic', 'governmentFund', 'stateCapital'])
/** Last year's figures under words that name no year; a difference from them is none. */
const priorWords = /^(?:上年|上一年度?|去年)(?!.*(?:结转|结余|比|增|减))/
const yearWords = /(20\d\d)年/

/**
 * Names the amount columns of a side by their header words and finds which column is a part of
 * which. Unknown ones are "column-N".
 */
export const nameColumns = rememberBy(
  keyOf,
  (columns: readonly HeaderColumn[]): readonly MeasureColumn[] => {
    const shared = countShared(columns)
    const used = new Set<string>()
    const years = columns.map(column => readYear(column.path))
    const latest = Math.max(...years)
    const keyed = columns.map((column, position): Keyed => {
      const path = shared === 0 ? column.path : column.path.slice(shared)
      const own = readKey(path)
      const found = isPrior(column.path, years[position]!, latest)
        ? `prior.${own ?? column.index}`
        : own
      const key = found !== null && !used.has(found) ? found : `column-${column.index}`
      used.add(key)
      return {
        key,
        known: key === found,
        apart: found !== null && apart.test(found),
        isTotal: isTotal(path),
        path,
      }
    })
    return nameSoleYear(keyed).map(({ key, known }, position) => {
      const { index, path } = columns[position]!
      return { key, known, label: path.join(' / '), parent: findParent(keyed, position), index }
    })
  },
)

/** No header word has a white space. */
function keyOf(columns: readonly HeaderColumn[]): string {
  let key = ''
  for (const { index, path } of columns) key += `${index} ${path.join(' ')}\n`
  return key
}

function isPrior(path: readonly string[], year: number, latest: number): boolean {
  return (
    ((year > 0 && year < latest) || path.some(isPriorWord)) &&
    !path.some(word => readMeasure(word) === 'comparison')
  )
}

/** Few words begin like those. */
function isPriorWord(word: string): boolean {
  return (word.startsWith('上') || word.startsWith('去')) && priorWords.test(word)
}

/** 本年预算 with nothing carried over beside it is all there is: the total. */
function nameSoleYear(columns: readonly Keyed[]): readonly Keyed[] {
  if (
    columns.some(
      ({ key }) => key === 'total' || key.startsWith('carryOver') || key.startsWith('currentYear.'),
    )
  )
    return columns
  return columns.map(column =>
    column.key === 'currentYear' ? { ...column, key: 'total' } : column,
  )
}

function findParent(columns: readonly Keyed[], position: number): string | null {
  const column = columns[position]!
  if (column.apart) return null
  if (fiscalParts.has(column.key) && followsFiscal(columns, position)) return 'fiscal'
  for (let depth = column.path.length - (column.isTotal ? 2 : 1); depth >= 0; depth--) {
    for (const other of columns) {
      if (
        other.isTotal &&
        other !== column &&
        !other.apart &&
        other.path.length === depth + 1 &&
        startsAlike(other.path, column.path, depth)
      )
        return other.key
    }
  }
  return null
}

function startsAlike(one: readonly string[], other: readonly string[], depth: number): boolean {
  for (let level = 0; level < depth; level++) if (one[level] !== other[level]) return false
  return true
}

/**
 * 财政拨款 is the sum of the three budgets that stand behind it, whether a merged cell says so or
 * not.
 */
function followsFiscal(columns: readonly Keyed[], position: number): boolean {
  const { path } = columns[position]!
  const isBeside = (other: Keyed) =>
    other.path.length === path.length && startsAlike(other.path, path, path.length - 1)
  return (
    columns.some((column, at) => at < position && column.key === 'fiscal' && isBeside(column)) &&
    columns.some(column => column.key === 'generalPublic' && isBeside(column))
  )
}

function isTotal(path: readonly string[]): boolean {
  const leaf = path[path.length - 1] ?? ''
  return (
    readMeasure(leaf) === 'total' ||
    (path.length === 1 ? /三公.*合计/ : /(?:合计|小计|总计)$/).test(leaf)
  )
}

function countShared(columns: readonly HeaderColumn[]): number {
  const first = columns[0]?.path ?? []
  let shared = 0
  while (
    shared < first.length - 1 &&
    columns.every(({ path }) => path.length > shared + 1 && path[shared] === first[shared])
  )
    shared++
  return shared
}

function readYear(path: readonly string[]): number {
  for (const word of path) {
    const found = word.includes('年') ? yearWords.exec(word) : null
    if (found) return Number(found[1])
  }
  return 0
}
