import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Measure } from '@/document/measures'
import { sayParts } from '@/budget/figures/sayParts'
import { cellShare, cellProvenance, otherProvenance } from './provenance'
import type { Provenance } from '@/text/provenance'
import type { SplitTable } from '@/budget/splits/types'
import { wholeExpenditure } from '@/budget/tree/tree'
import { figureSegment, keyFigure, type Segment, textSegment } from '@/text/segments'

/**
 * The finding of a split as a sentence: how basic and project expenditure stand to each other, and
 * where the projects are.
 */
export function splitFinding({
  table,
  unit,
  year,
  before = '',
}: {
  table: SplitTable
  unit: DisplayUnit
  year: number
  /** Stands before the name of a figure of what is no budget. */
  before?: string
}): readonly Segment[] {
  const {
    name,
    otherUses,
    cells: { total, basic, project },
  } = table.whole
  const isPart = name !== wholeExpenditure
  const money = (fen: number, provenance: Provenance | null) =>
    figureSegment(`${formatAmount(fen, unit)} ${unit}`, provenance)
  const provenanceOf = (measure: Measure) => cellProvenance(table.whole, measure, table.rows)
  if (basic.fen === null || project.fen === null) {
    return [
      textSegment(`${year} 年${before}${isPart ? name : '支出'}`),
      ...(total.fen === null ? [] : [textSegment(' '), money(total.fen, provenanceOf('total'))]),
      ...sayOneUse(table.whole.cells, use => money(use.fen, provenanceOf(use.measure))),
    ]
  }
  const of = isPart ? before + name : before
  const lead = of === '' ? '' : `${year} 年${of}中，`
  const share = keyFigure(
    formatPercent(basic.fen, total.fen),
    cellShare(table.whole, 'basic', table.rows),
  )
  return [
    textSegment(`${lead}基本支出 `),
    money(basic.fen, provenanceOf('basic')),
    textSegment('，占 '),
    share,
    ...(project.fen === 0
      ? [textSegment('，没有项目支出')]
      : [
          textSegment('；项目支出 '),
          money(project.fen, provenanceOf('project')),
          ...largestProject(table, project.fen, unit),
        ]),
    ...(otherUses
      ? [textSegment(`；${otherUses.name} `), money(otherUses.fen, otherProvenance(table.whole))]
      : []),
  ]
}

/** What is said where one use or none has an amount; the other is never said to be nought. */
function sayOneUse(
  { total, basic, project }: SplitTable['whole']['cells'],
  money: (use: { readonly fen: number; readonly measure: Measure }) => Segment,
): readonly Segment[] {
  if (basic.fen === null && project.fen === null)
    return [
      textSegment(
        basic.state === 'blank' && project.state === 'blank'
          ? '，基本支出和项目支出两栏都是空白'
          : '，没有读到基本支出和项目支出各多少',
      ),
    ]
  const measure = basic.fen === null ? 'project' : 'basic'
  const [name, other, cell] =
    measure === 'project' ? ['项目支出', '基本支出', basic] : ['基本支出', '项目支出', project]
  const fen = basic.fen ?? project.fen ?? 0
  if (fen === total.fen) return [textSegment(`，全部是${name}`)]
  return [
    textSegment(`，其中${name} `),
    money({ fen, measure }),
    textSegment(cell.state === 'blank' ? `，${other}一栏是空白` : `，没有读到${other}`),
  ]
}

function largestProject(
  { rows, whole: all }: SplitTable,
  whole: number,
  unit: DisplayUnit,
): readonly Segment[] {
  if (!rows.some(({ cells }) => cells.project.fen)) return [textSegment('，没有读到各科目有多少')]
  return sayParts({
    parts: rows,
    fenOf: ({ cells }) => cells.project.fen,
    provenanceOf: row => cellProvenance(row, 'project'),
    whole,
    wholeFrom: cellProvenance(all, 'project', rows),
    unit,
    verb: '在',
    word: '科目',
  })
}
