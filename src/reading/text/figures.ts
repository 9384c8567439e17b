import { isPlainNumber } from './amounts'
import { isAnyOf } from './compact'
import { type FigureKind, type FigureUnit, readUnitAt } from './figureUnits'

/**
 * A number with its unit in packed text; `start` is its first digit or sign, `end` is behind the
 * unit.
 */
export interface Figure {
  readonly start: number
  readonly end: number
  /** As printed, for messages: "1,202.95万元". */
  readonly printed: string
  /** Exact decimal text without separators; `null` where it cannot be relied on. */
  readonly value: string | null
  readonly unit: string
  readonly kind: FigureKind
  /** Why it cannot be relied on. */
  readonly problem: string | null
  /** Whether 元 is lacking behind 万, where the words before it can only mean money. */
  readonly lacksYuan?: true
}

const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
const limitPattern = /^(?:（含）|（不含）|（含\d*）|含|及)*(?:以上|以下|以内|及以上)(.?)/
const pricePattern = /(?:单价|单位价值|单台价值|单件价值|单套价值|价值)(?:在|为)?$/
const approximate = /(?:[^节合预]约|大约|接近|将近|[^最]近|不超过|超过|逾|不低于|不少于|至少)$/
const mayRound = '约近过逾于少'
const mayPrice = '价值在为'
const rangeMarks = '-~～—至'
const notAFigure = /^[年月日号时点分秒期届条款章节版级页]/
const ratePattern = /^\/[\u4e00-\u9fa5]{1,4}/

/**
 * All numbers with a unit in packed text, in order, and numbers that look like money but have none;
 * dates, document numbers and price thresholds are not figures.
 */
export function scanFigures(text: string, begin = 0): Figure[] {
  const figures: Figure[] = []
  numbers.lastIndex = begin
  for (let found = numbers.exec(text); found; found = numbers.exec(text)) {
    const end = numbers.lastIndex
    const figure = readFigure(text, found.index, end)
    if (figure) figures.push(figure)
    numbers.lastIndex = figure ? Math.max(figure.end, end) : end
  }
  return figures
}

const numbers = /\d+(?:[,. ]\d+)*/g

function readFigure(text: string, first: number, end: number): Figure | null {
  const before = first > 0 ? text.charAt(first - 1) : ''
  if (before === '第' || before === '〔' || before === '[' || isLatin(before)) return null
  const start = before === '-' && isSign(text, first - 1) ? first - 1 : first
  const vague = isAnyOf('余多几', text, end)
  const unit = readUnitAt(text, vague ? end + 1 : end)
  if (!unit) return readWithoutUnit(text, start, end)
  return before === '（' && unit.text === '项' && text.charAt(end + 1) === '）'
    ? null
    : readWithUnit({ text, start, end, vague, unit })
}

/** Whether a dash stands for minus, and for no range. */
function isSign(text: string, index: number): boolean {
  return index === 0 || !/[\dA-Za-z元%]/.test(text.charAt(index - 1))
}

/** A number that looks like money and has no unit. */
function readWithoutUnit(text: string, start: number, end: number): Figure | null {
  const printed = text.slice(start, end)
  if (!looksLikeMoney(printed, text.slice(end, end + 2))) return null
  return { start, end, printed, value: null, unit: '', kind: 'money', problem: '没有写明单位' }
}

interface NumberWithUnit {
  readonly text: string
  readonly start: number
  /** Behind its last digit. */
  readonly end: number
  /** 余, 多 or 几 stands before the unit. */
  readonly vague: boolean
  readonly unit: FigureUnit
}

function readWithUnit({ text, start, end, vague, unit }: NumberWithUnit): Figure | null {
  const behind = end + (vague ? 1 : 0) + unit.text.length
  const lead = text.slice(Math.max(0, start - 8), start)
  const limit = readLimit(text, behind)
  if (isThreshold(lead, limit)) return null
  const rate = isAnyOf('/', text, behind) ? readRate(text, behind) : ''
  const stop = behind + rate.length
  const digits = text.slice(start, end)
  if (unit.text === '万' && isMoneyInTenThousands(text, start, end, stop))
    return {
      start,
      end: stop,
      printed: text.slice(start, stop),
      value: digits.replaceAll(',', ''),
      unit: '万元',
      kind: 'money',
      problem: null,
      lacksYuan: true,
    }
  const problem = findProblem({
    digits,
    lead,
    after: text.slice(stop, stop + 2),
    vague,
    limited: limit !== null,
    word: unit.unit,
  })
  return {
    start,
    end: stop,
    printed: text.slice(start, stop),
    value: problem !== null ? null : digits.includes(',') ? digits.replaceAll(',', '') : digits,
    unit: unit.unit + rate,
    kind: rate ? 'count' : unit.kind,
    problem,
  }
}

/** Words that say that a number is money. */
const moneyWord = '(?:支出|收入|预算|决算|经费|(?<!免)费|资金|拨款|金额|采购总额)'
const behindWord = '(?:数|总额)?(?:为|是|共|共计|：)?$'
const endsWithMoney = new RegExp(moneyWord + behindWord)
/** Words that people and things are summed by as well as money. */
const endsWithSum = new RegExp(`(?:总额|总计|合计|采购|增加|减少)${behindWord}`)
const hasMoney = new RegExp(moneyWord)
/** What is counted, and no money: 人数 and 人次, but not 人员经费 or 个人所得税. */
const counted =
  /(?<!个)人(?![员才事大民力工])|群众|居民|观众|游客|学生|户(?![外籍])|册|(?<![文条软硬证])件|次(?!性)|(?<!质)量|面积/
/** "比上年增加1.25万": the clause before says of what. */
const comparing = /^(?:比|较|与|同比|增加|减少)/
/** "合计1170.00万": the sentence before says of what. */
const summing = /^(?:总额|合计|总计)/

/**
 * "公务接待支出464.64万", "支出比上年增加1.25万": decimals behind words of money, none of what is
 * counted, and a stop behind the unit.
 */
function isMoneyInTenThousands(text: string, start: number, end: number, stop: number): boolean {
  const digits = text.slice(start, end)
  if (!/\.\d{1,2}$/.test(digits) || !(isPlainNumber(digits) || grouped.test(digits))) return false
  if (!/^[，。；、（）]?$/.test(text.charAt(stop))) return false
  const words = readClauseBefore(text, start)
  // 群众文化支出 is money; only sums may be of what is counted.
  if (endsWithMoney.test(words)) return true
  return !counted.test(words) && endsWithSum.test(words) && hasMoney.test(words)
}

/** The words of a clause up to a place, behind those that it goes on with. */
function readClauseBefore(text: string, place: number): string {
  const sentence = text.slice(Math.max(0, place - 300), place).replace(/^.*[。；]/, '')
  const [last = '', before = ''] = sentence.split(/[，（）]/).reverse()
  if (summing.test(last)) return sentence
  return comparing.test(last) ? `${before}，${last}` : last
}

/** The mark behind 以上, 以下 or the like, which begin at a place; `null` where none does. */
function readLimit(text: string, index: number): string | null {
  if (!isAnyOf('（含及以', text, index)) return null
  const found = limitPattern.exec(text.slice(index, index + 12))
  return found && (found[1] ?? '')
}

/** Whether a number is a price that others are told by, or one that more words follow. */
function isThreshold(lead: string, limit: string | null): boolean {
  if (limit === null) return isAnyOf(mayPrice, lead, lead.length - 1) && pricePattern.test(lead)
  return pricePattern.test(lead) || !/^[，。；、）]?$/.test(limit)
}

function readRate(text: string, index: number): string {
  return ratePattern.exec(text.slice(index, index + 5))?.[0] ?? ''
}

interface FigureContext {
  digits: string
  lead: string
  after: string
  vague: boolean
  limited: boolean
  word: string
}

function findProblem({ digits, lead, after, vague, limited, word }: FigureContext): string | null {
  if (!isPlainNumber(digits) && !grouped.test(digits)) return '数字写法不合规'
  if (isRange(lead, after)) return '是一个范围，不是一个数'
  if (lead.endsWith('，') && /\d，$/.test(lead)) return '数字中有全角逗号，分不清是千分位还是两个数'
  if (vague || (isAnyOf(mayRound, lead, lead.length - 1) && approximate.test(` ${lead}`)))
    return '是约数或限额'
  if (limited) return '是限额'
  return word === '万' || word === '亿' || word === '千万元' || word === '十万元'
    ? '单位不完整或不是通行单位'
    : null
}

function isLatin(char: string): boolean {
  if (char === '') return false
  const code = char.charCodeAt(0)
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
}

function isRange(lead: string, after: string): boolean {
  if (isAnyOf(rangeMarks, lead, lead.length - 1) && /[\d元%].$/.test(lead)) return true
  return isAnyOf(rangeMarks, after, 0) && /^.\d/.test(after)
}

function looksLikeMoney(digits: string, after: string): boolean {
  return (
    ((/^-?[\d,]+\.\d{1,2}$/.test(digits) && digits.length > 3) || grouped.test(digits)) &&
    !notAFigure.test(after)
  )
}
