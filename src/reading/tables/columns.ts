import type { HeaderColumn } from './header'
import { readKey, readMeasure } from './measures'

/** A column of amounts before its cells are known to stand below its header. */
export interface MeasureColumn { readonly key: string, readonly label: string, readonly parent: string | null, readonly index: number, readonly known: boolean }

interface Keyed { readonly key: string, readonly known: boolean, readonly column: HeaderColumn, readonly path: readonly string[] }

/** Measures that stand beside a total and are no part of it. */
const apart = /^(?:comparison|operatingFunds|prior)/

/** Names the amount columns of a side by their header words and finds which column is a part of which. Unknown ones are "column-N". */
export function nameColumns(columns: readonly HeaderColumn[]): MeasureColumn[] {
  const shared = countShared(columns)
  const used = new Set<string>()
  const latest = Math.max(...columns.map(column => readYear(column.path)))
  const keyed: Keyed[] = columns.map((column) => {
    const path = column.path.slice(shared)
    const year = readYear(column.path)
    const found = year > 0 && year < latest ? `prior.${readKey(path) ?? column.index}` : readKey(path)
    const key = found !== null && !used.has(found) ? found : `column-${column.index}`
    used.add(key)
    return { key, known: key === found, column, path }
  })
  return keyed.map(({ key, known, column }, position) => ({
    key, known, label: column.path.join(' / '), parent: findParent(keyed, position), index: column.index,
  }))
}

function findParent(columns: readonly Keyed[], position: number): string | null {
  const { key, path } = columns[position]!
  if (apart.test(key)) return null
  const own = isTotal(path) ? path.length - 2 : path.length - 1
  for (let depth = own; depth >= 0; depth--) {
    const group = path.slice(0, depth)
    const whole = columns.find((other, index) => index !== position && other.path.length === depth + 1 && isTotal(other.path)
      && group.every((part, level) => other.path[level] === part) && !apart.test(other.key))
    if (whole) return whole.key
  }
  return null
}

function isTotal(path: readonly string[]): boolean {
  const leaf = path.at(-1) ?? ''
  return readMeasure(leaf) === 'total' || (path.length === 1 && /三公.*合计/.test(leaf))
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
