import { fundParts } from '@/document/fundKeys'
import { remember } from '@/reading/text/remember'

/**
 * What the words over a column of amounts mean; the first pattern that fits holds. `null`: the
 * words group columns and add nothing.
 */
const measurePatterns: readonly (readonly [RegExp, string | null])[] = [
  [/比(?:上年|去年|20\d\d年)|增减|增长|变动/, 'comparison'],
  [/中小企业|小微企业/, 'smallBusiness'],
  [/^(?:合计|总计|总数|共计|小计|金额|总金额|预算金额|预算额)$/, 'total'],
  [
    /^(?:(?:本年|当年)?(?:支出|收入)?|预算|资金|本单位|本部门)(?:合计|总计|小计|共计)(?:金额|数)?$/,
    'total',
  ],
  [
    /^项目(?:总?金额|总额)$|^金额(?:合计|小计|总计)$|^(?:总|合计)?数额$|^(?:预算|支出|收入|资金)?总额$|^采购(?:预算)?金额$/,
    'total',
  ],
  [/三公.*(?:会议费|培训费).*(?:合计|总计)$/, 'total'],
  [/机关运行/, 'operatingFunds'],
  [/因公出国/, 'overseas'],
  [
    /公务(?:用)?车购置费?[及和与、](?:公务用?车)?运[行维]|公务(?:用)?车(?:费|小计|合计)/,
    'vehicles',
  ],
  [/公务(?:用)?车购置|^购置费$/, 'vehicles.purchase'],
  [/公务(?:用)?车运[行维]|^运行(?:维护)?费$|^运维费$/, 'vehicles.operation'],
  [/公务接待|^(?:国内|国[（(]境[）)]外|外事|涉外)接待/, 'reception'],
  [/三公/, 'threePublic'],
  [/^会议费$/, 'meetings'],
  [/^培训费$/, 'training'],
  [/结转下年|年末.*(?:结转|结余)/, 'carryForward'],
  [/一般公共预算.*结转/, 'generalPublic'],
  [/政府性基金.*结转/, 'governmentFund'],
  [/国有资本.*结转/, 'stateCapital'],
  [/财政专户.*结转/, 'fiscalAccount'],
  [/单位资金.*结转/, 'unitFunds'],
  [/(?:上年|以前年度|历年|年初).*(?:结转|结余)|结转结余|财政拨款结转/, 'carryOver'],
  [/^结转$|^结转资金$/, 'carryOver'],
  // What was released of the money before it: 本次下达, 另文下达, 已提前下达.
  [/^(?:已)?提前下达(?:数|资金|金额)?$/, 'releasedAhead'],
  [/^另(?:文|行)下达(?:数|资金|金额)?$/, 'releasedApart'],
  [/^(?:本次|本批|已)?(?:下达|批复)(?:数|资金|金额)?$/, 'released'],
  [/^(?:当年|本年)(?:(?:预算|财政拨款|收入|拨款)(?:安排|小计|合计)?|安排)?$/, 'currentYear'],
  [/^人员(?:经费|支出)|^人员类?(?:项目)?$/, 'personnel'],
  [/^(?:日常)?公用(?:经费|支出)|^公用类?(?:项目)?$/, 'operating'],
  [/^基本(?:支出|经费)|^基本$/, 'basic'],
  [/^运转类(?:项目)?(?:支出|经费)?$/, 'running'],
  [/^其他运转类(?:项目)?(?:支出|经费)?$/, 'otherRunning'],
  [/^特定目标类(?:项目)?(?:支出|经费)?$/, 'targeted'],
  [/^项目(?:支出|经费)|^项目类(?:支出)?$|^专项(?:业务)?(?:经费|资金)?(?:支出)?$/, 'project'],
  // 政府预算支出经济分类, which parts offices (机关) from institutions (事业单位).
  [/^机关工资福利支出$/, 'officeWages'],
  [/^机关商品(?:和|与|及)?服务支出$/, 'officeGoodsAndServices'],
  [/^机关资本性支出(?:[（(]一[）)])?$/, 'officeCapital'],
  [/^机关资本性支出[（(](?:二|基本建设)[）)]$/, 'officeConstruction'],
  [/^对事业单位的?经常性补助$/, 'institutionCurrent'],
  [/^对事业单位的?资本性补助/, 'institutionCapital'],
  [/^对企业的?资本性支出/, 'enterpriseCapital'],
  [/^债务还本支出$/, 'debtPrincipal'],
  [/^转移性支出$/, 'transfers'],
  [/^预备费及预留$/, 'reserve'],
  [/^工资福利支出/, 'wages'],
  [/^(?:一般)?商品(?:和|与|及)?服务支出/, 'goodsAndServices'],
  [/^对个人(?:和|与|及)?家庭的?补助/, 'householdSubsidies'],
  [/^债务利息(?:(?:及|和)?(?:债务)?费用)?支出$/, 'debtInterest'],
  [/^(?:其他)?资本性支出[（(]基本建设[）)]$/, 'capitalConstruction'],
  [/^(?:其他)?资本性支出$/, 'capital'],
  [/^对企业的?补助[（(]基本建设[）)]$/, 'enterpriseConstruction'],
  [/^对企业的?补助(?:支出)?$/, 'enterpriseSubsidies'],
  [/^对社会保障基金的?补助$/, 'socialSecuritySubsidies'],
  [/^其他支出$/, 'otherExpenditure'],
  [/事业单位经营支出|^经营支出/, 'businessExpenditure'],
  [/上缴上级/, 'upward'],
  [/(?:对)?(?:附属|下属|下级)单位的?补助/, 'subsidiary'],
  [/预留机动/, 'reserve'],
  [
    /财政专户|专户管理的?(?:教育收费|资金|非税|行政事业|收入)|^专户资金|^教育收费(?:资金)?(?:收入)?$/,
    'fiscalAccount',
  ],
  [/^单位(?:资金|自筹)|^(?:自筹|自有)资金/, 'unitFunds'],
  [/事业单位经营收入|^经营(?:预算)?收入/, 'businessRevenue'],
  [/^事业(?:预算)?收入/, 'operations'],
  [/上级补助/, 'superiorGrant'],
  [/(?:附属|下属|下级)单位(?:上(?:缴|解|$)|缴[款纳])|^下级上[缴解]/, 'affiliatePayment'],
  [/^其[他它](?:预算|来源|各项)?(?:收入|资金)/, 'otherRevenue'],
  [/事业基金|非财政拨款结余|^(?:使用)?专用结余/, 'reserveFund'],
  [/^非(?:同级|本级)财政/, 'otherLevelGrant'],
  [/^债务(?:预算)?收入/, 'debtRevenue'],
  [/^投资(?:预算)?收益/, 'investmentIncome'],
  [/^利息(?:预算)?收入/, 'interestIncome'],
  [/^租金(?:预算)?收入/, 'rentIncome'],
  [/^捐赠(?:预算)?收入/, 'donationIncome'],
  [/^社会保险基金/, 'socialInsuranceFund'],
  // Kinds of the money of the general budget, and the levels that it comes from.
  [/^经费拨款/, 'appropriation'],
  [/行政事业性收费/, 'feeRevenue'],
  [/^专项收入/, 'earmarkedRevenue'],
  [/^罚没收入/, 'fineRevenue'],
  [/^国有资源.*收入/, 'resourceRevenue'],
  [/非税收入/, 'nonTaxRevenue'],
  [/^上级(?:专项)?(?:资金|(?:财政)?转移支付)|^提前下达(?:的)?转移支付/, 'superiorFunds'],
  [/^中央(?:财政|补助)?(?:资金|补助|转移支付)?$/, 'centralFunds'],
  [/^省级?(?:财政|补助)?(?:资金|补助)$/, 'provincialFunds'],
  [/^市级?(?:财政|补助)?(?:资金|补助)$/, 'municipalFunds'],
  [/^[区县]级?(?:财政|补助)?(?:资金|补助)$/, 'countyFunds'],
  [/^本级(?:财力|安排|资金|财政(?:资金|安排|拨款))|^财力安排/, 'ownLevelFunds'],
  [/^一般债[券务](?:资金|收入)?$/, 'generalBonds'],
  [/^专项债[券务](?:资金|收入)?$/, 'specialBonds'],
  [/^(?:地方)?政府债[券务](?:资金|收入)?$/, 'governmentBonds'],
  [
    /^一般公共预算支出$|^本年(?:政府性基金|国有资本经营)预算支出$|^(?:政府性基金|国有资本经营)预算支出$/,
    null,
  ],
  [/^一般公共预算基本支出$|^支出预算$|^收入预算$/, null],
  [/公共预算|一般预算/, 'generalPublic'],
  [/政府性基金/, 'governmentFund'],
  [/国有资本/, 'stateCapital'],
  [/财政拨款|^财政(?:性)?资金$/, 'fiscal'],
  [
    /^本年支出$|预算数?$|年初预算|支出数|收入数|安排数|执行数?$|决算数?$|统计数$|^(?:本|上|去)年数?$|年$|^(?:本年|当年|部门|单位|预算|总)*经费支出$/,
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
  'carryForward',
  'overseas',
  'vehicles',
  'vehicles.purchase',
  'vehicles.operation',
  'reception',
])

/** The three budgets that 财政拨款 is the sum of. */
export const fiscalParts: ReadonlySet<string> = new Set([
  'generalPublic',
  'governmentFund',
  'stateCapital',
])

/** Parts by economic class, which stand below 基本支出 as below 项目支出. */
const economicParts = new Set([
  'officeWages',
  'officeGoodsAndServices',
  'officeCapital',
  'officeConstruction',
  'institutionCurrent',
  'institutionCapital',
  'enterpriseCapital',
  'debtPrincipal',
  'transfers',
  'wages',
  'goodsAndServices',
  'householdSubsidies',
  'debtInterest',
  'capitalConstruction',
  'capital',
  'enterpriseConstruction',
  'enterpriseSubsidies',
  'socialSecuritySubsidies',
  'otherExpenditure',
])

/** The key of a measure that is some of the money of its group; `null` for others. */
function readPart(measure: string, path: readonly string[]): string | null {
  const leaf = path.at(-1)!
  const part = readPartName(measure, leaf)
  if (part === null) return null
  const whole = readMeasureKey(path.slice(0, -1))
  if (part === 'domestic' || part === 'foreign')
    return whole?.endsWith('reception') ? `${whole}.${part}` : null
  if (part === 'educationFees')
    return whole?.endsWith('operations')
      ? `${whole}.${part}`
      : leaf.startsWith('其中')
        ? `operations.${part}`
        : null
  return whole === null || whole === 'total' ? null : `${whole}.${part}`
}

/** 教育收费 below 事业收入 is what of that goes through the account; elsewhere it is that money. */
function readPartName(measure: string, leaf: string): string | null {
  if (measure === 'reception')
    return /国内/.test(leaf) ? 'domestic' : /外/.test(leaf) ? 'foreign' : null
  if (measure === 'fiscalAccount') return /教育收费/.test(leaf) ? 'educationFees' : null
  return fundParts.has(measure) ? measure : null
}

/**
 * The measure that header words stand for, `null` where they only group, `undefined` where they are
 * unknown.
 */
export const readMeasure = remember((label: string): string | null | undefined => {
  if (label.length > 40) return undefined
  const words = bareWords(label)
  return measurePatterns.find(([pattern]) => pattern.test(words))?.[1]
})

const ordinal =
  /^(?:[一二三四五六七八九十]+[、.．]|\d{1,2}[、.．]|[（(][一二三四五六七八九十\d]+[）)])/
const moneyUnit = /[（(](?:单位[:：])?(?:百元|千元|万元|百万元|亿元|元)[）)]$/
/** The code of an economic class before its name: 501机关工资福利支出. */
const classCode = /^[35]\d{2}[-—]?(?=\p{Script=Han})/u
/** How a change is signed: 调整数（+/-）, 增减额（增+减-）. */
const signs = /[（(](?=[^（）()]*[+＋±])[+＋\-－—–−±/／、，,;；增减加少为用以表示“”"]+[）)]$/

/**
 * Header words without what stands about them: 其中：, an ordinal, the unit of money or the signs of
 * a change in brackets.
 */
export function bareWords(label: string): string {
  const words = label
    .replace(/^其中[:：]?/, '')
    .replace(ordinal, '')
    .replace(classCode, '')
    .replace(moneyUnit, '')
    .replace(signs, '')
  return words === '' ? label : words
}

const isComparison = (word: string) => readMeasure(word) === 'comparison'

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
  // 增减变化 over the columns of a year: each is the change of its own measure.
  if (measure !== 'comparison' && path.slice(0, -1).some(isComparison)) {
    const own = readMeasureKey(path.filter(word => !isComparison(word)))
    return own === null || own === 'total' ? own && 'comparison' : `comparison.${own}`
  }
  if (measure === null || measure === 'total') return group ?? 'total'
  if (measure === 'currentYear' || measure === 'carryOver') {
    if (group !== null && fiscalParts.has(group)) return `${measure}.${group}`
    return group !== null && prefixing.has(group) ? `${group}.${measure}` : measure
  }
  const part = readPart(measure, path)
  if (part !== null) return part
  if (economicParts.has(measure))
    return group === 'basic' || group === 'project' ? `${group}.${measure}` : measure
  if (prefix === null || measure === prefix || measure.startsWith(`${prefix}.`)) return measure
  return `${prefix}.${measure}`
}
