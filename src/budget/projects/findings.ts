import { type DisplayUnit, formatAmount, formatPercent, toTenths } from '../format'
import type { Fen } from '../money'
import type { Piece } from '../treeFinding'
import { addUp } from '../tree'
import { fundingText } from './funding'
import { byAmount } from './groups'
import type { Funding, ProjectEntry, ProjectList } from './types'

const plain = (text: string): Piece => ({ text, kind: 'plain' })
const key = (text: string): Piece => ({ text, kind: 'key' })
const figure = (text: string): Piece => ({ text, kind: 'figure' })

/** All projects in a sentence: how many, how much, and which 一级项目, or which project, is the largest. */
export function listFinding({ entries, groups, total, sum }: ProjectList, unit: DisplayUnit, by: 'programme' | 'project' = 'programme'): readonly Piece[] {
  const projects = entries.filter(({ project }) => project !== null)
  const count = projects.length
  const whole = total ?? sum
  if (count === 0) return [plain(entries.length === 0 ? '这份预算没有列出项目' : `没有项目支出表，有 ${entries.length} 张绩效目标表`)]
  const said = [plain(`${count} 个项目共 `), figure(`${formatAmount(whole, unit)} ${unit}`)]
  const [group] = groups
  const project = projects.reduce<ProjectEntry | undefined>((most, one) => most && byAmount(most, one) <= 0 ? most : one, undefined)
  const largest = by === 'programme' && group?.name
    ? { of: '一级项目', name: group.name, fen: group.fen ?? group.sum, others: groups.length - 1 }
    : { of: '项目', name: project?.name ?? '', fen: project?.fen ?? 0, others: count - 1 }
  if (largest.fen <= 0 || largest.others === 0) return said
  const share = formatPercent(largest.fen, whole)
  return (toTenths(largest.fen, whole) ?? 0) >= 500
    ? [...said, plain('，其中 '), key(share), plain(` 用于${largest.of}“${largest.name}”`)]
    : [...said, plain(`，其中${largest.of}“${largest.name}”最多，占 `), key(share)]
}

/** The projects that a filter leaves, in a sentence that says which filter. */
export function filteredFinding({ count, sum, filter }: { readonly count: number, readonly sum: Fen, readonly filter: string }, unit: DisplayUnit): readonly Piece[] {
  if (count === 0) return [plain(`没有筛选出项目（${filter}）`)]
  return [plain(`筛选出 ${count} 个项目共 `), figure(`${formatAmount(sum, unit)} ${unit}`), plain(`（${filter}）`)]
}

/** Whether the projects add up to what is printed, in a sentence. */
export function totalSentence({ total, sum, entries }: ProjectList, unit: DisplayUnit): string {
  const count = entries.filter(({ project }) => project !== null).length
  if (count === 0) return '文件没有列出项目的金额'
  if (total === null) return `项目支出表没有印出合计，各项目相加得 ${formatAmount(sum, unit)} ${unit}`
  if (total === sum) return `${count} 个项目相加，正好是表上印出的合计 ${formatAmount(total, unit)} ${unit}`
  return `表上印出的合计是 ${formatAmount(total, unit)} ${unit}，${count} 个项目相加得 ${formatAmount(sum, unit)}，差额 ${formatAmount(total - sum, unit)}`
}

/** One project in a sentence: how much, and whose money it is. */
export function projectFinding({ name, fen, funding, sheet, project }: ProjectEntry, unit: DisplayUnit): readonly Piece[] {
  if (fen === null) return [plain(`${name}，没有印出金额`)]
  const said = [plain(`${name} `), key(`${formatAmount(fen, unit)} ${unit}`)]
  const [first, second] = funding
  if (!project) return [...said, plain('，项目支出表里没有这个项目')]
  if (first && !second && first.fen === fen) return [...said, plain(`，全部来自${sourceText(first)}`)]
  if (first && second && addUp(funding.map(one => one.fen)) === fen) return [...said, plain(`，${funding.map(one => `${sourceText(one)} ${formatAmount(one.fen, unit)}`).join('，')}`)]
  return sheet ? said : [...said, plain('，没有绩效目标表')]
}

const sourceText = (funding: Funding) => funding.period === 'carryOver' ? `上年结转（${funding.name}）` : fundingText(funding)
