import type { StatementTopic } from '@/document/prose'

type TopicRule = readonly [pattern: RegExp, kind: StatementTopic['kind'], key: string]

/**
 * Words that may stand before and behind a term without changing what it means; "聘用人员经费" or
 * "公务用车购置税" are something else, and so is what other money than the state's is given for. None is made of others: long labels would have too many ways.
 */
const termStart =
  '^(?!单位资金(?:预算)?安排)(?:发生|本年|当年|全年|部门|单位|总|预算|财政拨款|一般公共预算|拨款|资金|安排|的|中)*'
const termEnd =
  '(?:费用|费|经费|支出|收入|收支|预算|资金|拨款|财政拨款|总额|总计|合计|当年|本年|总|数|支|安排|使用|的)*$'

function buildTermRule(
  pattern: string,
  key: string,
  kind: StatementTopic['kind'] = 'measure',
): TopicRule {
  return [new RegExp(`${termStart}(?:${pattern})${termEnd}`), kind, key]
}

function buildPurchaseRule(pattern: string, key: string): TopicRule {
  return [
    new RegExp(
      `^(?:本年|当年|部门|单位|安排|编制|采购|政府采购|拟|购买|购置|的)*${pattern}(?:类|采购|政府采购|项目|预算|支出|金额|总计|合计|资金|总|额|规模|的)*$`,
    ),
    'procurement',
    key,
  ]
}

/** 三公 and its kinds by the words of a label; keys are those of the tables' columns. */
export const threePublicRules: readonly TopicRule[] = [
  buildTermRule(
    '公(?:务(?:车用|用)?)?车购置(?:费用?|支出)?(?:及|和|与|、)(?:公务用?车)?运(?:行(?:维护)?|维)|公(?:务用?)?车(?=经费|费|支出|$)',
    'vehicles',
    'threePublic',
  ),
  buildTermRule(
    '公(?:务(?:车用|用)?)?车运(?:行(?:维护)?|维)|运行(?:维护)?(?=费)',
    'vehicles.operation',
    'threePublic',
  ),
  buildTermRule('公(?:务(?:车用|用)?)?车购置|购置(?=费)', 'vehicles.purchase', 'threePublic'),
  buildTermRule('因公出国(?:（境）)?|出国（境）', 'overseas', 'threePublic'),
  buildTermRule('公务接待', 'reception', 'threePublic'),
  [/三公/, 'threePublic', 'threePublic'],
]

/** Whether words name a measure of money: 财政拨款收入, 基本支出. */
export function isMeasureName(words: string): boolean {
  const [, kind] = measureRules.find(([pattern]) => pattern.test(words)) ?? []
  return kind === 'measure'
}

/** What stands beside 三公 in its table, in the section that explains it. */
export const besideThreePublicRules: readonly TopicRule[] = [
  buildTermRule('会议', 'meetings', 'threePublic'),
  buildTermRule('培训', 'training', 'threePublic'),
]

/** Whether words are the name of a 三公 expense. */
export function isThreePublicName(words: string): boolean {
  return findThreePublicKey(words) !== null
}

/** The key of the 三公 expense that words name; `null` for other words. */
export function findThreePublicKey(words: string): string | null {
  return threePublicRules.find(([pattern]) => pattern.test(words))?.[2] ?? null
}

/** Counts that stand in sections about 三公; the unit is tested behind the label ("接待/批次"). */
export const threePublicCounts: readonly TopicRule[] = [
  // 来访团组 and 来宾 are received, whatever 团组 says elsewhere.
  [/(?:来访|来宾|外宾|(?<!出国)接待).*\/(?:个|批|批次|次)$/, 'threePublic', 'reception.batches'],
  [/(?:来访|来宾|外宾|(?<!出国)接待).*\/(?:人|人次)$/, 'threePublic', 'reception.guests'],
  [/(?:团组|出国|因公).*\/(?:个|批|批次|次)$/, 'threePublic', 'overseas.groups'],
  [/(?:出国|因公|团组).*\/(?:人|人次)$/, 'threePublic', 'overseas.visitors'],
  [/(?:接待|批次).*\/(?:批|批次|次|个)$/, 'threePublic', 'reception.batches'],
  [/接待.*\/(?:人|人次)$/, 'threePublic', 'reception.guests'],
]

export const procurementRules: readonly TopicRule[] = [
  [/(?:小型和?、?微型|小微)企业/, 'procurement', 'procurement.smallMicro'],
  [/中小企业/, 'procurement', 'procurement.sme'],
  buildPurchaseRule('货物', 'procurement.goods'),
  buildPurchaseRule('工程', 'procurement.works'),
  buildPurchaseRule('服务', 'procurement.services'),
  buildPurchaseRule('政府采购', 'procurement'),
]

export const assetRules: readonly TopicRule[] = [
  [/购置.*(?:车辆|公务用车)|新增.*车/, 'asset', 'purchase.vehicles'],
  [/购置.*(?:房屋|土地)/, 'asset', 'purchase.buildings'],
  [/购置.*设备/, 'asset', 'purchase.equipment'],
  [/^(?:公务)?(?:车辆|公务用车)$/, 'asset', 'vehicles'],
  [/^(?:房屋|办公用房)(?:面积|建筑面积)?$/, 'asset', 'buildings'],
  [/设备/, 'asset', 'equipment'],
]

/** Whose money is spent, before what it is spent on: 政府性基金财政拨款安排基本支出. */
const fund =
  '(?:(?:使用|安排)?(?:一般公共预算|政府性基金|国有资本经营)?(?:预算|收益)?(?:财政拨款|拨款|资金)?(?:安排)?(?:的)?)?'

const carriedOver = '(?:结转|结余)(?:结转|结余|资金|收入|和|及)*(?:预算)?$'

/**
 * Totals, sources and kinds of money; keys are those of the tables' columns where there is such a
 * column.
 */
export const measureRules: readonly TopicRule[] = [
  [/机关运行/, 'operatingFunds', 'operatingFunds'],
  [/结转下年|年末.{0,14}结转/, 'measure', 'carryForward'],
  [new RegExp(`一般公共预算.*${carriedOver}`), 'measure', 'carryOver.generalPublic'],
  [new RegExp(`政府性基金.*${carriedOver}`), 'measure', 'carryOver.governmentFund'],
  [new RegExp(`国有资本.*${carriedOver}`), 'measure', 'carryOver.stateCapital'],
  [new RegExp(`财政专户.*${carriedOver}`), 'measure', 'carryOver.fiscalAccount'],
  [new RegExp(`单位资金.*${carriedOver}`), 'measure', 'carryOver.unitFunds'],
  [
    new RegExp(`^(?:使用)?(?:上年|年初|以前年度)(?:财政拨款)?${carriedOver}`),
    'measure',
    'carryOver',
  ],
  [/结转|结余/, 'other', ''],
  [/^(?:当年|本年)(?:预算|收入|财政拨款|财政拨款收入)$/, 'measure', 'currentYear'],
  buildTermRule(`${fund}基本支出`, 'basic'),
  buildTermRule(`${fund}项目支出`, 'project'),
  buildTermRule('(?:基本支出)?人员(?=经费|支出)', 'personnel'),
  buildTermRule('(?:日常|基本支出)?公用(?=经费|支出)', 'operating'),
  buildTermRule('政府性基金', 'governmentFund'),
  buildTermRule('国有资本经营', 'stateCapital'),
  [
    /^(?:本年|当年|财政拨款)?一般公共预算(?:当年|本年|财政|拨款|资金|支出|收入|收支|预算|总|支|数|安排|的|合计|总额|总计)*$/,
    'measure',
    'generalPublic',
  ],
  buildTermRule('(?:财政专户管理|财政专户)', 'fiscalAccount'),
  buildTermRule('财政拨款(?:收、?支|收入[、和及与]?支出)(?:总)?', 'fiscal'),
  [
    /^(?:使用|本年|当年|预算)?财政拨款(?:安排|本年|当年|预算|总|的)*支出(?:预算|总额|总计|合计)*$/,
    'measure',
    'fiscalExpenditure',
  ],
  [
    /^(?:本年|当年|预算)?财政拨款(?:本年|当年|预算|总|收入|资金)*(?:总额|总计|合计)?$/,
    'measure',
    'fiscalRevenue',
  ],
  buildTermRule('(?:收、?支|收入[、和及与]?支出)', 'total'),
  buildTermRule('(?:事业单位经营收入|经营收入)', 'businessRevenue'),
  buildTermRule('(?:事业单位经营支出|经营支出)', 'businessExpenditure'),
  buildTermRule('事业收入', 'operations'),
  buildTermRule('上级补助', 'superiorGrant'),
  buildTermRule('(?:附属|下属|下级)单位上缴', 'affiliatePayment'),
  buildTermRule('上缴上级', 'upward'),
  buildTermRule('对(?:附属|下属|下级)单位(?:的)?补助', 'subsidiary'),
  buildTermRule('其他收入', 'otherRevenue'),
  buildTermRule('单位资金', 'unitFunds'),
  buildTermRule('其他资金', 'otherFunds'),
  buildTermRule('(?:单位)?预留机动', 'reserve'),
  [
    /^(?:部门|单位|本年|全年)?(?:预算)?(?:总收入|收入总预算|收入预算|收入总计|收入合计|收入|收入总[额数])(?:总?预算)?(?:总计|合计|总额)?$/,
    'measure',
    'totalRevenue',
  ],
  [
    /^(?:部门|单位|本年|全年)?(?:预算)?(?:总支出|支出总预算|支出预算|支出总计|支出合计|支出|支出总[额数])(?:总?预算)?(?:总计|合计|总额)?$/,
    'measure',
    'totalExpenditure',
  ],
]
