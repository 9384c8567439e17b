import { remember } from '@/reading/remember'

/**
 * What the words over a column of amounts mean; the first pattern that fits holds. `null`: the
 * words group columns and add nothing.
 */
const meanings: readonly (readonly [RegExp, string | null])[] = [
  [/比(?:上年|去年|20\d\d年)|增减|增长|变动/, 'comparison'],
  [/中小企业|小微企业/, 'smallBusiness'],
  [/^(?:合计|总计|共计|小计|金额|总金额|预算金额)$/, 'total'],
  [/^(?:支出|收入)?(?:合计|总计|小计)(?:金额|数)?$|^金额(?:合计|小计|总计)$/, 'total'],
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
  [/^人员(?:经费|支出)/, 'personnel'],
  [/^(?:日常)?公用(?:经费|支出)/, 'operating'],
  [/^基本支出/, 'basic'],
  [/^项目(?:支出|经费)/, 'project'],
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
export const readMeasure = remember((headerWords: string): string | null | undefined =>
  headerWords.length > 40
    ? undefined
    : meanings.find(([pattern]) => pattern.test(headerWords))?.[1],
)

/**
 * Key of a column from its header path (合计 under 上年结转 is "carryOver"; 一般公共预算 under it
 * "carryOver.generalPublic"); `null` where unknown.
 */
export function readKey(path: readonly string[]): string | null {
  const leaf = path.length === 0 ? undefined : readMeasure(path[path.length - 1]!)
  if (leaf === undefined) return null
  let group: string | null = null
  let prefix: string | null = null
  for (let depth = 0; depth < path.length - 1; depth++) {
    const measure = readMeasure(path[depth]!)
    if (!measure || measure === 'total') continue
    group = measure
    if (prefixing.has(measure)) prefix = measure
  }
  if (leaf === null || leaf === 'total') return group ?? 'total'
  if (leaf === 'currentYear' || leaf === 'carryOver')
    return group !== null && prefixing.has(group) ? `${group}.${leaf}` : leaf
  if (economicParts.has(leaf))
    return group === 'basic' || group === 'project' ? `${group}.${leaf}` : leaf
  return prefix === null || leaf.startsWith(`${prefix}.`) ? leaf : `${prefix}.${leaf}`
}
