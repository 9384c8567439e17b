import { findClassCode } from '@/document/functionalClasses'
import type { StatementTopic } from '@/document/prose'
import type { FigureKind } from '@/reading/prose/figureUnits'
import { isEconomicName } from './economicNames'
import {
  assetRules,
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
  readonly about: string | null
  readonly assets: boolean
  readonly parent: StatementTopic | null
  /** Words of the list item or section where the label itself does not say what is counted. */
  readonly item: string
}
type Topic = Omit<StatementTopic, 'about'>

const levels = /（\d*[类款项]）/
const printedCode = /（(?:科目(?:代码|编码))?(\d{3,7})）/
const otherYear = /^20\d\d年/
const movement = /^(?:人均|每|平均|新增|增加|减少|追加|压减|调整|去年|上年(?!.{0,8}结转))/
const bracketed = /（[^（）]*）/g
/** What the government buys from others to provide, apart from 政府采购 of services. */
const purchasedServices = /政府(?:向社会(?:力量|组织)?)?购买(?:公共)?服务/
const other: Topic = { kind: 'other', key: null }

/** What a statement is about, by the words of its label; `other` where they are not known. */
export function readTopic(input: TopicInput): StatementTopic {
  const { kind, key, code } = findTopic(input)
  const topic: { -readonly [Key in keyof StatementTopic]: StatementTopic[Key] } = { kind, key }
  if (code !== undefined) topic.code = code
  if (input.about !== null) topic.about = input.about
  return topic
}

function findTopic(input: TopicInput): Topic {
  const { label, kind, about, parent } = input
  const bare = label.replace(/[“”"]/g, '')
  if (bare === '' || otherYear.test(bare) || movement.test(bare) || kind === 'percent') return other
  if (kind === 'none' && input.assets) return { kind: 'asset', key: null }
  if (kind === 'count') return findCounted(bare, input)
  if (purchasedServices.test(bare)) return { kind: 'purchasedServices', key: 'purchasedServices' }
  if (about === 'procurement' || bare.includes('采购'))
    return byRules(procurementRules, bare) ?? { kind: 'procurement', key: null }
  if (about === 'performanceSheet')
    return /金额|资金|涉及/.test(bare) ? { kind: 'projectCount', key: 'projectAmount' } : other
  if (parent?.kind === 'operatingFunds')
    return isEconomicName(bare) || bare.endsWith('费') ? { kind: 'economic', key: null } : other
  if (input.assets) return { kind: 'asset', key: null }
  const code = printedCode.exec(bare)?.[1]
  if (code || levels.test(bare) || /[\u4e00-\u9fa5）]-[\u4e00-\u9fa5]/.test(bare))
    return code ? { kind: 'subject', key: null, code } : { kind: 'subject', key: null }
  const economic = about === 'generalPublicBasicExpenditure' || about === 'fiscalBasicExpenditure'
  if (economic && isEconomicName(bare)) return { kind: 'economic', key: null }
  const spent = byRules(threePublicRules, bare)
  if (spent) return spent
  if (findClassCode(bare) !== null && !/^其他支出|国有资本|基金/.test(bare))
    return { kind: 'subject', key: null }
  const measure = byRules(measureRules, bare)
  if (measure) return underParent(measure, parent)
  return isEconomicName(bare) ? { kind: 'economic', key: null } : other
}

/** "一般公共预算拨款收入" among 本年收入 or 上年结转 is only that part of it. */
function underParent(topic: Topic, parent: StatementTopic | null): Topic {
  const { key } = topic
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

function findCounted(bare: string, { about, assets, parent, unit, item }: TopicInput): Topic {
  const counted = `${bare}/${unit}`
  if (parent?.kind === 'threePublic' && parent.key?.endsWith('.count'))
    return { kind: 'threePublic', key: null }
  if (about === 'threePublic' || parent?.kind === 'threePublic')
    return (
      byRules(threePublicCounts, counted) ??
      byRules(threePublicCounts, `${item}${counted}`) ??
      other
    )
  if (
    /项目/.test(bare) &&
    /^[个项]$/.test(unit) &&
    (about === 'performanceSheet' || /绩效/.test(bare))
  )
    return { kind: 'projectCount', key: 'projectCount' }
  if (parent?.kind === 'asset') return { kind: 'asset', key: null }
  const asset = byRules(assetRules, bare.replace(bracketed, ''))
  if (asset && (assets || /^(?:辆|平方米|台|套|台（套）|台套)/.test(unit))) return asset
  return assets && /^(?:辆|平方米|㎡|台|套|台（套）|台套|艘|架|亩|栋|幢)$/.test(unit)
    ? { kind: 'asset', key: null }
    : other
}

function byRules(
  rules: readonly (readonly [RegExp, StatementTopic['kind'], string])[],
  words: string,
): Topic | null {
  for (const [pattern, kind, key] of rules)
    if (pattern.test(words)) return kind === 'other' ? other : { kind, key }
  return null
}
