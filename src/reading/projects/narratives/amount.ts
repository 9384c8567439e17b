import { type AmountUnit, isFen } from '@/document/money'
import { readAmount } from '@/reading/text/amounts'

/** An amount in a text: where it begins, its decimal and unit. */
export interface FoundAmount {
  readonly index: number
  readonly amount: string
  readonly unit: AmountUnit
}

const figure =
  /([\d０-９][\d０-９,，.．]*)\s*(亿元|百万元|万元|千元|元|亿|万)(?!人|户|平|册|吨|亩|件|次|字|米)/g
const units: Readonly<Record<string, AmountUnit>> = {
  亿: '亿元',
  万: '万元',
  亿元: '亿元',
  百万元: '百万元',
  万元: '万元',
  千元: '千元',
  元: '元',
}
const wholeWord =
  /(?:总预算|预算总额|资金总额|总金额|总经费|总资金|项目总额|共计|合计|总计|共需|共安排|总额)[^\d０-９]{0,8}$/
const arranged =
  /(?:安排|预算(?:数|金额|资金|经费|总数)?(?:为|是)?|申请|核定|下达|需要?|计划|批复)[^\d０-９]{0,10}$/
const notWhole =
  /(?:其中|季度|每|单价|标准|人均|上年|去年|增加|减少|增长|下降|已投入|总投资|已支付|已使用|概算|累计|支持|用于)[^\d０-９]{0,14}$/

/**
 * The money of the year that a text says: its only amount, or the one of several that it calls the
 * whole or the budget of `year`; `null` where it only prints parts.
 */
export function findYearAmount(text: string, year: number): FoundAmount | null {
  const found = listAmounts(text).map(amount => ({ ...amount, score: rate(text, amount, year) }))
  const [only] = found
  if (!only) return null
  if (found.length === 1) return only.score >= 0 ? only : null
  const best = found.reduce((most, next) => (next.score > most.score ? next : most))
  return best.score >= 2 ? best : null
}

/** A number alone, whose unit a heading names: 年度预算安排（万元）. */
export function readBareAmount(text: string, unit: AmountUnit): FoundAmount | null {
  const read = readAmount(text)
  return read.kind === 'amount' && isFen(read.amount, unit)
    ? { index: 0, amount: read.amount, unit }
    : null
}

function listAmounts(text: string): FoundAmount[] {
  return [...text.matchAll(figure)].flatMap(({ index, 1: digits = '', 2: word = '' }) => {
    const read = readAmount(digits.replace(/[,，.．]+$/, ''))
    const unit = units[word]
    return unit && read.kind === 'amount' && isFen(read.amount, unit)
      ? [{ index, amount: read.amount, unit }]
      : []
  })
}

function rate(text: string, { index }: FoundAmount, year: number): number {
  const sentenceStart = Math.max(
    ...['。', '；', ';', '\n'].map(mark => text.lastIndexOf(mark, index - 1)),
  )
  const before = text.slice(sentenceStart + 1, index)
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf(',')) + 1)
  const years = before.match(/20\d\d(?=年)/g)
  const lastYear = years ? Number(years[years.length - 1]) : null
  return (
    (wholeWord.test(clause) ? 4 : arranged.test(clause) ? 3 : 0) +
    (notWhole.test(clause) ? -4 : 0) +
    (lastYear === null ? 0 : lastYear === year ? 2 : -5)
  )
}
