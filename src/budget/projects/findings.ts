import { type DisplayUnit, formatAmount, formatPercent, toTenths } from '../format'
import type { Piece } from '../treeFinding'
import { addUp } from '../tree'
import { fundingText } from './funding'
import type { Funding, ProjectEntry, ProjectList } from './types'

const plain = (text: string): Piece => ({ text, kind: 'plain' })
const key = (text: string): Piece => ({ text, kind: 'key' })
const figure = (text: string): Piece => ({ text, kind: 'figure' })

/** All projects in a sentence: how many, how much, and what most of it is for. */
export function listFinding({ entries, groups, total, sum }: ProjectList, unit: DisplayUnit): readonly Piece[] {
  const count = entries.filter(({ project }) => project !== null).length
  const whole = total ?? sum
  if (count === 0) return [plain(entries.length === 0 ? '这份预算没有列出项目' : `没有项目支出表，有 ${entries.length} 张绩效目标表`)]
  const [largest] = groups
  const said = [plain(`${count} 个项目共 `), figure(`${formatAmount(whole, unit)} ${unit}`)]
  const fen = largest?.fen ?? largest?.sum ?? 0
  if (!largest || fen <= 0 || groups.length === 1) return said
  const share = formatPercent(fen, whole)
  return (toTenths(fen, whole) ?? 0) >= 500
    ? [...said, plain('，'), key(share), plain(` 用于${largest.name}`)]
    : [...said, plain(`，最多的是${largest.name}，占 `), key(share)]
}

/** Whether the projects add up to what is printed, in a sentence. */
export function totalSentence({ total, sum, entries }: ProjectList, unit: DisplayUnit): string {
  const count = entries.filter(({ project }) => project !== null).length
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
