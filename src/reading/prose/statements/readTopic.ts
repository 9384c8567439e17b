import { findClassCode } from '@/document/functionalClasses'
import type { StatementTopic } from '@/document/prose'
import type { FigureKind } from '@/reading/text/figureUnits'
import { isEconomicName } from './economicNames'
import { readVehicleCount } from './vehicleCounts'
import {
  assetRules,
  besideThreePublicRules,
  measureRules,
  procurementRules,
  threePublicCounts,
  threePublicRules,
} from './topicRules'

/**
 * What a label stands in: the section's table, what it is a part of, and words before it that say
 * whose part ("上年结转中").
 */
export interface TopicInput {
  readonly label: string
  readonly kind: FigureKind | 'none'
  readonly unit: string
  readonly explainedTable: string | null
  readonly isAboutAssets: boolean
  readonly parent: StatementTopic | null
  /** Words of the list item or section where the label itself does not say what is counted. */
  readonly item: string
}
type TopicWithoutTable = Omit<StatementTopic, 'about'>

const subjectLevel = /（\d*[类款项]）|（2\d{2}）.+（\d{2}）/
/** Marks of 类 and 款, which economic subjects have too: "办公费（款）支出". */
const economicLevel = /（[类款]）(?:支出)?/g
/** The last code in brackets; two digits behind it are a level below. */
const printedCode = /（(?:科目(?:代码|编码))?(\d{3,7})）(?!.*（\d{2,7}）)/
/** What a final account spent, and what was budgeted for it at first, is of the same subject. */
const stageWords = /(?:年初|全年|调整)预算|决算/g
/** "收、支总计（含结转和结余）". */
const inclusive = /（含[^（）]*结[^（）]*）/
const otherYear = /^20\d\d年/
const changePattern = /^(?:人均|每|平均|新增|增加|减少|追加|压减|调整|去年|上年(?!.{0,8}结转))/
const bracketed = /（[^（）]*）/g
/** What the government buys from others to provide, apart from 政府采购 of services. */
const purchasedServices = /政府(?:向社会(?:力量|组织)?)?购买(?:公共)?服务/
/** Projects that were evaluated or followed, apart from those that have targets. */
const evaluated = 'projectsEvaluated'
const evaluation = /绩效(?:评价|跟踪|自评|监控|评级)/
const otherTopic: TopicWithoutTable = { kind: 'other', key: null }

/** What a statement is about, by the words of its label; `other` where they are not known. */
export function readTopic(input: TopicInput): StatementTopic {
  const { kind, key, code } = findTopicWithoutTable(input)
  const topic: { -readonly [Key in keyof StatementTopic]: StatementTopic[Key] } = { kind, key }
  if (code !== undefined) topic.code = code
  if (input.explainedTable !== null) topic.about = input.explainedTable
  return topic
}

function findTopicWithoutTable(input: TopicInput): TopicWithoutTable {
  const { label, kind, explainedTable, parent } = input
  const unquoted = label.replace(/[“”"]/g, '').replace(stageWords, '预算').replace(inclusive, '')
  if (
    unquoted === '' ||
    otherYear.test(unquoted) ||
    changePattern.test(unquoted) ||
    kind === 'percent'
  )
    return otherTopic
  if (kind === 'none' && input.isAboutAssets) return { kind: 'asset', key: null }
  if (kind === 'count') return findCountedTopic(unquoted, input)
  // 政府采购金额（含政府购买服务支出） is of what stands before the bracket.
  const plain = unquoted.replace(bracketed, '') || unquoted
  if (purchasedServices.test(plain.includes('采购') ? plain : unquoted))
    return { kind: 'purchasedServices', key: 'purchasedServices' }
  if (explainedTable === 'procurement' || unquoted.includes('采购'))
    return (
      findByRules(procurementRules, unquoted) ??
      findByRules(procurementRules, plain) ?? { kind: 'procurement', key: null }
    )
  if (explainedTable === 'performanceSheet')
    return /金额|资金|涉及/.test(unquoted) && !unquoted.startsWith('整体支出')
      ? {
          kind: 'projectCount',
          key: parent?.key === evaluated ? `${evaluated}Amount` : 'projectAmount',
        }
      : otherTopic
  // Behind a count of projects with targets, in a section about other things too.
  if (parent?.kind === 'projectCount' && unquoted.startsWith('涉及'))
    return {
      kind: 'projectCount',
      key: parent.key === evaluated ? `${evaluated}Amount` : 'projectAmount',
    }
  const unmarked = unquoted.replace(economicLevel, '')
  if (parent?.kind === 'operatingFunds')
    return isEconomicName(unmarked) || /费(?:支出)?$/.test(unmarked)
      ? { kind: 'economic', key: null }
      : otherTopic
  if (input.isAboutAssets) return { kind: 'asset', key: null }
  const economic =
    explainedTable === 'generalPublicBasicExpenditure' ||
    explainedTable === 'fiscalBasicExpenditure'
  if (economic && !unquoted.includes('项）') && isEconomicName(unmarked))
    return { kind: 'economic', key: null }
  const code = printedCode.exec(unquoted)?.[1]
  if (code || subjectLevel.test(unquoted) || /[\u4e00-\u9fa5）]-[\u4e00-\u9fa5]/.test(unquoted))
    return code ? { kind: 'subject', key: null, code } : { kind: 'subject', key: null }
  const spent =
    findByRules(threePublicRules, unquoted) ??
    (explainedTable === 'threePublic' ? findByRules(besideThreePublicRules, unquoted) : null)
  if (spent) return spent
  if (
    findClassCode(unquoted.replace(/预算数?$/, '')) !== null &&
    !/^其他支出|国有资本|基金/.test(unquoted)
  )
    return { kind: 'subject', key: null }
  const measure = findByRules(measureRules, unquoted)
  if (measure) return qualifyByParent(measure, parent)
  return isEconomicName(unquoted) ? { kind: 'economic', key: null } : otherTopic
}

/** Uses of money whose own 当年预算 and 上年结转 are no whole. */
const uses = new Set(['basic', 'project', 'personnel', 'operating'])

/**
 * "一般公共预算拨款收入" among 本年收入 or 上年结转 is only that part of it, and 当年预算 of 项目支出 only that
 * of it.
 */
function qualifyByParent(
  topic: TopicWithoutTable,
  parent: StatementTopic | null,
): TopicWithoutTable {
  const { key } = topic
  if ((key === 'currentYear' || key === 'carryOver') && uses.has(parent?.key ?? ''))
    return { ...topic, key: `${key}.${parent?.key}` }
  if (
    key !== 'generalPublic' &&
    key !== 'governmentFund' &&
    key !== 'stateCapital' &&
    key !== 'fiscalAccount'
  )
    return topic
  return parent?.key === 'carryOver' || parent?.key === 'currentYear'
    ? { ...topic, key: `${parent.key}.${key}` }
    : topic
}

function findCountedTopic(
  unquoted: string,
  { explainedTable, isAboutAssets, parent, unit, item }: TopicInput,
): TopicWithoutTable {
  const counted = `${unquoted}/${unit}`
  if (parent?.kind === 'threePublic' && parent.key?.endsWith('.count'))
    return { kind: 'threePublic', key: null }
  if (explainedTable === 'threePublic' || parent?.kind === 'threePublic')
    return unit === '辆'
      ? readVehicleCount(unquoted, item)
      : (findByRules(threePublicCounts, counted) ??
          findByRules(threePublicCounts, `${item}${counted}`) ??
          otherTopic)
  if (
    /项目/.test(unquoted) &&
    /^[个项]$/.test(unit) &&
    (explainedTable === 'performanceSheet' || /绩效/.test(unquoted))
  )
    return { kind: 'projectCount', key: evaluation.test(unquoted) ? evaluated : 'projectCount' }
  if (parent?.kind === 'asset') return { kind: 'asset', key: null }
  const asset = findByRules(assetRules, unquoted.replace(bracketed, ''))
  if (asset && (isAboutAssets || /^(?:辆|平方米|台|套|台（套）|台套)/.test(unit))) return asset
  return isAboutAssets && /^(?:辆|平方米|㎡|台|套|台（套）|台套|艘|架|亩|栋|幢)$/.test(unit)
    ? { kind: 'asset', key: null }
    : otherTopic
}

function findByRules(
  rules: readonly (readonly [RegExp, StatementTopic['kind'], string])[],
  text: string,
): TopicWithoutTable | null {
  for (const [pattern, kind, key] of rules)
    if (pattern.test(text)) return kind === 'other' ? otherTopic : { kind, key }
  return null
}
