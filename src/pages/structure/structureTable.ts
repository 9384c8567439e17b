import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { measureNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import { shareNames } from '@/budget/tree/shareNames'
import type { Subject } from '@/budget/tree/tree'
import { citationText } from '@/budget/tree/citation'
import type { StructureLevel } from './useStructure'
import type { ExportColumn, ExportRow, ExportTable } from '@/app/frame/frame'
import { citationsAt } from '@/app/frame/citationsAt'

interface Request {
  readonly level: StructureLevel
  readonly document: BudgetDocument
  readonly unit: DisplayUnit
}
interface Line {
  readonly code: string | null
  readonly name: string
  readonly amount: Fen | null
  readonly subject: Subject | null
}

/** The table beside the treemap, with every row of the level and its uses as figures. */
export function structureTable({ level, document, unit }: Request): ExportTable {
  const { subject, breakdown, source } = level
  const below = { total: '类', class: '款', section: '项', item: '项' }[subject.level]
  const shares = shareNames({ subject, root: level.tree.root, measure: level.measure })
  const columns: ExportColumn[] = [
    { key: 'code', label: '编码', kind: 'text' },
    { key: 'name', label: below, kind: 'text' },
    { key: 'amount', label: '金额', kind: 'amount' },
    { key: 'share', label: shares.own, kind: 'percent' },
    ...(subject.parent
      ? [{ key: 'totalShare', label: shares.whole, kind: 'percent' } as const]
      : []),
    ...level.uses.map(use => ({ key: use, label: measureNames[use], kind: 'amount' }) as const),
  ]
  const row = (line: Line) => rowOf({ line, level, document })
  return {
    title: `${subject.name}的构成`,
    unit,
    columns,
    source: source ? citationText(source) : '',
    rows: [
      ...breakdown.parts.map(row),
      {
        ...row({ code: subject.code, name: '合计', amount: breakdown.whole, subject }),
        total: true,
      },
    ],
  }
}

function rowOf({
  line: { code, name, amount, subject },
  level,
  document,
}: {
  line: Line
  level: StructureLevel
  document: BudgetDocument
}): ExportRow {
  const share = (whole: Fen | null) =>
    amount === null || whole === null ? null : { part: amount, whole }
  const place = subject && (subject.places[level.measure] ?? Object.values(subject.places)[0])
  return {
    cells: {
      code,
      name,
      amount,
      share: share(level.breakdown.whole),
      totalShare: share(level.total),
      ...Object.fromEntries(level.uses.map(use => [use, subject?.amounts[use] ?? null])),
    },
    sources: citationsAt(document, [place]),
  }
}
