import type { TreemapData } from '@/charts/treemap/model'
import { nameRow, unitOf } from '@/budget/sideBySide/formatValue'
import type { ShownRow } from '@/budget/sideBySide/shownRows'
import type { Provenance } from '@/text/provenance'
import type { CompareShown } from '../showComparison'
import { partsOf } from './readings'

/** The treemap of one of several documents; `side` is its edge as a part of the largest one's. */
export interface ComparedTreemap {
  readonly id: string
  readonly label: string
  /** In 分; `null` where the document has no figure, or one without an area: `said` tells. */
  readonly amount: number | null
  readonly provenance: Provenance | null
  readonly side: number
  readonly data: TreemapData | null
  readonly said: string | null
}

/**
 * What is looked at as a treemap for each document, in the same colours and to one scale: area is
 * amount in all of them. Of shares all wholes are of one size.
 */
export function compareTreemaps(shown: CompareShown): readonly ComparedTreemap[] {
  const { comparison, focus, form, format } = shown
  if (!focus) return []
  const amounts = comparison.entries.map((_, index) => amountOf(shown, focus.row.key, index))
  const most = Math.max(1, ...amounts.map(amount => amount ?? 0))
  const parts = partsOf(shown, focus)
  return comparison.entries.map(({ document, label }, index) => {
    const amount = amounts[index] ?? null
    const provenance = provenanceOf(shown, focus, index)
    const common = { id: document.id, label, amount, provenance }
    if (amount === null || amount <= 0)
      return {
        ...common,
        side: 0,
        data: null,
        said: amount === null ? sayAbsence(focus, index) : '零或负数，没有面积',
      }
    const drawn = parts.flatMap(({ row: { key, code, name } }) => {
      const own = amountOf(shown, key, index)
      return own === null ? [] : [{ key, code, name, amount: own, kind: 'subject' as const }]
    })
    const without = drawn.filter(part => part.amount <= 0).length
    const rest = amount - drawn.reduce((sum, part) => sum + part.amount, 0)
    const difference = { key: 'difference', code: null, name: '差额', amount: rest }
    const tiles = [
      ...drawn.filter(part => part.amount > 0),
      ...(rest > 0 ? [{ ...difference, kind: 'difference' as const }] : []),
    ].toSorted((one, other) => other.amount - one.amount)
    return {
      ...common,
      side: form === 'share' ? 1 : Math.sqrt(amount / most),
      said:
        [
          ...(without > 0 ? [`${without} 项是零或负数，没有面积`] : []),
          ...(rest < 0 ? ['各项加起来比合计多'] : []),
        ].join('；') || null,
      data: {
        unit: unitOf(format),
        whole: { name: nameRow(focus.row), amount },
        total: null,
        parts: tiles.map(tile => ({
          ...tile,
          uses: [],
          below: { whole: null, parts: [] },
          leads: tile.kind === 'subject',
        })),
      },
    }
  })
}

function sayAbsence({ row, values }: ShownRow, index: number): string {
  const figure = row.figures[index]
  return (figure?.kind === 'absent' ? figure.text : values[index]?.text) ?? ''
}

/** Where the amount of a document comes from: of shares, the money that they are taken of. */
function provenanceOf({ comparison, form }: CompareShown, focus: ShownRow, index: number) {
  if (form === 'head') return focus.values[index]?.provenance ?? null
  const figure = focus.row.figures[index]
  const document = comparison.entries[index]?.document.id
  return figure?.kind === 'money' && figure.provenance && document !== undefined
    ? { document, provenance: figure.provenance }
    : null
}

/** In 分 of a document, or of a head where heads are compared. */
function amountOf(
  { comparison, form, rows }: CompareShown,
  key: string,
  index: number,
): number | null {
  const shown = rows.find(({ row }) => row.key === key)
  if (form === 'head') return shown?.values[index]?.value ?? null
  const figure = (shown?.row ?? comparison.rows.find(row => row.key === key))?.figures[index]
  return figure?.kind === 'money' ? figure.fen : null
}
