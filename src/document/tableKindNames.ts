import type { TableKind } from './document'

/** What kinds of tables are called, whatever their printed titles are. */
export const tableKindNames: Readonly<Record<TableKind, string>> = {
  revenueExpenditure: '收支总表',
  revenue: '收入总表',
  expenditure: '支出总表',
  fiscalRevenueExpenditure: '财政拨款收支总表',
  fiscalExpenditure: '财政拨款支出表',
  fiscalBasicExpenditure: '财政拨款基本支出表',
  generalPublicExpenditure: '一般公共预算支出表',
  generalPublicBasicExpenditure: '一般公共预算基本支出表',
  threePublic: '“三公”经费表',
  governmentFund: '政府性基金预算支出表',
  stateCapital: '国有资本经营预算支出表',
  projectExpenditure: '项目支出表',
  performanceSheet: '项目支出绩效目标表',
  operatingFunds: '机关运行经费表',
  procurement: '政府采购表',
  purchasedServices: '政府购买服务表',
  fiscalAccount: '财政专户管理资金表',
  unknown: '没有认出的表',
}
