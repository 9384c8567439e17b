import type { HeaderColumn } from './header'
import { readKey, readMeasure } from './measures'

/** A column of amounts before its cells are known to stand below its header. */
export interface MeasureColumn { readonly key: string, readonly label: string, readonly parent: string | null, readonly index: number, readonly known: boolean }

interface Keyed { readonly key: string, readonly known: boolean, readonly apart: boolean, readonly column: HeaderColumn, readonly path: readonly string[] }

/** Measures that stand beside a total and are no part of it. */
const apart = /^(?:comparison|smallBusiness|operatingFunds|prior)/
const fiscalParts = new Set(['generalPublic', 'governmentFund', 'stateCapital'])
/** Last year's figures under words that name no year; a difference from them is none. */
const priorWords = /^(?:上年|上一年度?|去年)(?!.*(?:结转|结余|比|增|减))/

/** Names the amount columns of a side by their header words and finds which column is a part of which. Unknown ones are "column-N". */
export function nameColumns(columns: readonly HeaderColumn[]): MeasureColumn[] {
  const shared = countShared(columns)
  const used = new Set<string>()
  const latest = Math.max(...columns.map(column => readYear(column.path)))
  const isPrior = ({ path }: HeaderColumn) => ((readYear(path) > 0 && readYear(path) < latest) || path.some(word => priorWords.test(word)))
    && !path.some(word => readMeasure(word) === 'comparison')
  const keyed: Keyed[] = columns.map((column) => {
    const path = column.path.slice(shared)
    const found = isPrior(column) ? `prior.${readKey(path) ?? column.index}` : readKey(path)
    const key = found !== null && !used.has(found) ? found : `column-${column.index}`
    used.add(key)
    return { key, known: key === found, apart: apart.test(found ?? ''), column, path }
  })
  return nameSoleYear(keyed).map(({ key, known, column }, position) => ({
    key, known, label: column.path.join(' / '), parent: findParent(keyed, position), index: column.index,
  }))
}

/** 本年预算 with nothing carried over beside it is all there is: the total. */
function nameSoleYear(columns: readonly Keyed[]): readonly Keyed[] {
  if (columns.some(({ key }) => key === 'total' || key.startsWith('carryOver') || key.startsWith('currentYear.'))) return columns
  return columns.map(column => (column.key === 'currentYear' ? { ...column, key: 'total' } : column))
}

function findParent(columns: readonly Keyed[], position: number): string | null {
  const { path, apart, key } = columns[position]!
  if (apart) return null
  if (fiscalParts.has(key) && followsFiscal(columns, position)) return 'fiscal'
  const own = isTotal(path) ? path.length - 2 : path.length - 1
  for (let depth = own; depth >= 0; depth--) {
    const group = path.slice(0, depth)
    const whole = columns.find((other, index) => index !== position && other.path.length === depth + 1 && isTotal(other.path)
      && group.every((part, level) => other.path[level] === part) && !other.apart)
    if (whole) return whole.key
  }
  return null
}

/** 财政拨款 is the sum of the three budgets that stand behind it, whether a merged cell says so or not. */
function followsFiscal(columns: readonly Keyed[], position: number): boolean {
  const { path } = columns[position]!
  const beside = columns.filter(other => other.path.length === path.length && other.path.every((word, level) => level === path.length - 1 || word === path[level]))
  return columns.slice(0, position).some(column => column.key === 'fiscal' && beside.includes(column)) && beside.some(({ key }) => key === 'generalPublic')
}

function isTotal(path: readonly string[]): boolean {
  const leaf = path.at(-1) ?? ''
  return readMeasure(leaf) === 'total' || (path.length === 1 ? /三公.*合计/ : /(?:合计|小计|总计)$/).test(leaf)
}

function countShared(columns: readonly HeaderColumn[]): number {
  const first = columns[0]?.path ?? []
  let shared = 0
  while (shared < first.length - 1 && columns.every(({ path }) => path.length > shared + 1 && path[shared] === first[shared])) shared++
  return shared
}

function readYear(path: readonly string[]): number {
  return Number(/(20\d\d)年/.exec(path.join(' '))?.[1] ?? 0)
}
