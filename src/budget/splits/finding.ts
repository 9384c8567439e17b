import { type DisplayUnit, formatAmount, formatPercent, toTenths } from '@/text/format'
import type { Measure } from '@/document/measures'
import { cellShare, cellProvenance, otherProvenance } from './provenance'
import type { Provenance } from '@/text/provenance'
import type { SplitTable } from '@/budget/splits/types'
import { wholeExpenditure } from '@/budget/tree/tree'
import type { Piece } from '@/budget/tree/finding'

/**
 * The finding of a split as a sentence: how basic and project expenditure stand to each other, and
 * where the projects are.
 */
export function splitFinding({
  table,
  unit,
  year,
}: {
  table: SplitTable
  unit: DisplayUnit
  year: number
}): readonly Piece[] {
  const {
    name,
    otherUses,
    cells: { total, basic, project },
  } = table.whole
  const isPart = name !== wholeExpenditure
  const money = (fen: number, provenance: Provenance | null): Piece => ({
    text: `${formatAmount(fen, unit)} ${unit}`,
    kind: 'figure',
    provenance,
  })
  const of = (measure: Measure) => cellProvenance(table.whole, measure, table.rows)
  if (basic.fen === null || project.fen === null) {
    return [
      plain(`${year} 年${isPart ? name : '支出'}`),
      ...(total.fen === null ? [] : [plain(' '), money(total.fen, of('total'))]),
      plain('，没有公开基本支出和项目支出各多少'),
    ]
  }
  const share: Piece = {
    text: formatPercent(basic.fen, total.fen),
    kind: 'key',
    provenance: cellShare(table.whole, 'basic', table.rows),
  }
  return [
    plain(`${isPart ? `${year} 年${name}中，` : ''}基本支出 `),
    money(basic.fen, of('basic')),
    plain('，占 '),
    share,
    ...(project.fen === 0
      ? [plain('，没有项目支出')]
      : [
          plain('；项目支出 '),
          money(project.fen, of('project')),
          ...largestProject(table, project.fen),
        ]),
    ...(otherUses
      ? [plain(`；${otherUses.name} `), money(otherUses.fen, otherProvenance(table.whole))]
      : []),
  ]
}

function largestProject({ rows, whole: all }: SplitTable, whole: number): readonly Piece[] {
  const [largest] = [...rows].sort(
    (one, other) => (other.cells.project.fen ?? 0) - (one.cells.project.fen ?? 0),
  )
  const fen = largest?.cells.project.fen ?? null
  if (!largest || fen === null || fen <= 0) return [plain('，没有按科目公开')]
  if (fen === whole) return [plain('，'), { text: '全部', kind: 'key' }, plain(`在${largest.name}`)]
  const share: Piece = {
    text: formatPercent(fen, whole),
    kind: 'key',
    provenance: {
      part: cellProvenance(largest, 'project'),
      whole: cellProvenance(all, 'project', rows),
    },
  }
  return (toTenths(fen, whole) ?? 0) >= 500
    ? [plain('，'), share, plain(` 在${largest.name}`)]
    : [plain(`，最多的是${largest.name}，占 `), share]
}

const plain = (text: string): Piece => ({ text, kind: 'plain' })
