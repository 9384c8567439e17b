import { isKind, threePublicParents } from '@/document/threePublicKinds'
import { readMeasure } from './measures'
import type { DraftRow } from './draft'
import type { RowLabel } from './labels'

/**
 * Index of the row that each row is a part of: by code prefix, else by ordinals, else by the column
 * its name stands in; `null` at the top. `nested`: rows without a code are units whose subjects
 * follow them.
 */
export function findParents(labels: readonly RowLabel[], nested = false): (number | null)[] {
  if (labels.some(label => label.code !== null)) return findParentsByCode(labels, nested)
  if (labels.some(label => label.ordinal !== null) && !standsInSteps(labels))
    return findParentsByOrdinal(labels)
  return findParentsByDepth(labels)
}

/**
 * Whether only the top rows are numbered, and those below them stand in several columns further to
 * the right.
 */
function standsInSteps(labels: readonly RowLabel[]): boolean {
  const lines = labels.filter(({ role, name }) => role === 'line' && name !== '')
  const numbered = new Set(
    lines.filter(({ ordinal }) => ordinal !== null).map(({ depth }) => depth),
  )
  const others = new Set(lines.filter(({ ordinal }) => ordinal === null).map(({ depth }) => depth))
  const [top = 0] = numbered
  return numbered.size === 1 && others.size > 1 && [...others].every(depth => depth > top)
}

/** Money left from last year, of whatever fund. */
const carriedOver = /^(?:加[:：])?(?:上年|年初|上年末)?.{0,8}(?:结转|结余)/

/** Money left for next year stands beside the numbered uses, and is no part of the last of them. */
const carryForward = /^(?:年终)?结转(?:下年|结余)|^年末结转/

function findParentsByCode(labels: readonly RowLabel[], nested: boolean): (number | null)[] {
  const rows = new Map<string, number>()
  const headings = nested ? createUnitHeadings() : null
  let above: { readonly row: number; hasParts: boolean } | null = null
  return labels.map((label, index) => {
    const { code, role, name, isOfWhich } = label
    if (role !== 'line' || (code !== null && !isOfWhich) || carryForward.test(name)) above = null
    if (role === 'line' && code !== null) above = { row: index, hasParts: false }
    // 其中：… and what follows it without a code, save headings of units, are parts of the subject above.
    if (code === null && name !== '' && above && (isOfWhich || (above.hasParts && !headings))) {
      above.hasParts = true
      return above.row
    }
    if (role !== 'line' || (code === null && (!headings || name === ''))) return null
    if (code === null) {
      rows.clear()
      return headings!.open(label, index)
    }
    rows.set(code, index)
    headings?.close()
    return findPrefixRow(rows, code) ?? headings?.current() ?? null
  })
}

function findPrefixRow(rows: ReadonlyMap<string, number>, code: string): number | null {
  for (let length = code.length - 1; length >= 3; length--) {
    const parent = rows.get(code.slice(0, length))
    if (parent !== undefined) return parent
  }
  return null
}

/**
 * An ordinal goes on with the innermost numbering it continues (二 after 一) or begins one inside
 * the row before; a row without ordinal is a part of the last numbered row, until a total ends all
 * numberings.
 */
function findParentsByOrdinal(labels: readonly RowLabel[]): (number | null)[] {
  const open: { style: string; value: number; row: number }[] = []
  return labels.map(({ ordinal, role, name, isOfWhich }, row) => {
    if (role !== 'line') {
      open.length = 0
      return null
    }
    if (name === '') return null
    if (!ordinal && headsFunds(labels, row, open)) {
      open.splice(0, open.length, { style: '', value: 0, row })
      return null
    }
    if (!ordinal)
      return carryForward.test(name) || isCarriedAtEnd(labels, row)
        ? null
        : (open.at(-1)?.row ?? null)
    // 其中：（一）… begins a numbering inside a row that has no number of its own.
    if (isOfWhich && ordinal.value === 1 && row > 0 && open.at(-1)?.row !== row - 1)
      open.push({ style: '', value: 0, row: row - 1 })
    const { style, value } = ordinal
    const level = open.findLastIndex(above => style === above.style && value === above.value + 1)
    const skipped =
      level < 0 && value !== 1
        ? open.findLastIndex(above => style === above.style && value > above.value)
        : level
    if (skipped >= 0) open.length = skipped
    const parent = open.at(-1)?.row ?? null
    open.push({ style, value, row })
    return parent
  })
}

/**
 * Whether money carried over stands without a number above a numbering that begins anew: those are its
 * funds, as others were of this year's money.
 */
function headsFunds(
  labels: readonly RowLabel[],
  row: number,
  open: readonly { readonly style: string }[],
): boolean {
  if (!carriedOver.test(labels[row]!.name) || labels[row]!.isOfWhich) return false
  const next = labels.slice(row + 1).find(({ name }) => name !== '')
  return (
    next?.role === 'line' &&
    next.ordinal?.value === 1 &&
    open.some(({ style }) => style === next.ordinal!.style)
  )
}

/** Money carried over that stands without a number right before a total: it is no part of the last number. */
function isCarriedAtEnd(labels: readonly RowLabel[], row: number): boolean {
  if (labels[row]?.isOfWhich) return false
  for (const { name, role } of labels.slice(row)) {
    if (role !== 'line') return true
    if (name !== '' && !carriedOver.test(name)) return false
  }
  return false
}

function findParentsByDepth(labels: readonly RowLabel[]): (number | null)[] {
  const open: number[] = []
  let whole: number | null = null
  return labels.map(({ role, depth, name, isOfWhich }, row) => {
    if (role !== 'line' || name === '') {
      if (role === 'total') open.length = 0
      whole = null
      return null
    }
    // 其中：… names a part of the last row that is none itself.
    if (isOfWhich && whole !== null && labels[whole]!.depth === depth) return whole
    if (!isOfWhich) whole = row
    open.length = Math.min(open.length, depth)
    const parent = open.findLast(above => above !== undefined) ?? null
    open[depth] = row
    return parent
  })
}

interface Heading {
  readonly row: number
  readonly holder: string | null
  readonly parent: number | null
}

/**
 * Rows of units (or groups) above the subjects that are theirs, as they follow one another down a
 * table.
 */
export interface UnitHeadings {
  /** Begins a heading; returns the row that it is a part of. */
  open(label: RowLabel, row: number): number | null
  /** A subject followed: the next heading stands beside this one, not below it. */
  close(): void
  current(): number | null
}

/**
 * No headings yet. A heading is below the one whose code begins its own, else below one right above
 * it of the same code or without any, else beside the last.
 */
export function createUnitHeadings(): UnitHeadings {
  const byCode = new Map<string, number>()
  let last: Heading | null = null
  let closed = false
  return {
    open({ holder }, row) {
      const parent =
        findParentByCode(byCode, holder) ??
        (last === null || (holder !== null && last.holder !== null && last.holder !== holder)
          ? null
          : closed
            ? last.parent
            : last.row)
      // Subjects below a unit bear its code too.
      if (holder !== null && !byCode.has(holder)) byCode.set(holder, row)
      last = { row, holder, parent }
      closed = false
      return parent
    },
    close: () => {
      closed = true
    },
    current: () => last?.row ?? null,
  }
}

function findParentByCode(
  byCode: ReadonlyMap<string, number>,
  holder: string | null,
): number | null {
  for (let length = (holder?.length ?? 0) - 1; length >= 2; length--) {
    const found = byCode.get(holder!.slice(0, length))
    if (found !== undefined) return found
  }
  return null
}

/**
 * Hangs the units of a department below its own row, where that repeats the total and no code says
 * so.
 */
export function attachToDepartment(rows: readonly DraftRow[]): void {
  const total = rows.find(({ role }) => role === 'total')
  const [first, ...units] = rows.flatMap((row, index) =>
    row.role === 'line' && row.parent === null ? [{ row, index }] : [],
  )
  if (!total || !first || !units.some(({ row }) => hasMoney(row)) || !hasMoney(first.row)) return
  if (Object.keys(total.amounts).some(key => total.amounts[key] !== first.row.amounts[key])) return
  for (const { row } of units) row.parent = first.index
}

function hasMoney({ amounts }: DraftRow): boolean {
  return Object.values(amounts).some(amount => amount !== null && /[1-9]/.test(amount))
}

/**
 * Hangs the kinds of 三公 below the row of what they are parts of, where one stands above them and
 * neither codes nor ordinals say so.
 */
export function attachThreePublicKinds(rows: readonly DraftRow[]): void {
  const above = new Map<string, number>()
  rows.forEach((row, index) => {
    const kind = row.role === 'line' ? (readMeasure(row.name) ?? null) : null
    if (!isKind(kind)) return
    row.parent ??= above.get(threePublicParents[kind] ?? '') ?? null
    above.set(kind, index)
  })
}
