import type { ProjectSheetJoin } from '@/document/project'
import type { Pair } from './match'

/** By what two were brought together, and among how many. */
export type Basis =
  | { readonly kind: 'amount' | 'rounded'; readonly projects: number; readonly sheets: number }
  | { readonly kind: 'name' }

/** Names that share less than this have nothing to do with each other, in thousandths. */
const unlike = 150
/**
 * What must be lost where two pairs exchange partners for the choice to be clear, in thousandths.
 */
const clear = 200

/** How sure a pair is and why, in a Chinese sentence. */
export function toJoin(pair: Pair, basis: Basis): ProjectSheetJoin {
  const { project, sheet, likeness } = pair
  const amountsEqual =
    project.fen !== null && (project.fen === sheet.fen || basis.kind === 'rounded')
  return {
    table: sheet.sheet.table,
    ...(sheet.sheet.part ? { part: sheet.sheet.part } : {}),
    confidence: confidenceOf(pair, basis),
    likeness: likeness / 1000,
    amountsEqual,
    reason: `${sayAmount(pair, basis)}，${sayNames(pair)}${sayMoney(pair)}`,
  }
}

function confidenceOf(
  { project, sheet, likeness, margin }: Pair,
  basis: Basis,
): ProjectSheetJoin['confidence'] {
  const named = project.name === sheet.name
  if (basis.kind === 'name') {
    const contradict = project.fen !== null && sheet.fen !== null && project.fen !== sheet.fen
    return named && !contradict ? 'likely' : 'weak'
  }
  const alone = basis.projects === 1 && basis.sheets === 1
  if (named && (alone || margin >= clear)) return basis.kind === 'amount' ? 'certain' : 'likely'
  if (alone) return likeness >= unlike ? 'likely' : 'weak'
  return margin >= clear ? 'likely' : 'weak'
}

function sayAmount({ project, sheet, margin }: Pair, basis: Basis): string {
  const amount = `${project.project.total ?? '（空）'} ${project.unit}`
  const printed = `${sheet.sheet.funds.total?.amount ?? '（空）'} ${sheet.unit}`
  if (basis.kind === 'name')
    return project.fen === sheet.fen && project.fen !== null
      ? `金额同为 ${amount}`
      : `金额不相等（项目支出表 ${amount}，绩效目标表 ${printed}），仅凭名称`
  const equal =
    basis.kind === 'rounded'
      ? `金额 ${amount} 与 ${printed} 四舍五入后相等`
      : `金额相等（${amount}）`
  if (basis.projects === 1 && basis.sheets === 1) return `${equal}，且各只有一个`
  return `${equal}，这个金额有 ${basis.projects} 个项目、${basis.sheets} 张绩效目标表，${margin >= clear ? '整体看这样搭配明显更合' : '名称和资金都不足以分清，按最相近和印刷顺序搭配'}`
}

function sayNames({ project, sheet, likeness }: Pair): string {
  if (project.name === sheet.name) return '名称相同'
  const hundredths = Math.round(likeness / 10)
  return likeness >= 1000
    ? '名称除年份等字样外相同'
    : `名称相似度 ${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}

function sayMoney({ project, sheet }: Pair): string {
  if (!sheet.hint || project.money === null) return ''
  const money = project.money === 'currentYear' ? '当年资金' : '上年结转资金'
  return sheet.hint.side === project.money
    ? `；绩效目标表写有“${sheet.hint.words}”，与该项目的${money}相符`
    : `；但绩效目标表写有“${sheet.hint.words}”，与该项目的${money}不符`
}
