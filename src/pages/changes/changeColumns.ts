import { type Comparison, isAgainstSpent } from '@/budget/comparison/comparison'
import { type DisplayUnit, formatTenths, noFigure } from '@/text/format'
import type { TableColumn } from '@/ui/tableTypes'

/** Columns of what changed: both years in the unit, their difference and its rate. */
export const changeColumns = (unit: DisplayUnit): readonly TableColumn<Comparison>[] => [
  { key: 'name', label: '项目', heading: true, value: ({ label }) => label },
  {
    key: 'prior',
    label: '上年',
    kind: 'figure',
    class: 'prior',
    value: ({ prior }) => prior?.fen ?? null,
    cell: ({ prior }) => ({ amount: prior, unit }),
  },
  {
    key: 'current',
    label: '本年',
    kind: 'figure',
    class: 'current',
    value: ({ current }) => current?.fen ?? null,
    cell: ({ current }) => ({ amount: current, unit }),
  },
  {
    key: 'difference',
    label: '增减',
    kind: 'figure',
    class: 'strong',
    value: ({ difference }) => difference?.fen ?? null,
    cell: ({ difference }) => ({ amount: difference, unit, signed: true }),
  },
  {
    key: 'rate',
    label: '变幅',
    kind: 'figure',
    class: 'strong',
    value: ({ rate }) => rate?.tenths ?? null,
    cell: row => ({
      text: rateText(row),
      provenance: row.state === 'changed' || isAgainstSpent(row) ? row.rate?.provenance : null,
    }),
  },
]

function rateText({ state, rate }: Comparison): string {
  if (state === 'new') return '新增'
  if (state === 'ended') return '今年没有'
  return rate ? formatTenths(rate.tenths, { signed: true }) : noFigure
}
