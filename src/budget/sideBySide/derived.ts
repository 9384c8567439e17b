import { toTenths } from '@/text/format'
import type { Provenance } from '@/text/provenance'
import { divideRounded } from './divideRounded'
import type { ComparedRow, CountFigure, DocumentFigure, MoneyFigure, SideBySide } from './types'

/** How figures are shown: as they are, of their whole, for each head, or of the base's. */
export const valueForms = ['amount', 'share', 'head', 'index'] as const
export type ValueForm = (typeof valueForms)[number]

export const valueFormNames: Readonly<Record<ValueForm, string>> = {
  amount: '金额',
  share: '占比',
  head: '人均',
  index: '指数',
}

/** Whom money is divided by. */
export const headCounts = ['active', 'total', 'posts'] as const
export type HeadCount = (typeof headCounts)[number]
export const headCountNames: Readonly<Record<HeadCount, string>> = {
  active: '在职人员',
  total: '全部人员',
  posts: '编制',
}

/**
 * A value of a form. `money` in 分 and `count` are as read, or divided and rounded once to 分;
 * `tenths` are tenths of a percent. `null` value: `text` says why there is none.
 */
export interface FormValue {
  readonly value: number | null
  readonly unit: 'money' | 'count' | 'tenths'
  /** In place of a value. */
  readonly text: string
  readonly provenance: Provenance | null
}

const none = (text: string, unit: FormValue['unit'] = 'tenths'): FormValue => ({
  value: null,
  unit,
  text,
  provenance: null,
})

interface DeriveInput {
  readonly comparison: SideBySide
  readonly row: ComparedRow
  readonly form: ValueForm
  readonly heads: HeadCount
}

/** The values of a row in a form, one for each document, with how each is computed. */
export function deriveValues({ comparison, row, form, heads }: DeriveInput): readonly FormValue[] {
  const rows = rowsByKey(comparison)
  return row.figures.map((figure, index) => {
    const own = placeFigure(comparison, index, figure)
    if (form === 'amount') return ofFigure(own)
    if (own.kind === 'absent') return none(own.text)
    if (form === 'share') return shareOf(own, wholeAt(comparison, row, rows, index))
    if (form === 'index') {
      const base = row.figures[comparison.base]
      return base ? indexOf(own, placeFigure(comparison, comparison.base, base)) : none('没有基准')
    }
    if (own.kind === 'count') return none('不按人分')
    const perVehicle = row.key === vehicleRow
    const counts = rows.get(perVehicle ? 'vehicles.count' : `staff.${heads}`)
    const count = counts?.figures[index]
    return perHead(own, count ? placeFigure(comparison, index, count) : undefined, {
      missing: perVehicle ? '车辆数' : headCountNames[heads],
    })
  })
}

/** Vehicle operation is divided by vehicles and not by heads. */
export const vehicleRow = 'vehicles.operation'

const indexes = new WeakMap<SideBySide, ReadonlyMap<string, ComparedRow>>()

/** Rows of a comparison by their keys. */
export function rowsByKey(comparison: SideBySide): ReadonlyMap<string, ComparedRow> {
  const before = indexes.get(comparison)
  if (before) return before
  const rows = new Map(comparison.rows.map(row => [row.key, row]))
  indexes.set(comparison, rows)
  return rows
}

/** A figure as it stands in one of several documents. */
function placeFigure(
  { entries }: SideBySide,
  index: number,
  figure: DocumentFigure,
): DocumentFigure {
  const document = entries[index]?.document.id
  return figure.kind === 'absent' || !figure.provenance || document === undefined
    ? figure
    : { ...figure, provenance: { document, provenance: figure.provenance } }
}

function ofFigure(figure: DocumentFigure): FormValue {
  if (figure.kind === 'absent') return none(figure.text, 'money')
  return {
    value: figure.kind === 'money' ? figure.fen : figure.count,
    unit: figure.kind,
    text: '',
    provenance: figure.provenance,
  }
}

type Known = MoneyFigure | CountFigure
const sizeOf = (figure: Known) => (figure.kind === 'money' ? figure.fen : figure.count)

function wholeAt(
  comparison: SideBySide,
  { whole }: ComparedRow,
  rows: ReadonlyMap<string, ComparedRow>,
  index: number,
): DocumentFigure | null {
  const figure = whole === null ? undefined : rows.get(whole)?.figures[index]
  return figure ? placeFigure(comparison, index, figure) : null
}

/** A share is one only of a positive whole, and of a part that is none below zero. */
function shareOf(part: Known, whole: DocumentFigure | null): FormValue {
  if (!whole) return none('不算占比')
  if (whole.kind === 'absent') return none(whole.text)
  if (sizeOf(whole) <= 0 || sizeOf(part) < 0) return none('不算占比')
  return {
    value: toTenths(sizeOf(part), sizeOf(whole)),
    unit: 'tenths',
    text: '',
    provenance: { part: part.provenance, whole: whole.provenance },
  }
}

function indexOf(figure: Known, base: DocumentFigure): FormValue {
  if (base.kind === 'absent') return none(`基准${base.text}`)
  if (sizeOf(base) <= 0) return none('基准不是正数')
  return {
    value: toTenths(sizeOf(figure), sizeOf(base)),
    unit: 'tenths',
    text: '',
    provenance: {
      part: figure.provenance,
      whole: base.provenance,
      name: '是基准的',
    },
  }
}

function perHead(
  figure: MoneyFigure,
  count: DocumentFigure | undefined,
  { missing }: { readonly missing: string },
): FormValue {
  if (count?.kind !== 'count')
    return none(`${missing}${count?.kind === 'absent' ? count.text : '没有读到'}`, 'money')
  if (count.count <= 0) return none(`${missing}为 0`, 'money')
  return {
    value: divideRounded(figure.fen, count.count),
    unit: 'money',
    text: '',
    provenance: { divide: figure.provenance, by: count.provenance },
  }
}

/** Whom all of the documents, else most of them, count: 在职 before all, and posts last. */
export function chooseHeads({ rows, entries }: SideBySide): {
  readonly heads: HeadCount
  readonly known: number
} {
  const counted = headCounts.map(heads => ({
    heads,
    known:
      rows
        .find(({ key }) => key === `staff.${heads}`)
        ?.figures.filter(({ kind }) => kind === 'count').length ?? 0,
  }))
  const most = Math.max(...counted.map(({ known }) => known))
  const all = counted.find(({ known }) => known === entries.length)
  return all ?? counted.find(({ known }) => known === most) ?? { heads: 'active', known: 0 }
}
