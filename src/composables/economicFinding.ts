import { economicSections } from '@/budget/economic/economicTable'
import { rankSubjects } from '@/budget/economic/rankSubjects'
import type { EconomicMeasure, EconomicSubject, EconomicTable } from '@/budget/economic/types'
import { type DisplayUnit, formatAmount, formatPercent, formatTenths, toTenths } from '@/budget/format'
import { measureNames } from '@/budget/measures'
import type { Piece } from '@/budget/treeFinding'

export interface EconomicFindingRequest {
  readonly table: EconomicTable
  readonly measure: EconomicMeasure
  readonly focus: EconomicSubject | null
  readonly unit: DisplayUnit
}

/** The share that few sections are counted for, in tenths of a percent. */
const most = 800

/** The finding of the economic classification as a sentence: how much, what most of it is, and how few sections make up most. */
export function economicFinding(request: EconomicFindingRequest): readonly Piece[] {
  const { table, measure, focus, unit } = request
  const whole = (focus ? focus.figures : table.whole)[measure]?.fen ?? null
  const name = focus ? focus.name + (measure === 'total' ? '' : `的${measureNames[measure]}`) : measure === 'total' ? '基本支出' : measureNames[measure]
  if (whole === null) return [plain(`${name}，表中没有列出`)]
  const start: Piece[] = [plain(`${name} `), { text: `${formatAmount(whole, unit)} ${unit}`, kind: 'figure' }]
  if (whole === 0) return start
  if (focus) return [...start, ...shareOfAll(request, whole), ...largest(focus.children, measure, whole)]
  return [...start, ...largest(table.classes, measure, whole), ...fewSections(table, measure, whole)]
}

function shareOfAll({ table, measure }: EconomicFindingRequest, part: number): readonly Piece[] {
  const all = table.whole[measure]?.fen ?? null
  return all === null ? [] : [plain(`，占${measure === 'total' ? '基本支出' : measureNames[measure]} `), key(formatPercent(part, all))]
}

function largest(subjects: readonly EconomicSubject[], measure: EconomicMeasure, whole: number): readonly Piece[] {
  const [first] = rankSubjects({ subjects, measure, whole })
  if (!first || first.fen <= 0) return []
  if (first.fen === whole) return [plain('，'), key('全部'), plain(`是${first.subject.name}`)]
  return (toTenths(first.fen, whole) ?? 0) >= 500
    ? [plain('，'), key(formatPercent(first.fen, whole)), plain(` 是${first.subject.name}`)]
    : [plain(`，最大的是${first.subject.name}，占 `), key(formatPercent(first.fen, whole))]
}

/** Said only where it is a finding: less than a third of the sections. */
function fewSections(table: EconomicTable, measure: EconomicMeasure, whole: number): readonly Piece[] {
  const ranked = rankSubjects({ subjects: economicSections(table), measure, whole }).filter(({ fen }) => fen > 0)
  const enough = ranked.find(({ cumulativeShare }) => (cumulativeShare ?? 0) >= most)
  if (!enough?.cumulativeShare || enough.rank * 3 > ranked.length) return []
  return [plain(`；${ranked.length} 款里 ${enough.rank} 款就占 `), key(formatTenths(enough.cumulativeShare))]
}

const plain = (text: string): Piece => ({ text, kind: 'plain' })
const key = (text: string): Piece => ({ text, kind: 'key' })
