// @bundle later
import type { IndicatorLine } from '@/budget/indicators'
import { linesCount } from '@/budget/indicators/provenance'
import type { ProjectEntry } from '@/budget/projects'
import { countProvenance, sumProvenance } from '@/budget/projects/provenance'
import { addUp } from '@/budget/tree/tree'
import { type DisplayUnit, formatAmount, formatCount } from '@/text/format'
import { figureSegment, type Segment, sentence } from '@/text/segments'
import { amountSegment } from '@/budget/figures/citeAmounts'
import { amountOf, type Answer, answer, silence } from './answer'
import type { Picked } from './findPicked'
import { toStructure } from './sayUses'

/** Projects of a document, and those among them that belong to the subject. */
export interface PickedProjects {
  readonly all: readonly ProjectEntry[]
  readonly own: readonly ProjectEntry[]
  /** Code of the subject that the row of a project prints; `null` where it prints none. */
  readonly printedOf: (id: string) => string | null
}

/** How it is known that projects belong to a subject: their rows print it, or sums prove it. */
function countBelonging({ own, printedOf }: PickedProjects): readonly Segment[] {
  const printed = own.filter(({ id }) => printedOf(id) !== null)
  const count = (some: typeof own) =>
    figureSegment(formatCount(some.length), () => countProvenance(some))
  if (printed.length === own.length) return sentence`${count(own)} 个项目印着它的科目编码`
  if (printed.length === 0)
    return sentence`${count(own)} 个项目推断属于它（由金额的关系推断，文件没有写明）`
  return sentence`${count(own)} 个项目属于它（${count(printed)} 个印着它的科目编码，其余由金额的关系推断）`
}

/** Which projects belong to a subject: their rows print it, sums prove it, or nothing does. */
export function sayProjects(picked: Picked, projects: PickedProjects, unit: DisplayUnit): Answer {
  const { all, own } = projects
  if (all.length === 0) return silence('没有读到项目。', ...toStructure(picked))
  if (own.length === 0) return nothingProven(picked, projects, unit)
  const sum = addUp(own.map(({ fen }) => fen))
  return answer(
    sentence`${countBelonging(projects)}，合计 ${figureSegment(formatAmount(sum, unit), () => sumProvenance(own))} ${unit}。`,
    { label: '只看这些项目', path: '/projects', query: subjectQuery(picked) },
  )
}

/** Whether the project that is shown belongs to a subject. */
export function sayProject(picked: Picked, { own, printedOf }: PickedProjects, id: string): Answer {
  const printed = printedOf(id)
  const others = { label: '看属于它的项目', path: '/projects', query: subjectQuery(picked) }
  if (own.some(entry => entry.id === id))
    return answer(
      printed === null
        ? sentence`这个项目推断属于它（由金额的关系推断，文件没有写明）。`
        : sentence`这个项目印着的科目编码是 ${printed}，属于它。`,
      ...toStructure(picked),
    )
  return printed === null
    ? silence('不能推断这个项目属于它：文件没有写明这个项目的功能科目。', others)
    : silence(`这个项目印着的科目编码是 ${printed}，不属于它。`, others)
}

/** How many of the indicators of a document the projects of a subject have. */
export function sayIndicators(
  picked: Picked,
  projects: PickedProjects,
  { unit, lines: all }: { readonly unit: DisplayUnit; readonly lines: readonly IndicatorLine[] },
): Answer {
  const { own } = projects
  if (own.length === 0) return nothingProven(picked, projects, unit)
  const ids = new Set(own.map(({ id }) => id))
  const lines = all.filter(({ entry }) => ids.has(entry.id))
  return lines.length === 0
    ? silence(`${nameBelonging(projects)}项目没有读到绩效指标。`, ...toStructure(picked))
    : answer(
        sentence`${nameBelonging(projects)} ${figureSegment(formatCount(own.length), () => countProvenance(own))} 个项目有 ${figureSegment(formatCount(lines.length), () => linesCount(lines, '绩效指标'))} 条绩效指标。`,
        {
          label: '只看这些指标',
          path: '/indicators',
          query: subjectQuery(picked),
        },
      )
}

function nameBelonging({ own, printedOf }: PickedProjects): string {
  const printed = own.filter(({ id }) => printedOf(id) !== null)
  if (printed.length === own.length) return '印着它的科目编码的'
  return printed.length === 0 ? '推断属于它的' : '属于它（部分由金额推断）的'
}

const subjectQuery = ({ subject, code }: Picked) => ({ subject: subject?.key ?? code })

/** A subject that prints a zero for projects has none; else the document leaves it open. */
function nothingProven(
  picked: Picked,
  { all, printedOf }: PickedProjects,
  unit: DisplayUnit,
): Answer {
  const project = picked.subject && amountOf(picked.subject, 'project')
  return project?.fen === 0
    ? answer(
        sentence`表里它的项目支出是 ${amountSegment(project, unit)} ${unit}，所以没有属于它的项目。`,
        ...toStructure(picked),
      )
    : silence(
        all.length > 0 && all.every(({ id }) => printedOf(id) !== null)
          ? '项目印着的科目编码里没有它，也没有它下面的。'
          : '没有项目能推断属于它：文件没有写明项目的功能科目，由金额也推不出来。',
        ...toStructure(picked),
      )
}
