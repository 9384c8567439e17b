import type { ThreePublicKind } from '@/budget/threePublic/types'
import type { Provenance } from '@/text/provenance'
import { type DisplayUnit, formatTenths, noFigure } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'

/** Columns of 三公 by kind, amounts in the unit; `whole` is where all of 三公 comes from. */
export const kindColumns = (
  unit: DisplayUnit,
  whole: Provenance | null,
): readonly TableColumn<ThreePublicKind>[] => [
  { key: 'name', label: '项目', heading: true, value: ({ name }) => name },
  {
    key: 'prior',
    label: '上年',
    kind: 'figure',
    class: 'prior',
    value: ({ prior }) => prior?.fen ?? null,
  },
  {
    key: 'current',
    label: '本年',
    kind: 'figure',
    class: 'strong',
    value: ({ current }) => current?.fen ?? null,
    attributes: ({ current }) => ({ class: { quiet: !current } }),
    cell: ({ current, state }) =>
      current ? { amount: current, unit } : { text: state === 'blank' ? '空白' : '未读到' },
  },
  {
    key: 'difference',
    label: '增减',
    kind: 'figure',
    value: ({ difference }) => difference?.fen ?? null,
    cell: ({ difference }) => ({ amount: difference, unit, signed: true }),
  },
  { key: 'rate', label: '变幅', kind: 'figure', value: ({ rate }) => rate?.tenths ?? null },
  {
    key: 'share',
    label: '占“三公”',
    kind: 'figure',
    class: 'share',
    value: ({ share }) => share,
    cell: ({ share, current }) =>
      share === null
        ? { text: noFigure }
        : {
            text: formatTenths(share),
            provenance: { part: current?.provenance ?? null, whole },
          },
  },
]

/** The change of a kind as text: its rate, or why there is none. */
export function rateText({ incomparable, difference, current, rate }: ThreePublicKind): string {
  if (incomparable) return '不可比'
  if (difference === null) return current ? '上年未读到' : noFigure
  if (difference.fen === 0) return '持平'
  return rate ? formatTenths(rate.tenths, { signed: true }) : '新增'
}
