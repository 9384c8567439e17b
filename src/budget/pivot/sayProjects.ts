// @bundle later
import type { IndicatorLine } from '@/budget/indicators'
import { linesCount } from '@/budget/indicators/provenance'
import type { ProjectEntry } from '@/budget/projects'
import { countProvenance, sumProvenance } from '@/budget/projects/provenance'
import { addUp } from '@/budget/tree/tree'
import { type DisplayUnit, formatAmount, formatCount } from '@/text/format'
import { figureSegment, sentence } from '@/text/segments'
import { amountSegment } from '@/budget/figures/citeAmounts'
import { amountOf, type Answer, answer, silence } from './answer'
import type { Picked } from './findPicked'
import { toStructure } from './sayUses'

/** Projects of a document, and those among them that belong to the subject as far as sums prove it. */
export interface PickedProjects {
  readonly all: readonly ProjectEntry[]
  readonly own: readonly ProjectEntry[]
}

/** Which projects belong to a subject: no document says so, sums prove it or nothing does. */
export function sayProjects(
  picked: Picked,
  { all, own }: PickedProjects,
  unit: DisplayUnit,
): Answer {
  if (all.length === 0) return silence('没有读到项目。', ...toStructure(picked))
  if (own.length === 0) return nothingProven(picked, unit)
  const sum = addUp(own.map(({ fen }) => fen))
  return answer(
    sentence`${figureSegment(formatCount(own.length), () => countProvenance(own))} 个项目推断属于它（由金额的关系推断，文件没有写明），合计 ${figureSegment(formatAmount(sum, unit), () => sumProvenance(own))} ${unit}。`,
    { label: '只看这些项目', path: '/projects', query: subjectQuery(picked) },
  )
}

/** Whether the project that is shown belongs to a subject. */
export function sayProject(picked: Picked, { own }: PickedProjects, id: string): Answer {
  const isOwn = own.some(entry => entry.id === id)
  return isOwn
    ? answer(
        sentence`这个项目推断属于它（由金额的关系推断，文件没有写明）。`,
        ...toStructure(picked),
      )
    : silence('不能推断这个项目属于它：文件没有写明项目的功能科目。', {
        label: '看推断属于它的项目',
        path: '/projects',
        query: subjectQuery(picked),
      })
}

/** How many of the indicators of a document the projects of a subject have. */
export function sayIndicators(
  picked: Picked,
  { own }: PickedProjects,
  { unit, lines: all }: { readonly unit: DisplayUnit; readonly lines: readonly IndicatorLine[] },
): Answer {
  if (own.length === 0) return nothingProven(picked, unit)
  const ids = new Set(own.map(({ id }) => id))
  const lines = all.filter(({ entry }) => ids.has(entry.id))
  const projects = figureSegment(formatCount(own.length), () => countProvenance(own))
  return lines.length === 0
    ? silence('推断属于它的项目没有读到绩效指标。', ...toStructure(picked))
    : answer(
        sentence`推断属于它的 ${projects} 个项目有 ${figureSegment(formatCount(lines.length), () => linesCount(lines, '绩效指标'))} 条绩效指标。`,
        {
          label: '只看这些指标',
          path: '/indicators',
          query: subjectQuery(picked),
        },
      )
}

const subjectQuery = ({ subject, code }: Picked) => ({ subject: subject?.key ?? code })

/** A subject that prints a zero for projects has none; else the document leaves it open. */
function nothingProven(picked: Picked, unit: DisplayUnit): Answer {
  const project = picked.subject && amountOf(picked.subject, 'project')
  return project?.fen === 0
    ? answer(
        sentence`表里它的项目支出是 ${amountSegment(project, unit)} ${unit}，所以没有属于它的项目。`,
        ...toStructure(picked),
      )
    : silence(
        '没有项目能推断属于它：文件没有写明项目的功能科目，由金额也推不出来。',
        ...toStructure(picked),
      )
}
