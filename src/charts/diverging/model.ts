import { type DisplayUnit, formatAmount, formatTenths, noFigure, spaceText } from '@/text/format'
import type { Fen } from '@/document/money'
import { roundUp } from '@/charts/core/roundUp'

export type DivergingBy = 'amount' | 'percent'

/** Changes in the order in which they are drawn. */
export interface DivergingData {
  readonly rows: readonly DivergingRow[]
  readonly by: DivergingBy
  readonly unit: DisplayUnit
  readonly chosen: string | null
}

/** A figure of this year against last year's. */
export interface DivergingRow {
  readonly key: string
  readonly code: string | null
  readonly label: string
  /** "new" has no percentage and says so. */
  readonly state: string
  readonly prior: { readonly fen: Fen | null } | null
  readonly current: { readonly fen: Fen | null } | null
  readonly difference: { readonly fen: Fen } | null
  /** Change in tenths of a percent. */
  readonly rate: { readonly tenths: number } | null
  /** `differs`: it is not the computed one. */
  readonly printedPercent: { readonly text: string; readonly differs: boolean } | null
  /** What it is compared with, where that is not last year's figure of its kind: 比上年执行数. */
  readonly against: string | null
  /** What is counted has changed, as the document says it. */
  readonly scopeChanged: string | null
  /** `shared`: said of the whole, not of this figure. */
  readonly reason: { readonly text: string; readonly shared: boolean } | null
}

export type DivergingModel = ReturnType<typeof buildDivergingModel>
export type DivergingItem = ReturnType<typeof itemOf>

/**
 * Percentages beyond ±200 % are broken off: a figure that grows from next to nothing would leave no
 * room for the rest.
 */
const mostTenths = 2000
/** Tenths of a percent: in a percent, in the whole, and from one end of a scale to the next. */
const [tenths, whole, stepTenths] = [10, 1000, 500]

/**
 * What a diverging chart shows: in percent on one scale, in amounts on as many scales as it takes
 * to see each change; what is compared with something else has its own.
 */
export function buildDivergingModel({ rows, by, unit, chosen }: DivergingData) {
  return {
    chosen,
    panels: [...new Set(rows.map(row => row.against))].flatMap(against => {
      const of = rows.filter(row => row.against === against)
      return by === 'percent' ? [percentPanel(of, unit, against)] : amountPanels(of, unit, against)
    }),
  }
}

function percentPanel(rows: readonly DivergingRow[], unit: DisplayUnit, against: string | null) {
  const largest = Math.max(1, ...rows.map(({ rate }) => Math.abs(rate?.tenths ?? 0)))
  const limit =
    largest <= whole ? whole : Math.min(mostTenths, Math.ceil(largest / stepTenths) * stepTenths)
  const items = rows.map(row =>
    itemOf({ row, unit, by: 'percent', value: row.rate?.tenths ?? null, limit }),
  )
  const broken = items.some(({ cut }) => cut) ? '，更大的断开画，数字在旁' : ''
  return {
    title: against ?? '',
    note: against ? broken.slice(1) : `都与各自的上年数相比${broken}`,
    limit,
    limitText: `${limit / tenths}%`,
    rows: items,
  }
}

function amountPanels(rows: readonly DivergingRow[], unit: DisplayUnit, against: string | null) {
  const sizeOf = ({ difference }: DivergingRow) => Math.abs(difference?.fen ?? 0)
  const groups = scaleGroups(rows, sizeOf)
  const limits = groups.map(group => roundUp(Math.max(1, ...group.map(sizeOf))))
  return groups.map((group, index) => {
    const limit = limits[index] ?? 1
    const before = limits[index - 1]
    return {
      title: [against, titleOf(group, index)].filter(Boolean).join('：'),
      note:
        before === undefined
          ? groups.length > 1
            ? '这一栏的比例尺只用于这一栏'
            : ''
          : spaceText(`放大为上一栏的${Math.round(before / limit)}倍`),
      limit,
      limitText: `${formatAmount(limit, unit).replace(/\.0+$/, '')} ${unit}`,
      rows: group.map(row =>
        itemOf({ row, unit, by: 'amount', value: row.difference?.fen ?? null, limit }),
      ),
    }
  })
}

function titleOf(rows: readonly DivergingRow[], index: number): string {
  if (rows.every(({ scopeChanged }) => scopeChanged)) {
    const reasons = [...new Set(rows.map(({ scopeChanged }) => scopeChanged))]
    return reasons.length === 1 ? `口径变化：${reasons[0]}` : '口径变化'
  }
  return index === 0 ? '' : index === 1 ? '其余变化' : '更小的变化'
}

/** The length of a bar is in 分 or tenths of a percent; 0 where there are words instead of one. */
function itemOf({
  row: { key, code, label, state, ...row },
  unit,
  by,
  value,
  limit,
}: {
  readonly row: DivergingRow
  readonly unit: DisplayUnit
  readonly by: DivergingBy
  readonly value: number | null
  readonly limit: number
}) {
  const amount = formatAmount(row.difference?.fen ?? null, unit, { signed: true })
  const rate = row.rate === null ? noFigure : formatTenths(row.rate.tenths, { signed: true })
  const percent = state === 'new' ? '新增' : rate
  const shared = row.reason?.shared ?? false
  const scoped = row.scopeChanged !== null && !shared
  const [prior, current] = [row.prior, row.current].map(of => formatAmount(of?.fen ?? null, unit))
  return {
    key,
    code,
    label,
    /** What is counted has changed: the bar is hatched, and said to be. */
    scoped,
    value: Math.max(-limit, Math.min(limit, value ?? 0)),
    /** The bar is longer than its scale and is broken. */
    cut: value !== null && Math.abs(value) > limit,
    valueText: by === 'amount' ? amount : percent,
    besideText: by === 'amount' ? percent : amount,
    reason: row.reason && spaceText(`${shared ? '总的原因：' : ''}${row.reason.text}`),
    details: [
      label,
      `${amount} ${unit}（${percent}）`,
      `上年 ${prior}，本年 ${current}`,
      ...(row.printedPercent?.differs ? [`文件印 ${row.printedPercent.text}`] : []),
      ...(scoped ? ['含口径变化'] : []),
      ...(row.reason ? [spaceText(`${shared ? '总的原因' : '原因'}：${row.reason.text}`)] : []),
    ],
  }
}

/** A change this many times the next one leaves no room for it on the same scale. */
const crushing = 10

/**
 * Parts values, largest first, where one is `crushing` times the next or more, so that each group
 * has a scale of its own.
 */
export function scaleGroups<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
): readonly (readonly Item[])[] {
  const groups: Item[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last !== undefined && sizeOf(last) < sizeOf(item) * crushing) group.push(item)
    else groups.push([item])
  }
  return groups
}
