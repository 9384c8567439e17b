import { exportShare } from '@/app/frame/fileColumns'
import { amountColumn, type PageColumn, shareColumn } from '@/app/frame/pageColumns'
import { measureNames } from '@/document/measures'
import { formatShare } from '@/text/format'
import type { EconomicRow } from './economicRows'
import type { EconomicShown } from './useEconomic'

export type EconomicRowsShown = Pick<
  EconomicShown,
  | 'table'
  | 'rows'
  | 'unit'
  | 'whole'
  | 'wholeName'
  | 'wholePlace'
  | 'wholeDerived'
  | 'focus'
  | 'chart'
  | 'measure'
>

/** Builds the columns of the economic classification, on screen and in a file. */
export function economicColumns(
  shown: EconomicRowsShown,
  years: readonly PageColumn<EconomicRow>[] = [],
): readonly PageColumn<EconomicRow>[] {
  const { rows, unit, whole, wholeName, wholePlace, wholeDerived, focus, chart, measure } = shown
  const all = { fen: whole, provenance: wholePlace }
  const figure = {
    amount: ({ fen }: EconomicRow) => fen,
    provenance: ({ subject }: EconomicRow) => subject.figures[measure]?.place ?? null,
    total: all,
  }
  const share = shareColumn({ ...figure, key: 'share', label: `占${wholeName}`, whole: all })
  return [
    {
      key: 'name',
      label: rows.some(({ subject }) => subject.level === 'section') ? '款' : '类',
      heading: true,
      value: ({ subject }) => subject.code,
      total: { text: focus ? focus.name : wholeDerived ? '合计（相加得出）' : '合计' },
      file: [
        { key: 'code', label: '编码', kind: 'text', cell: ({ subject }) => subject.code },
        { key: 'name', label: '经济科目', kind: 'text', cell: ({ subject }) => subject.name },
      ],
    },
    amountColumn({ ...figure, key: 'amount', label: '金额', class: 'amount', unit }),
    { ...share, file: [...(share.file ?? []), ...usesInFile(shown)] },
    ...(chart === 'rank' ? [cumulativeColumn(whole)] : []),
    ...years,
  ]
}

/** Personnel and operating, where the whole is shown and both are printed. */
const usesInFile = ({ measure, table }: EconomicRowsShown) =>
  (['personnel', 'operating'] as const)
    .filter(use => measure === 'total' && table.disclosed.includes(use))
    .map(use => ({
      key: use,
      label: measureNames[use],
      kind: 'amount' as const,
      cell: ({ subject }: EconomicRow) => subject.figures[use]?.fen ?? null,
      provenance: ({ subject }: EconomicRow) => subject.figures[use]?.place ?? null,
    }))

const cumulativeColumn = (whole: EconomicRowsShown['whole']): PageColumn<EconomicRow> => {
  const provenance =
    ({ upTo, whole: ofWhole }: EconomicRow) =>
    () => ({
      part: { sum: upTo, name: '到这一项累计' },
      whole: ofWhole,
    })
  return {
    key: 'cumulative',
    label: '累计占比',
    kind: 'figure',
    class: 'quiet',
    value: ({ cumulative }) => cumulative,
    cell: row => ({
      text: formatShare(row.cumulativeShare, row.cumulative),
      provenance: provenance(row),
    }),
    file: [
      {
        key: 'cumulative',
        label: '累计占比',
        kind: 'percent',
        cell: ({ cumulative }) => exportShare(cumulative, whole),
        provenance,
      },
    ],
  }
}
