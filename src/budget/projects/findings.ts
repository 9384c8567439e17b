import { type DisplayUnit, formatAmount } from '@/text/format'
import { sayParts } from '@/budget/figures/sayParts'
import type { Fen } from '@/document/money'
import { figureSegment, keyFigure, type Segment, textSegment } from '@/text/segments'
import {
  countProvenance,
  programmeProvenance,
  projectProvenance,
  sumProvenance,
} from './provenance'
import type { Provenance, ProvenanceMaker } from '@/text/provenance'
import { addUp } from '@/budget/tree/tree'
import { fundingText } from './funding'
import type { Funding, ProjectEntry, ProjectList } from './types'

/**
 * All projects in a sentence: how many, how much, and which 一级项目, or which project, is the
 * largest.
 */
export function listFinding(
  list: ProjectList,
  unit: DisplayUnit,
  by: 'programme' | 'project' = 'programme',
): readonly Segment[] {
  const { entries, groups, total, totalPlace, sum, isUnlisted } = list
  const projects = entries.filter(({ project }) => project !== null)
  const count = projects.length
  const whole = total ?? sum
  const wholeFrom = totalPlace ?? sumProvenance(projects)
  if (count === 0)
    return [
      textSegment(
        entries.length === 0
          ? '这份文件里没有读到项目'
          : `没有项目支出表，有 ${entries.length} 张绩效目标表`,
      ),
    ]
  const counted = figureSegment(`${count} 个`, () => countProvenance(projects))
  // Sheets and text need not name all projects.
  const found = isUnlisted ? [textSegment('读到 '), counted] : [counted]
  if (whole === null) return [...found, textSegment(`项目，${count > 1 ? '都' : ''}没有读出金额`)]
  const finding = [
    ...found,
    textSegment('项目共 '),
    figureSegment(`${formatAmount(whole, unit)} ${unit}`, wholeFrom),
  ]
  const shared = { whole, wholeFrom, unit, verb: '用于' }
  const named = by === 'programme' ? groups.filter(({ name }) => name) : []
  if (named.length === 0 ? count === 1 : groups.length === 1) return finding
  return [
    ...finding,
    ...(named.length > 0
      ? sayParts({
          ...shared,
          word: '一级项目',
          // The largest stands first, and says what the others are too.
          parts: named.map((group, index) => ({
            ...group,
            name: `${index === 0 ? '一级项目' : ''}“${group.name}”`,
          })),
          fenOf: ({ fen, sum }) => fen ?? sum,
          provenanceOf: programmeProvenance,
        })
      : sayParts({
          ...shared,
          word: '项目',
          parts: projects.map(entry => ({ ...entry, name: `“${entry.name}”` })),
          fenOf: ({ fen }) => fen,
          provenanceOf: projectProvenance,
        })),
  ]
}

/** The projects that a filter leaves, in a sentence that says which filter. */
export function filteredFinding(
  {
    entries,
    sum,
    filter,
  }: {
    readonly entries: readonly ProjectEntry[]
    readonly sum: Fen | null
    readonly filter: string
  },
  unit: DisplayUnit,
): readonly Segment[] {
  if (entries.length === 0) return [textSegment(`没有筛选出项目（${filter}）`)]
  return [
    textSegment('筛选出 '),
    figureSegment(`${entries.length} 个`, () => countProvenance(entries)),
    textSegment('项目共 '),
    figureSegment(`${formatAmount(sum, unit)} ${unit}`, () => sumProvenance(entries)),
    textSegment(`（${filter}）`),
  ]
}

/** Whether the projects add up to what is printed, in a sentence. */
export function describeTotal(
  { total, totalPlace, sum, entries, isUnlisted }: ProjectList,
  unit: DisplayUnit,
): readonly Segment[] {
  const projects = entries.filter(({ project }) => project !== null)
  const count = figureSegment(`${projects.length} 个`, () => countProvenance(projects))
  const added = () => sumProvenance(projects)
  const money = (fen: Fen | null, provenance: Provenance | ProvenanceMaker | null) =>
    figureSegment(formatAmount(fen, unit), provenance)
  if (projects.length === 0) return [textSegment('文件里没有读到项目的金额')]
  const open = projects.filter(({ fen }) => fen === null)
  const without =
    open.length === 0
      ? []
      : [
          textSegment('，'),
          figureSegment(`${open.length} 个`, () => countProvenance(open)),
          textSegment('没有读得出的金额'),
        ]
  const source = `文件里没有读到项目支出表，${describeSources(projects)}`
  if (isUnlisted && sum === null) return [textSegment(source)]
  if (isUnlisted)
    return [
      textSegment(`${source}，相加得 `),
      money(sum, added),
      textSegment(` ${unit}`),
      ...without,
    ]
  if (total === null)
    return [
      textSegment('项目支出表没有印出合计，各项目相加得 '),
      money(sum, added),
      textSegment(` ${unit}`),
      ...without,
    ]
  if (total === sum)
    return [
      count,
      textSegment('项目相加，正好是表上印出的合计 '),
      money(total, totalPlace),
      textSegment(` ${unit}`),
    ]
  return [
    textSegment('表上印出的合计是 '),
    money(total, totalPlace),
    textSegment(` ${unit}，`),
    count,
    textSegment('项目相加得 '),
    money(sum, added),
    textSegment('，差额 '),
    money(sum === null ? null : total - sum, {
      sum: [totalPlace],
      less: projects.map(projectProvenance),
      name: '差额',
    }),
    ...without,
  ]
}

/** What the projects are known from, where no table lists them. */
function describeSources(entries: readonly ProjectEntry[]): string {
  const count = (source: 'sheet' | 'narrative') =>
    entries.filter(({ project }) => project?.source === source).length
  const [sheets, narratives] = [count('sheet'), count('narrative')]
  return [
    ...(sheets > 0 ? [`${sheets} 个项目取自绩效目标表`] : []),
    ...(narratives > 0 ? [`${narratives} 个项目取自项目经费情况说明`] : []),
  ].join('，')
}

/** One project in a sentence: how much, and whose money it is. */
export function projectFinding(
  entry: ProjectEntry,
  unit: DisplayUnit,
  fundingPlace: (funding: Funding) => Provenance | null = () => null,
): readonly Segment[] {
  const { name, fen, unread, funding, sheet, project } = entry
  if (fen === null)
    return [
      textSegment(unread === null ? `${name}，没有印出金额` : `${name}，印出的“${unread}”不是金额`),
    ]
  const finding = [
    textSegment(`${name} `),
    keyFigure(`${formatAmount(fen, unit)} ${unit}`, projectProvenance(entry)),
  ]
  const [first, second] = funding
  // A sheet of 部门整体支出 is of no project.
  if (sheet?.sheet.ofUnit) return finding
  if (!project) return [...finding, textSegment('，项目支出表里没有这个项目')]
  if (project.source === 'narrative') return [...finding, textSegment('，见正文的项目经费情况说明')]
  if (first && !second && first.fen === fen)
    return [...finding, textSegment(`，全部来自${citationText(first)}`)]
  if (first && second && addUp(funding.map(({ fen }) => fen)) === fen)
    return [
      ...finding,
      ...funding.flatMap(part => [
        textSegment(`，${citationText(part)} `),
        figureSegment(formatAmount(part.fen, unit), () => fundingPlace(part)),
      ]),
    ]
  return sheet ? finding : [...finding, textSegment('，没有绩效目标表')]
}

const citationText = (funding: Funding) =>
  funding.period === 'carryOver' ? `上年结转（${funding.name}）` : fundingText(funding)
