import { isFundPart } from '@/document/fundKeys'
import { rememberBy } from '@/reading/text/remember'
import { dropStage, lastStages, readStages, type Stage } from './columnStages'
import type { HeaderColumn } from './draft'
import { readEconomicKeys } from './economicColumns'
import { bareWords, fiscalParts, readMeasure, readMeasureKey } from './measures'

/** A column of amounts before its cells are known to stand below its header. */
export interface MeasureColumn {
  readonly key: string
  readonly label: string
  readonly parent: string | null
  readonly index: number
  readonly known: boolean
}

/** `isTotal`: its words say that it is the whole of those beside it. */
interface KeyedColumn {
  readonly key: string
  readonly known: boolean
  readonly isSeparate: boolean
  readonly isTotal: boolean
  readonly path: readonly string[]
}

/** Measures that stand beside a total and are no part of it. */
const separateMeasure = /^(?:comparison|smallBusiness|operatingFunds|prior)/
/** 会议费 and 培训费 are no 三公: a total of 三公 has them beside it. */
const besideThreePublic = new Set(['meetings', 'training'])
/** 人员经费 and 公用经费 are what basic expenditure is for. */
const basicParts = new Set(['personnel', 'operating'])
/** Last year's figures under words that name no year; a difference from them is none. */
const priorPattern = /^(?:上年|上一年度?|去年)(?!.*(?:结转|结余|比|增|减))/
const yearPattern = /(20\d\d)年/

/**
 * Names the amount columns of a side by their header words and finds which column is a part of
 * which. Unknown ones are "column-N".
 */
export const buildMeasureColumns = rememberBy(
  buildColumnsKey,
  (columns: readonly HeaderColumn[]): readonly MeasureColumn[] => {
    const found = readStages(columns)
    const stages = new Set(found.flatMap(own => own?.stage ?? []))
    const last = lastStages.find(stage => stages.has(stage))
    if (last === undefined || stages.size < 2) return keyColumns(columns)
    const years = columns.map(column => readYear(column.path))
    const latest = findLatest(years)
    // Last year's 执行数 beside this year's 预算数 is no stage of one figure.
    if (columns.some(({ path }, index) => isPrior(path, years[index]!, latest)))
      return keyColumns(columns)
    return keyStages(columns, found, last)
  },
)

/**
 * Columns of a final account or an adjusted budget: those of the last stage bear the plain keys,
 * those before it "budgeted.total", "changed.total", "adjusted.total".
 */
function keyStages(
  columns: readonly HeaderColumn[],
  found: ReturnType<typeof readStages>,
  last: Stage,
): readonly MeasureColumn[] {
  const keyed = new Map<number, MeasureColumn>()
  const used = new Set<string>()
  for (const stage of ['spent', 'budgeted', 'changed', 'adjusted', null] as const) {
    const own = columns.flatMap((column, index) =>
      (found[index]?.stage ?? null) === stage
        ? [{ ...column, path: dropStage(column.path, found[index]?.depth) }]
        : [],
    )
    keyColumns(own).forEach(column => {
      const isEarlier = stage !== null && stage !== last
      const prefixed = (key: string) => (isEarlier ? `${stage}.${key}` : key)
      const key = prefixed(column.key)
      // A column whose stage no word says may have the words of one that does: no key is two columns'.
      keyed.set(
        column.index,
        used.has(key)
          ? { ...column, key: `column-${column.index}`, parent: null, known: false }
          : {
              ...column,
              key,
              parent: column.parent === null ? null : prefixed(column.parent),
            },
      )
      used.add(key)
    })
  }
  return columns.map(({ index, path }) => ({ ...keyed.get(index)!, label: path.join(' / ') }))
}

/** A loop: a row as wide as a file can have more cells than a call takes arguments. */
const findLatest = (years: readonly number[]) =>
  years.reduce((latest, year) => Math.max(latest, year), -Infinity)

function keyColumns(columns: readonly HeaderColumn[]): readonly MeasureColumn[] {
  const shared = countSharedLevels(columns)
  const used = new Set<string>()
  const years = columns.map(column => readYear(column.path))
  const latest = findLatest(years)
  const economic = readEconomicKeys(columns.map(({ path }) => path))
  const keyed = columns.map((column, position): KeyedColumn => {
    const path = shared === 0 ? column.path : column.path.slice(shared)
    const own = economic[position] ?? (namesOtherThing(columns, path) ? null : readMeasureKey(path))
    const found = isPrior(column.path, years[position]!, latest)
      ? `prior.${own ?? column.index}`
      : own
    const named = found !== null && used.has(found) ? nameBudget(path) : found
    const key = named !== null && !used.has(named) ? named : `column-${column.index}`
    used.add(key)
    return {
      key,
      known: key === named,
      isSeparate: found !== null && separateMeasure.test(found),
      isTotal: isTotal(path),
      path,
    }
  })
  const named = nameSoleYearTotal(keyed)
  return named.map(({ key, known }, position) => {
    const { index, path } = columns[position]!
    return { key, known, label: path.join(' / '), parent: findParent(named, position), index }
  })
}

/**
 * The budget whose spending a second total is: 一般公共预算支出 / 合计 and 政府性基金预算支出 beside 总计.
 */
function nameBudget(path: readonly string[]): string | null {
  const words = path.filter(word => budgetSpending.test(bareWords(word))).map(bareWords)
  const [, budget = ''] = budgetSpending.exec(words[0] ?? '') ?? []
  return budgetKeys[budget] ?? null
}
const budgetSpending = /^(?:本年)?(一般公共|政府性基金|国有资本经营)预算支出$/
const budgetKeys: Readonly<Record<string, string>> = {
  一般公共: 'generalPublic',
  政府性基金: 'governmentFund',
  国有资本经营: 'stateCapital',
}

/** 运维费 and 购置费 are of vehicles beside words of 三公 only; elsewhere they are of anything. */
const bareExpense = /^(?:运维|运行(?:维护)?|购置)费$/
const threePublicWord = /三公|出国|公务/
/** 专项资金 is what is spent on projects; among the sources of money it is one of them. */
const earmarked = /^专项(?:业务)?(?:经费|资金)$/
const sourceWord =
  /财政拨款|公共预算|政府性基金|财政专户|^(?:事业|经营|其他|其它)收入|上级补助|单位资金/
const useWord = /^(?:基本|人员|(?:日常)?公用)(?:支出|经费|类?$)/

function namesOtherThing(columns: readonly HeaderColumn[], path: readonly string[]): boolean {
  const word = bareWords(path.at(-1) ?? '')
  if (bareExpense.test(word))
    return !columns.some(({ path: words }) => words.some(beside => threePublicWord.test(beside)))
  if (!earmarked.test(word)) return false
  const beside = columns.map(({ path: words }) => bareWords(words.at(-1) ?? ''))
  return beside.some(words => sourceWord.test(words)) && !beside.some(words => useWord.test(words))
}

/** No header word has a white space. */
function buildColumnsKey(columns: readonly HeaderColumn[]): string {
  let key = ''
  for (const { index, path } of columns) key += `${index} ${path.join(' ')}\n`
  return key
}

function isPrior(path: readonly string[], year: number, latest: number): boolean {
  return (
    ((year > 0 && year < latest) || path.some(isPriorWord)) &&
    !path.some(word => readMeasure(word) === 'comparison')
  )
}

/** Few words begin like those. */
function isPriorWord(word: string): boolean {
  return (word.startsWith('上') || word.startsWith('去')) && priorPattern.test(word)
}

/** 本年预算 with nothing carried over beside it is all there is: the total. */
function nameSoleYearTotal(columns: readonly KeyedColumn[]): readonly KeyedColumn[] {
  if (
    columns.some(
      ({ key }) => key === 'total' || key.startsWith('carryOver') || key.startsWith('currentYear.'),
    )
  )
    return columns
  return columns.map(column =>
    column.key === 'currentYear' ? { ...column, key: 'total', isTotal: true } : column,
  )
}

/** 购置费 and 运行费 are of 公务用车购置及运行费 beside them, in a header of one row too. */
const vehiclesOf = /^((?:.+\.)?vehicles)\.(?:purchase|operation)$/

function findParent(columns: readonly KeyedColumn[], position: number): string | null {
  const column = columns[position]!
  if (column.isSeparate) return null
  const vehicles = vehiclesOf.exec(column.key)?.[1]
  if (vehicles !== undefined && columns.some(({ key }) => key === vehicles)) return vehicles
  if (fiscalParts.has(column.key) && followsFiscal(columns, position)) return 'fiscal'
  if (basicParts.has(column.key) && followsBasic(columns, position)) return 'basic'
  const above = column.key.slice(0, Math.max(column.key.lastIndexOf('.'), 0))
  if (isPart(column) && columns.some(({ key }) => key === above)) return above
  const whole = column.known && !isPart(column) ? null : findOfWhich(columns, position)
  if (whole !== null) return whole
  for (let depth = column.path.length - (column.isTotal ? 2 : 1); depth >= 0; depth--) {
    for (const candidate of columns) {
      if (
        candidate.isTotal &&
        candidate !== column &&
        !candidate.isSeparate &&
        !(candidate.key === 'threePublic' && besideThreePublic.has(column.key)) &&
        candidate.path.length === depth + 1 &&
        sharesPrefix(candidate.path, column.path, depth)
      )
        return candidate.key
    }
  }
  return null
}

function sharesPrefix(
  path: readonly string[],
  otherPath: readonly string[],
  depth: number,
): boolean {
  for (let level = 0; level < depth; level++) if (path[level] !== otherPath[level]) return false
  return true
}

/**
 * 财政拨款 is the sum of the three budgets that stand behind it, whether a merged cell says so or
 * not.
 */
function followsFiscal(columns: readonly KeyedColumn[], position: number): boolean {
  const { path } = columns[position]!
  const isBeside = (column: KeyedColumn) =>
    column.path.length === path.length && sharesPrefix(column.path, path, path.length - 1)
  return (
    columns.some(
      (column, index) => index < position && column.key === 'fiscal' && isBeside(column),
    ) && columns.some(column => column.key === 'generalPublic' && isBeside(column))
  )
}

/** 人员经费 and 公用经费 right behind 基本支出 are its parts, whether a merged cell says so or not. */
function followsBasic(columns: readonly KeyedColumn[], position: number): boolean {
  const { path } = columns[position]!
  let index = position - 1
  while (index >= 0 && basicParts.has(columns[index]!.key)) index--
  const before = columns[index]
  return (
    before?.key === 'basic' &&
    before.path.length === path.length &&
    sharesPrefix(before.path, path, path.length - 1)
  )
}

const isPart = ({ key }: KeyedColumn) => isFundPart(key)

/**
 * What unknown columns are parts of that 其中：… begins: the known column before them in their group.
 */
function findOfWhich(columns: readonly KeyedColumn[], position: number): string | null {
  const { path } = columns[position]!
  const isBeside = (column: KeyedColumn | undefined): column is KeyedColumn =>
    column?.path.length === path.length && sharesPrefix(column.path, path, path.length - 1)
  for (let index = position; index > 0; index--) {
    const column = columns[index]!
    if ((column.known && !isPart(column)) || !isBeside(column)) return null
    if (!column.path.at(-1)!.startsWith('其中')) continue
    const whole = columns[index - 1]
    return isBeside(whole) && whole.known ? whole.key : null
  }
  return null
}

function isTotal(path: readonly string[]): boolean {
  const leaf = bareWords(path[path.length - 1] ?? '')
  return (
    readMeasure(leaf) === 'total' ||
    (path.length === 1 ? /三公.*(?:[合总小]计|总[数额]|金额)/ : /(?:合计|小计|总计)$/).test(leaf)
  )
}

function countSharedLevels(columns: readonly HeaderColumn[]): number {
  const first = columns[0]?.path ?? []
  let shared = 0
  while (
    shared < first.length - 1 &&
    columns.every(({ path }) => path.length > shared + 1 && path[shared] === first[shared])
  )
    shared++
  return shared
}

function readYear(path: readonly string[]): number {
  for (const word of path) {
    const found = word.includes('年') ? yearPattern.exec(word) : null
    if (found) return Number(found[1])
  }
  return 0
}
