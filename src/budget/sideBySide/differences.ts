import { toTenths } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import type { FormValue } from './derived'
import type { ComparedRow, SideBySide } from './types'

/** What lies between two values of a row; `null` where `text` says why there is none. */
export interface RowDifference {
  readonly value: number | null
  readonly unit: FormValue['unit']
  readonly text: string
  readonly provenance: Provenance | null
  /** In tenths of a percent of the value it is taken from; `null` where that is no positive one. */
  readonly rate: { readonly tenths: number; readonly provenance: Provenance | null } | null
}

interface DifferenceInput {
  readonly comparison: SideBySide
  readonly row: ComparedRow
  readonly values: readonly FormValue[]
  /** Indices of the two entries: what is compared, and with what. */
  readonly of: number
  readonly from: number
}

/** The difference of a row between two entries, refused where they are not of one kind. */
export function differ({ comparison, row, values, of, from }: DifferenceInput): RowDifference {
  const [value, base] = [values[of], values[from]]
  const none = (text: string): RowDifference => ({
    value: null,
    unit: value?.unit ?? 'money',
    text,
    provenance: null,
    rate: null,
  })
  if (!value || !base || of === from) return none('')
  const why = findRefusal(comparison, row, [of, from])
  if (why) return none('不可比')
  if (value.value === null) return none(value.text)
  if (base.value === null) return none(base.text)
  const gap = value.value - base.value
  const provenance: Provenance = {
    sum: [value.provenance],
    less: [base.provenance],
    name: '两数相差',
  }
  const tenths = value.unit !== 'tenths' && base.value > 0 ? toTenths(gap, base.value) : null
  return {
    value: gap,
    unit: value.unit,
    text: '',
    provenance,
    rate:
      tenths === null
        ? null
        : { tenths, provenance: { part: provenance, whole: base.provenance, name: '变幅' } },
  }
}

/** Why a row's figures of some entries are not to be held against each other; `null` for none. */
export function findRefusal(
  { entries }: SideBySide,
  { group }: Pick<ComparedRow, 'group'>,
  indices: readonly number[],
): string | null {
  // Marks are against the base: two with the same ones differ from it in the same way.
  const marks = indices.map(index =>
    (entries[index]?.marks ?? []).filter(
      ({ refuses, groups }) => refuses && (!groups || groups.includes(group)),
    ),
  )
  const said = marks.map(own => own.map(({ text }) => text).join())
  if (said.every(text => text === said[0])) return null
  return marks.flat()[0]?.text ?? null
}

/** How a row moves over the years: up or down every year, the same, or otherwise. */
export type Trend = 'rising' | 'falling' | 'steady' | 'mixed' | 'unknown'

export const trendNames: Readonly<Record<Trend, string>> = {
  rising: '连年增加',
  falling: '连年减少',
  steady: '不变',
  mixed: '有增有减',
  unknown: '',
}

/** A trend takes as many years. */
export const fewestYears = 3

/** The years between the first and the last that are none of a list. */
export function missingYears(years: readonly number[]): readonly number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    year => !years.includes(year),
  )
}

/**
 * Whether values grew or fell every year, without a gap between the years; `unknown` with fewer
 * than three years, or where one has no figure that can be compared.
 */
export function findTrend(
  comparison: SideBySide,
  row: ComparedRow,
  values: readonly FormValue[],
): Trend {
  const { entries, setting } = comparison
  if (setting !== 'years' || entries.length < fewestYears) return 'unknown'
  const isGap = missingYears(entries.map(({ document }) => document.year)).length > 0
  const known = values.flatMap(({ value }) => value ?? [])
  const all = values.map((_, index) => index)
  if (isGap || known.length < values.length || findRefusal(comparison, row, all)) return 'unknown'
  const steps = known.slice(1).map((value, index) => Math.sign(value - (known[index] ?? 0)))
  if (steps.every(step => step > 0)) return 'rising'
  if (steps.every(step => step < 0)) return 'falling'
  return steps.every(step => step === 0) ? 'steady' : 'mixed'
}

/**
 * Places of values from the largest, 1 first, equal ones alike; `null` for what has no value or is
 * of another kind than the base.
 */
export function rankValues(
  comparison: SideBySide,
  row: ComparedRow,
  values: readonly FormValue[],
): readonly (number | null)[] {
  const comparable = values.map(({ value }, index) =>
    value === null || findRefusal(comparison, row, [comparison.base, index]) ? null : value,
  )
  return comparable.map(value =>
    value === null ? null : 1 + comparable.filter(other => other !== null && other > value).length,
  )
}
