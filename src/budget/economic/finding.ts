import { economicSections } from '@/budget/economic/economicTable'
import { sayParts } from '@/budget/figures/sayParts'
import { rankSubjects } from './arrangeSubjects'
import {
  type EconomicMeasure,
  type EconomicSubject,
  type EconomicTable,
  wholeAmount,
} from './economicTable'
import { type DisplayUnit, formatAmount, formatPercent, formatTenths } from '@/text/format'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { measureNames } from '@/document/measures'
import { figureSegment, keyFigure, type Segment, textSegment } from '@/text/segments'

export interface EconomicFindingRequest {
  readonly table: EconomicTable
  readonly measure: EconomicMeasure
  readonly focus: EconomicSubject | null
  readonly unit: DisplayUnit
  /** Words before the name of the figure: "2024 年决算中，". */
  readonly before?: string
}

/** The share that few sections are counted for, in tenths of a percent. */
const most = 800

/**
 * The finding of the economic classification as a sentence: how much, what most of it is, and how
 * few sections make up most.
 */
export function economicFinding(request: EconomicFindingRequest): readonly Segment[] {
  const { table, measure, focus, unit, before = '' } = request
  const wholeFigure = wholeAmount(table, focus, measure)
  const whole = wholeFigure?.fen ?? null
  const name = focus
    ? focus.name + (measure === 'total' ? '' : `的${measureNames[measure]}`)
    : measure === 'total'
      ? '基本支出'
      : measureNames[measure]
  if (!wholeFigure || whole === null) return [textSegment(`${name}，没有读到`)]
  const start: Segment[] = [
    textSegment(`${before}${name} `),
    figureSegment(`${formatAmount(whole, unit)} ${unit}`, wholeFigure.provenance),
  ]
  if (whole === 0) return start
  if (focus)
    return [
      ...start,
      ...shareOfAll(request, wholeFigure),
      ...largest(focus.children, request, wholeFigure),
    ]
  return [
    ...start,
    ...largest(table.classes, request, wholeFigure),
    ...fewSections(table, measure, wholeFigure),
  ]
}

function shareOfAll(
  { table, measure }: EconomicFindingRequest,
  part: TracedAmount,
): readonly Segment[] {
  const all = table.whole[measure]
  return all === null || all.fen <= 0 || part.fen < 0 || part.fen > all.fen
    ? []
    : [
        textSegment(`，占${measure === 'total' ? '基本支出' : measureNames[measure]} `),
        keyFigure(formatPercent(part.fen, all.fen), {
          part: part.provenance,
          whole: all.provenance,
        }),
      ]
}

function largest(
  subjects: readonly EconomicSubject[],
  { measure, unit }: EconomicFindingRequest,
  { fen: whole, provenance: wholeFrom }: TracedAmount,
): readonly Segment[] {
  return sayParts({
    parts: subjects,
    fenOf: ({ figures }) => figures[measure]?.fen ?? null,
    provenanceOf: ({ figures }) => figures[measure]?.place ?? null,
    whole,
    wholeFrom,
    unit,
    verb: '是',
    word: '科目',
  })
}

/** Said only where it is a finding: less than a third of the sections. */
function fewSections(
  table: EconomicTable,
  measure: EconomicMeasure,
  { fen: whole, provenance: of }: TracedAmount,
): readonly Segment[] {
  const all = rankSubjects({ subjects: economicSections(table), measure, whole })
  if (whole <= 0 || all.some(({ fen }) => fen < 0)) return []
  const ranked = all.filter(({ fen }) => fen > 0)
  const enough = ranked.find(({ cumulativeShare }) => (cumulativeShare ?? 0) >= most)
  if (!enough?.cumulativeShare || enough.rank * 3 > ranked.length) return []
  const places = ranked.flatMap(({ subject }) => subject.figures[measure]?.place ?? [])
  const few = places.slice(0, enough.rank)
  return [
    textSegment('；'),
    figureSegment(String(ranked.length), { count: places, of: '有金额的款' }),
    textSegment(' 款里 '),
    figureSegment(String(enough.rank), { count: few, of: '金额最大的款' }),
    textSegment(' 款就占 '),
    keyFigure(formatTenths(enough.cumulativeShare), { part: { sum: few }, whole: of }),
  ]
}
