import { describeRate } from '@/budget/execution/execution'
import type { ThreePublicKind } from '@/budget/threePublic/types'
import type { Provenance } from '@/text/provenance'
import { type DisplayUnit, formatShare, formatTenths, noFigure } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'

interface KindColumnsInput {
  readonly unit: DisplayUnit
  /** Where all of 三公 comes from. */
  readonly whole: Provenance | null
  /** Whether any kind has a share of it: there is none of 0. */
  readonly hasShares: boolean
  /** What is said of a kind without a figure. */
  readonly sayAbsent: (kind: ThreePublicKind) => string
  /** What this year's figure is compared with. */
  readonly against: 'prior' | 'budget' | 'both'
  /** The column of lines over the years. */
  readonly years: readonly TableColumn<ThreePublicKind>[]
}

/** Columns of 三公 by kind, amounts in the unit. */
export const kindColumns = ({
  unit,
  whole,
  hasShares,
  sayAbsent,
  against,
  years,
}: KindColumnsInput): readonly TableColumn<ThreePublicKind>[] => [
  { key: 'name', label: '项目', heading: true, value: ({ name }) => name },
  ...(against === 'prior' ? [] : [budgetColumn(unit)]),
  ...(against === 'budget' ? [] : [priorColumn]),
  {
    key: 'current',
    label: against === 'prior' ? '本年' : '决算数',
    kind: 'figure',
    class: 'strong',
    value: ({ current }) => current?.fen ?? null,
    attributes: ({ current }) => ({ class: { quiet: !current } }),
    cell: kind => (kind.current ? { amount: kind.current, unit } : { text: sayAbsent(kind) }),
  },
  ...(against === 'prior' ? [] : [completionColumn]),
  ...(against === 'budget' ? [] : changeColumns(unit)),
  ...(hasShares ? [shareColumn(whole)] : []),
  ...years,
]

const shareColumn = (whole: Provenance | null): TableColumn<ThreePublicKind> => ({
  key: 'share',
  label: '占“三公”',
  kind: 'figure',
  class: 'share',
  value: ({ share }) => share,
  cell: ({ share, current }) =>
    share === null
      ? { text: noFigure }
      : {
          text: formatShare(share, current?.fen ?? null),
          provenance: { part: current?.provenance ?? null, whole },
        },
})

const budgetColumn = (unit: DisplayUnit): TableColumn<ThreePublicKind> => ({
  key: 'budget',
  label: '预算数',
  kind: 'figure',
  class: 'budget',
  value: ({ execution }) => execution?.budget.fen ?? null,
  cell: ({ execution }) => ({ amount: execution?.budget ?? null, unit }),
})

const completionColumn: TableColumn<ThreePublicKind> = {
  key: 'completion',
  label: '完成率',
  kind: 'figure',
  value: ({ execution }) => execution?.rate?.tenths ?? null,
  cell: ({ execution }) => ({
    text: execution ? describeRate(execution) : noFigure,
    provenance: execution?.rate?.provenance ?? null,
  }),
}

const priorColumn: TableColumn<ThreePublicKind> = {
  key: 'prior',
  label: '上年',
  kind: 'figure',
  class: 'prior',
  value: ({ prior }) => prior?.fen ?? null,
}

const changeColumns = (unit: DisplayUnit): readonly TableColumn<ThreePublicKind>[] => [
  {
    key: 'difference',
    label: '增减',
    kind: 'figure',
    value: ({ difference }) => difference?.fen ?? null,
    cell: ({ difference }) => ({ amount: difference, unit, signed: true }),
  },
  { key: 'rate', label: '变幅', kind: 'figure', value: ({ rate }) => rate?.tenths ?? null },
]

/** Whether kinds are shown against last year, their budget, or both. */
export function comparedWith(kinds: readonly ThreePublicKind[]): 'prior' | 'budget' | 'both' {
  if (!kinds.some(({ execution }) => execution)) return 'prior'
  return kinds.some(({ prior }) => prior) ? 'both' : 'budget'
}

/** The change of a kind as text: its rate, or why there is none; `absent` where last year is not there. */
export function rateText(
  { incomparable, difference, current, rate }: ThreePublicKind,
  absent: string,
): string {
  if (incomparable) return '不可比'
  if (difference === null) return current ? absent : noFigure
  if (difference.fen === 0) return '持平'
  return rate ? formatTenths(rate.tenths, { signed: true }) : '新增'
}
