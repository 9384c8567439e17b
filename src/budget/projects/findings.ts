import { type DisplayUnit, formatAmount, formatPercent, toTenths } from '@/text/format'
import type { Fen } from '@/document/money'
import type { Segment } from '@/text/segments'
import { sourced, words } from '@/text/segments'
import { countSource, programmeSource, projectSource, sumSource, wholeSource } from './provenance'
import type { Source, SourceMaker } from '@/text/provenance'
import type { Piece } from '@/budget/tree/finding'
import { addUp } from '@/budget/tree/tree'
import { fundingText } from './funding'
import { byAmount } from './groups'
import type { Funding, ProjectEntry, ProjectList } from './types'

const plain = (text: string): Piece => ({ text, kind: 'plain' })
const counted = (text: string, source: Source | SourceMaker): Piece => ({
  text,
  kind: 'plain',
  source,
})
const key = (text: string, source: Source | SourceMaker | null): Piece => ({
  text,
  kind: 'key',
  source,
})
const figure = (text: string, source: Source | SourceMaker | null): Piece => ({
  text,
  kind: 'figure',
  source,
})

/**
 * All projects in a sentence: how many, how much, and which 一级项目, or which project, is the
 * largest.
 */
export function listFinding(
  list: ProjectList,
  unit: DisplayUnit,
  by: 'programme' | 'project' = 'programme',
): readonly Piece[] {
  const { entries, groups, total, sum } = list
  const projects = entries.filter(({ project }) => project !== null)
  const count = projects.length
  const whole = total ?? sum
  if (count === 0)
    return [
      plain(
        entries.length === 0
          ? '这份预算没有列出项目'
          : `没有项目支出表，有 ${entries.length} 张绩效目标表`,
      ),
    ]
  const said = [
    counted(`${count} 个`, () => countSource(projects)),
    plain('项目共 '),
    figure(`${formatAmount(whole, unit)} ${unit}`, wholeSource(list)),
  ]
  const [group] = groups
  const project = projects.reduce<ProjectEntry | undefined>(
    (most, one) => (most && byAmount(most, one) <= 0 ? most : one),
    undefined,
  )
  const largest =
    by === 'programme' && group?.name
      ? {
          of: '一级项目',
          name: group.name,
          fen: group.fen ?? group.sum,
          source: programmeSource(group),
          others: groups.length - 1,
        }
      : {
          of: '项目',
          name: project?.name ?? '',
          fen: project?.fen ?? 0,
          source: project ? projectSource(project) : null,
          others: count - 1,
        }
  if (largest.fen <= 0 || largest.others === 0) return said
  const share = key(formatPercent(largest.fen, whole), {
    part: largest.source,
    whole: wholeSource(list),
  })
  return (toTenths(largest.fen, whole) ?? 0) >= 500
    ? [...said, plain('，其中 '), share, plain(` 用于${largest.of}“${largest.name}”`)]
    : [...said, plain(`，其中${largest.of}“${largest.name}”最多，占 `), share]
}

/** The projects that a filter leaves, in a sentence that says which filter. */
export function filteredFinding(
  {
    entries,
    sum,
    filter,
  }: { readonly entries: readonly ProjectEntry[]; readonly sum: Fen; readonly filter: string },
  unit: DisplayUnit,
): readonly Piece[] {
  if (entries.length === 0) return [plain(`没有筛选出项目（${filter}）`)]
  return [
    plain('筛选出 '),
    counted(`${entries.length} 个`, () => countSource(entries)),
    plain('项目共 '),
    figure(`${formatAmount(sum, unit)} ${unit}`, () => sumSource(entries)),
    plain(`（${filter}）`),
  ]
}

/** Whether the projects add up to what is printed, in a sentence. */
export function totalSentence(
  { total, totalPlace, sum, entries }: ProjectList,
  unit: DisplayUnit,
): readonly Segment[] {
  const projects = entries.filter(({ project }) => project !== null)
  const count = sourced(`${projects.length} 个`, () => countSource(projects))
  const added = () => sumSource(projects)
  const money = (fen: Fen, source: Source | SourceMaker | null) =>
    sourced(formatAmount(fen, unit), source)
  if (projects.length === 0) return [words('文件没有列出项目的金额')]
  const open = projects.filter(({ fen }) => fen === null)
  const without =
    open.length === 0
      ? []
      : [
          words('，'),
          sourced(`${open.length} 个`, () => countSource(open)),
          words('没有读得出的金额'),
        ]
  if (total === null)
    return [
      words('项目支出表没有印出合计，各项目相加得 '),
      money(sum, added),
      words(` ${unit}`),
      ...without,
    ]
  if (total === sum)
    return [
      count,
      words('项目相加，正好是表上印出的合计 '),
      money(total, totalPlace),
      words(` ${unit}`),
    ]
  return [
    words('表上印出的合计是 '),
    money(total, totalPlace),
    words(` ${unit}，`),
    count,
    words('项目相加得 '),
    money(sum, added),
    words('，差额 '),
    money(total - sum, { sum: [totalPlace], less: projects.map(projectSource), name: '差额' }),
    ...without,
  ]
}

/** One project in a sentence: how much, and whose money it is. */
export function projectFinding(
  entry: ProjectEntry,
  unit: DisplayUnit,
  fundingPlace: (funding: Funding) => Source | null = () => null,
): readonly Piece[] {
  const { name, fen, unread, funding, sheet, project } = entry
  if (fen === null)
    return [plain(unread === null ? `${name}，没有印出金额` : `${name}，印出的“${unread}”不是金额`)]
  const said = [plain(`${name} `), key(`${formatAmount(fen, unit)} ${unit}`, projectSource(entry))]
  const [first, second] = funding
  if (!project) return [...said, plain('，项目支出表里没有这个项目')]
  if (first && !second && first.fen === fen)
    return [...said, plain(`，全部来自${sourceText(first)}`)]
  if (first && second && addUp(funding.map(one => one.fen)) === fen)
    return [
      ...said,
      ...funding.flatMap(one => [
        plain(`，${sourceText(one)} `),
        counted(formatAmount(one.fen, unit), () => fundingPlace(one)),
      ]),
    ]
  return sheet ? said : [...said, plain('，没有绩效目标表')]
}

const sourceText = (funding: Funding) =>
  funding.period === 'carryOver' ? `上年结转（${funding.name}）` : fundingText(funding)
