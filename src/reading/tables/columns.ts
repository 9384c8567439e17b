import { remember, rememberBy } from '@/reading/text/remember'
import type { HeaderColumn } from './draft'

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
const fiscalParts = new Set(['generalPublic', 'governmentFund', 'stateCapital'])
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
    const stages = columns.map(({ path }) => readStage(path))
    if (!stages.includes('spent') || !stages.some(stage => stage !== null && stage !== 'spent'))
      return keyColumns(columns)
    const years = columns.map(column => readYear(column.path))
    const latest = Math.max(...years)
    // Last year's 执行数 beside this year's 预算数 is no stage of one figure.
    if (columns.some(({ path }, index) => isPrior(path, years[index]!, latest)))
      return keyColumns(columns)
    return keyStages(columns, stages)
  },
)

/** What was planned, before and after changes in the year, and what was spent. */
const stagePatterns: readonly (readonly [RegExp, Stage])[] = [
  [/(?:调整|全年)(?:后的?)?预算数?$/, 'adjusted'],
  [/(?:年初)?预算数?$/, 'budgeted'],
  [/决算数?$|执行数$/, 'spent'],
]
type Stage = 'budgeted' | 'adjusted' | 'spent'

/** The stage that the innermost words of a header name; `null` where they name none. */
function readStage(path: readonly string[]): Stage | null {
  const leaf = path.at(-1) ?? ''
  return stagePatterns.find(([pattern]) => pattern.test(leaf))?.[1] ?? null
}

/**
 * Columns of a final account: those of what was spent bear the plain keys, those of what was planned
 * beside them "budgeted.total", "adjusted.total".
 */
function keyStages(
  columns: readonly HeaderColumn[],
  stages: readonly (Stage | null)[],
): readonly MeasureColumn[] {
  const keyed = new Map<number, MeasureColumn>()
  for (const stage of ['spent', 'budgeted', 'adjusted', null] as const) {
    const own = columns.filter((_, index) => stages[index] === stage)
    const bare = own.map(column =>
      stage !== null && column.path.length > 1
        ? { ...column, path: column.path.slice(0, -1) }
        : column,
    )
    keyColumns(bare).forEach((column, index) => {
      const { path } = own[index]!
      const isPlan = stage === 'budgeted' || stage === 'adjusted'
      const prefixed = (key: string) => (isPlan ? `${stage}.${key}` : key)
      keyed.set(column.index, {
        ...column,
        label: path.join(' / '),
        key: prefixed(column.key),
        parent: column.parent === null ? null : prefixed(column.parent),
      })
    })
  }
  return columns.map(({ index }) => keyed.get(index)!)
}

function keyColumns(columns: readonly HeaderColumn[]): readonly MeasureColumn[] {
  const shared = countSharedLevels(columns)
  const used = new Set<string>()
  const years = columns.map(column => readYear(column.path))
  const latest = Math.max(...years)
  const keyed = columns.map((column, position): KeyedColumn => {
    const path = shared === 0 ? column.path : column.path.slice(shared)
    const own = readMeasureKey(path)
    const found = isPrior(column.path, years[position]!, latest)
      ? `prior.${own ?? column.index}`
      : own
    const key = found !== null && !used.has(found) ? found : `column-${column.index}`
    used.add(key)
    return {
      key,
      known: key === found,
      isSeparate: found !== null && separateMeasure.test(found),
      isTotal: isTotal(path),
      path,
    }
  })
  return nameSoleYearTotal(keyed).map(({ key, known }, position) => {
    const { index, path } = columns[position]!
    return { key, known, label: path.join(' / '), parent: findParent(keyed, position), index }
  })
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
    column.key === 'currentYear' ? { ...column, key: 'total' } : column,
  )
}

function findParent(columns: readonly KeyedColumn[], position: number): string | null {
  const column = columns[position]!
  if (column.isSeparate) return null
  if (fiscalParts.has(column.key) && followsFiscal(columns, position)) return 'fiscal'
  for (let depth = column.path.length - (column.isTotal ? 2 : 1); depth >= 0; depth--) {
    for (const candidate of columns) {
      if (
        candidate.isTotal &&
        candidate !== column &&
        !candidate.isSeparate &&
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

function isTotal(path: readonly string[]): boolean {
  const leaf = path[path.length - 1] ?? ''
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

/**
 * What the words over a column of amounts mean; the first pattern that fits holds. `null`: the
 * words group columns and add nothing.
 */
const measurePatterns: readonly (readonly [RegExp, string | null])[] = [
  [/比(?:上年|去年|20\d\d年)|增减|增长|变动/, 'comparison'],
  [/中小企业|小微企业/, 'smallBusiness'],
  [/^(?:合计|总计|共计|小计|金额|总金额|预算金额)$/, 'total'],
  [
    /^(?:(?:本年|当年)?支出|收入)?(?:合计|总计|小计)(?:金额|数)?$|^金额(?:合计|小计|总计)$|^(?:总|合计)?数额$|^总额$/,
    'total',
  ],
  [/机关运行/, 'operatingFunds'],
  [/因公出国/, 'overseas'],
  [/公务用车购置及运行|公务用车购置和运行|公务用车费/, 'vehicles'],
  [/公务用车购置|^购置费$/, 'vehicles.purchase'],
  [/公务用车运行|^运行(?:维护)?费$/, 'vehicles.operation'],
  [/公务接待/, 'reception'],
  [/三公/, 'threePublic'],
  [/^会议费$/, 'meetings'],
  [/^培训费$/, 'training'],
  [/结转下年/, 'carryForward'],
  [/一般公共预算.*结转/, 'generalPublic'],
  [/政府性基金.*结转/, 'governmentFund'],
  [/国有资本.*结转/, 'stateCapital'],
  [/财政专户.*结转/, 'fiscalAccount'],
  [/单位资金.*结转/, 'unitFunds'],
  [/(?:上年|以前年度|历年|年初).*(?:结转|结余)|结转结余|财政拨款结转/, 'carryOver'],
  [/^(?:当年|本年)(?:预算|财政拨款|收入|拨款)(?:安排|小计|合计)?$/, 'currentYear'],
  [/^人员(?:经费|支出)|^人员类?$/, 'personnel'],
  [/^(?:日常)?公用(?:经费|支出)|^公用类?$/, 'operating'],
  [/^基本支出|^基本$/, 'basic'],
  [/^项目(?:支出|经费)|^项目类(?:支出)?$/, 'project'],
  [/^工资福利支出/, 'wages'],
  [/^商品(?:和|与|及)?服务支出/, 'goodsAndServices'],
  [/^对个人(?:和|与|及)?家庭的?补助/, 'householdSubsidies'],
  [/事业单位经营支出|^经营支出/, 'businessExpenditure'],
  [/上缴上级/, 'upward'],
  [/对附属单位补助/, 'subsidiary'],
  [/预留机动/, 'reserve'],
  [/财政专户/, 'fiscalAccount'],
  [/^单位资金/, 'unitFunds'],
  [/事业单位经营收入|^经营收入/, 'businessRevenue'],
  [/^事业收入/, 'operations'],
  [/上级补助/, 'superiorGrant'],
  [/附属单位上缴/, 'affiliatePayment'],
  [/^其他(?:收入|资金)/, 'otherRevenue'],
  [/事业基金|非财政拨款结余/, 'reserveFund'],
  [
    /^一般公共预算支出$|^本年(?:政府性基金|国有资本经营)预算支出$|^(?:政府性基金|国有资本经营)预算支出$/,
    null,
  ],
  [/^一般公共预算基本支出$|^支出预算$|^收入预算$/, null],
  [/一般公共预算/, 'generalPublic'],
  [/政府性基金/, 'governmentFund'],
  [/国有资本/, 'stateCapital'],
  [/财政拨款/, 'fiscal'],
  [
    /预算数?$|年初预算|支出数|收入数|安排数|执行数?$|决算数?$|^(?:本|上|去)年数?$|年$|经费支出$/,
    'total',
  ],
]

/**
 * Groups whose parts are named apart: "carryOver.generalPublic". The parts of other groups are
 * plain words: "personnel".
 */
const prefixing = new Set([
  'currentYear',
  'carryOver',
  'overseas',
  'vehicles',
  'vehicles.purchase',
  'vehicles.operation',
  'reception',
])

/** Parts by economic class, which stand below 基本支出 as below 项目支出. */
const economicParts = new Set(['wages', 'goodsAndServices', 'householdSubsidies'])

/**
 * The measure that header words stand for, `null` where they only group, `undefined` where they are
 * unknown.
 */
export const readMeasure = remember((label: string): string | null | undefined =>
  label.length > 40 ? undefined : measurePatterns.find(([pattern]) => pattern.test(label))?.[1],
)

/**
 * Key of a column from its header path (合计 under 上年结转 is "carryOver"; 一般公共预算 under it
 * "carryOver.generalPublic"); `null` where unknown.
 */
export function readMeasureKey(path: readonly string[]): string | null {
  const measure = path.length === 0 ? undefined : readMeasure(path[path.length - 1]!)
  if (measure === undefined) return null
  let group: string | null = null
  let prefix: string | null = null
  for (let depth = 0; depth < path.length - 1; depth++) {
    const measure = readMeasure(path[depth]!)
    if (!measure || measure === 'total') continue
    group = measure
    if (prefixing.has(measure)) prefix = measure
  }
  if (measure === null || measure === 'total') return group ?? 'total'
  if (measure === 'currentYear' || measure === 'carryOver')
    return group !== null && prefixing.has(group) ? `${group}.${measure}` : measure
  if (economicParts.has(measure))
    return group === 'basic' || group === 'project' ? `${group}.${measure}` : measure
  return prefix === null || measure.startsWith(`${prefix}.`) ? measure : `${prefix}.${measure}`
}
