import type { StatementTopic } from '@/budget/prose'

type Rule = readonly [pattern: RegExp, kind: StatementTopic['kind'], key: string]

/** 三公 and its kinds by the words of a label; keys are those of the tables' columns. */
export const threePublicRules: readonly Rule[] = [
  [/公务用车购置(?:及|和|与|、)(?:公务用车)?运行|公务用车(?:经费|费用?)$/, 'threePublic', 'vehicles'],
  [/公务用车运行|公务车运行|^运行(?:维护)?费/, 'threePublic', 'vehicles.operation'],
  [/公务用车购置|公务车购置|^购置费/, 'threePublic', 'vehicles.purchase'],
  [/因公出国|出国（境）/, 'threePublic', 'overseas'],
  [/公务接待/, 'threePublic', 'reception'],
  [/三公/, 'threePublic', 'threePublic'],
]

/** Counts that stand in sections about 三公; the unit is tested behind the label ("公车保有量/辆"). */
export const threePublicCounts: readonly Rule[] = [
  [/购置.*\/辆$/, 'threePublic', 'vehicles.purchase.count'],
  [/\/辆$/, 'threePublic', 'vehicles.count'],
  [/(?:团组|出国|因公).*\/(?:个|批|批次|次)$/, 'threePublic', 'overseas.groups'],
  [/(?:出国|因公|团组).*\/(?:人|人次)$/, 'threePublic', 'overseas.visitors'],
  [/(?:接待|批次).*\/(?:批|批次|次|个)$/, 'threePublic', 'reception.batches'],
  [/接待.*\/(?:人|人次)$/, 'threePublic', 'reception.guests'],
]

export const procurementRules: readonly Rule[] = [
  [/(?:小型和?、?微型|小微)企业/, 'procurement', 'procurement.smallMicro'],
  [/中小企业/, 'procurement', 'procurement.sme'],
  [/货物/, 'procurement', 'procurement.goods'],
  [/工程/, 'procurement', 'procurement.works'],
  [/服务(?!中心)/, 'procurement', 'procurement.services'],
  [/采购/, 'procurement', 'procurement'],
]

export const assetRules: readonly Rule[] = [
  [/购置.*(?:车辆|公务用车)|新增.*车/, 'asset', 'purchase.vehicles'],
  [/购置.*(?:房屋|土地)/, 'asset', 'purchase.buildings'],
  [/购置.*设备/, 'asset', 'purchase.equipment'],
  [/^(?:公务)?(?:车辆|公务用车)$/, 'asset', 'vehicles'],
  [/^(?:房屋|办公用房)(?:面积|建筑面积)?$/, 'asset', 'buildings'],
  [/设备/, 'asset', 'equipment'],
]

/** Totals, sources and kinds of money; keys are those of the tables' columns where there is such a column. */
export const measureRules: readonly Rule[] = [
  [/机关运行/, 'operatingFunds', 'operatingFunds'],
  [/结转下年|年末结转/, 'measure', 'carryForward'],
  [/(?:一般公共预算).*(?:结转|结余)/, 'measure', 'carryOver.generalPublic'],
  [/政府性基金.*(?:结转|结余)/, 'measure', 'carryOver.governmentFund'],
  [/国有资本.*(?:结转|结余)/, 'measure', 'carryOver.stateCapital'],
  [/财政专户.*(?:结转|结余)/, 'measure', 'carryOver.fiscalAccount'],
  [/单位资金.*(?:结转|结余)/, 'measure', 'carryOver.unitFunds'],
  [/(?:上年|年初).*(?:结转|结余)|^结转/, 'measure', 'carryOver'],
  [/^(?:当年|本年)(?:预算|收入|财政拨款|财政拨款收入)/, 'measure', 'currentYear'],
  [/基本支出/, 'measure', 'basic'],
  [/项目支出/, 'measure', 'project'],
  [/人员(?:经费|支出)/, 'measure', 'personnel'],
  [/公用(?:经费|支出)/, 'measure', 'operating'],
  [/政府性基金/, 'measure', 'governmentFund'],
  [/国有资本/, 'measure', 'stateCapital'],
  [/一般公共预算/, 'measure', 'generalPublic'],
  [/财政专户/, 'measure', 'fiscalAccount'],
  [/财政拨款(?:收支|收入支出|收入和支出)/, 'measure', 'fiscal'],
  [/财政拨款.*支出/, 'measure', 'fiscalExpenditure'],
  [/财政拨款/, 'measure', 'fiscalRevenue'],
  [/收支|收入支出|收入和支出/, 'measure', 'total'],
  [/事业单位经营收入|^经营收入/, 'measure', 'businessRevenue'],
  [/事业单位经营支出|^经营支出/, 'measure', 'businessExpenditure'],
  [/^事业收入/, 'measure', 'operations'],
  [/上级补助/, 'measure', 'superiorGrant'],
  [/附属单位上缴/, 'measure', 'affiliatePayment'],
  [/上缴上级/, 'measure', 'upward'],
  [/对附属单位/, 'measure', 'subsidiary'],
  [/^其他收入/, 'measure', 'otherRevenue'],
  [/^单位资金/, 'measure', 'unitFunds'],
  [/^(?:部门|单位|本年)?(?:预算)?(?:总收入|收入总预算|收入预算|收入总计|收入合计|收入|收入总额)(?:总?预算)?(?:总计|合计|总额)?$/, 'measure', 'totalRevenue'],
  [/^(?:部门|单位|本年)?(?:预算)?(?:总支出|支出总预算|支出预算|支出总计|支出合计|支出|支出总额)(?:总?预算)?(?:总计|合计|总额)?$/, 'measure', 'totalExpenditure'],
]
