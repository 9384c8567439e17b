import type { ExportColumn, ExportTable } from '@/app/frame/frame'
import type { EconomicShown } from './useEconomic'

type Shown = Pick<
  EconomicShown,
  | 'table'
  | 'rows'
  | 'document'
  | 'unit'
  | 'whole'
  | 'wholeName'
  | 'wholePlace'
  | 'focus'
  | 'source'
  | 'chart'
  | 'measure'
>

/**
 * The table of the economic classification as it is shown, with personnel and operating where they
 * are printed.
 */
export function economicExport({
  table,
  rows,
  document,
  unit,
  whole,
  wholeName,
  wholePlace,
  focus,
  source,
  chart,
  measure,
}: Shown): ExportTable {
  const uses = (['personnel', 'operating'] as const).filter(
    use => measure === 'total' && table.disclosed.includes(use),
  )
  const names = { personnel: '人员经费', operating: '公用经费' }
  const columns: ExportColumn[] = [
    { key: 'code', label: '编码', kind: 'text' },
    { key: 'name', label: '经济科目', kind: 'text' },
    { key: 'amount', label: '金额', kind: 'amount' },
    { key: 'share', label: `占${wholeName}`, kind: 'percent' },
    ...uses.map(use => ({ key: use, label: names[use], kind: 'amount' }) as const),
    ...(chart === 'rank'
      ? [{ key: 'cumulative', label: '累计占比', kind: 'percent' } as const]
      : []),
  ]
  return {
    title: '基本支出经济分类',
    unit,
    columns,
    source,
    rows: [
      ...rows.map(({ subject, fen, cumulative, whole: of, upTo }) => ({
        figures: {
          amount: subject.figures[measure]?.place ?? null,
          share: { part: subject.figures[measure]?.place ?? null, whole: of },
          cumulative: () => ({ part: { sum: upTo, name: '到这一项累计' }, whole: of }),
          ...Object.fromEntries(uses.map(use => [use, subject.figures[use]?.place ?? null])),
        },
        cells: {
          code: subject.code,
          name: subject.name,
          amount: fen,
          share: shareOf(fen, whole),
          cumulative: shareOf(cumulative, whole),
          ...Object.fromEntries(uses.map(use => [use, subject.figures[use]?.fen ?? null])),
        },
        sources: Object.values(subject.figures)
          .slice(0, 1)
          .flatMap(figure =>
            figure
              ? [
                  {
                    table:
                      document.tables.find(({ id }) => id === figure.place.table)?.title.trim() ??
                      '',
                    line: figure.place.line,
                  },
                ]
              : [],
          ),
      })),
      {
        cells: { name: focus?.name ?? '合计', amount: whole, share: shareOf(whole, whole) },
        figures: { amount: wholePlace, share: { part: wholePlace, whole: wholePlace } },
        total: true,
      },
    ],
  }
}

const shareOf = (part: number | null, whole: number | null) =>
  part === null || whole === null ? null : { part, whole }
