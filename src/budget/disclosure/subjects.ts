import type { SideKind, TableKind } from '@/document/document'
import type { HalfUse } from '@/budget/halves/halfUse'

/** What can be asked of a document, and how to know whether the file speaks of it anywhere. */
export interface DisclosureSubject {
  /** As in a sentence: "“三公”经费". */
  readonly name: string
  /** Names of the subject in text without blanks, other ways to write them included. */
  readonly words: RegExp
  /** Words that name it beside its own amount, where `words` name what holds more, too. */
  readonly own?: RegExp
  /** Kinds of the tables that print it. */
  readonly tables: readonly TableKind[]
  readonly sides?: readonly SideKind[]
  /** Keys of the columns that hold it, and of statements; any, where left out. */
  readonly columns?: readonly string[]
  /** Names of rows that hold it, in those tables. */
  readonly rows?: RegExp
  readonly statements?: readonly string[]
  /** Parts of the document that hold it besides tables and statements. */
  readonly holds?: 'projects' | 'sheets' | 'staff' | 'procurement' | 'changes'
  /** Halves of basic expenditure whose printed total is it: 人员经费合计. */
  readonly halves?: readonly HalfUse[]
}

const spending: readonly TableKind[] = [
  'expenditure',
  'revenueExpenditure',
  'generalPublicExpenditure',
  'fiscalExpenditure',
  'fiscalRevenueExpenditure',
]
/** Tables of what basic expenditure is for. */
export const basicTables: readonly TableKind[] = [
  'generalPublicBasicExpenditure',
  'fiscalBasicExpenditure',
]
const threePublicSides: readonly SideKind[] = ['threePublic', 'other', 'use', 'economic']

/** A part of the expenditure by what it is used for. */
const useOf = (name: string, words: RegExp, ...columns: readonly string[]): DisclosureSubject => ({
  name,
  words,
  tables: [...spending, ...basicTables],
  columns,
  statements: columns,
})
/** A kind of 三公, which a table has as a column or as a row. */
const threePublicOf = (
  name: string,
  words: RegExp,
  rows: RegExp | null,
  ...columns: readonly string[]
): DisclosureSubject => ({
  name,
  words,
  tables: ['threePublic'],
  sides: threePublicSides,
  columns,
  ...(rows && { rows }),
  statements: columns,
})

/** Everything that a page can find absent. */
export const disclosureSubjects = {
  total: {
    name: '支出总额',
    words: /支出|总计|预算总/,
    tables: spending,
    sides: ['functional', 'use'],
    columns: ['total'],
    statements: ['totalExpenditure', 'fiscalExpenditure'],
  },
  structure: {
    name: '功能分类的明细',
    words: /功能(?:分类|科目)|支出.{0,4}(?:表|科目)|[（(][类款项][）)]|^2[0-3]\d(?:\d{2}){0,2}$/,
    tables: spending,
    sides: ['functional'],
  },
  split: useOf(
    '基本支出和项目支出',
    /基本(?:支出|经费)|项目(?:支出|经费)/,
    ...['basic', 'project'],
  ),
  basic: useOf('基本支出', /基本(?:支出|经费)/, 'basic'),
  project: useOf('项目支出', /项目(?:支出|经费)/, 'project'),
  uses: {
    ...useOf(
      '人员经费和公用经费',
      /人员(?:经费|支出)|公用(?:经费|支出)|工资福利|商品和服务/,
      ...['personnel', 'operating', 'basic.personnel', 'basic.operating'],
    ),
    halves: ['personnel', 'operating'],
  },
  personnel: {
    ...useOf('人员经费', /人员(?:经费|支出)|工资福利/, ...['personnel', 'basic.personnel']),
    halves: ['personnel'],
  },
  operating: {
    ...useOf('公用经费', /公用(?:经费|支出)|商品和服务/, ...['operating', 'basic.operating']),
    halves: ['operating'],
  },
  carryOver: {
    ...useOf('上年结转', /结转/, 'carryOver'),
    tables: [...spending, 'revenue'],
    rows: /^(?:上年|年初).*结[转余]/,
  },
  economic: {
    name: '经济分类的明细',
    words: /经济(?:分类|科目)|工资福利|商品和服务|对个人和家庭|基本支出.{0,12}表|^30[1-9]\d{0,2}$/,
    tables: basicTables,
    sides: ['economic'],
  },
  threePublic: threePublicOf(
    '“三公”经费',
    /三公|出国|出境|公务用?车|公车|公务接待|接待费/,
    null,
    'threePublic',
    'total',
    'overseas',
    'vehicles',
    'vehicles.purchase',
    'vehicles.operation',
    'reception',
  ),
  overseas: threePublicOf('因公出国（境）费', /出国|出境|[（(]境[）)]/, /因公出国/, 'overseas'),
  vehicles: threePublicOf(
    '公务用车购置及运行费',
    /公务用?车|公车|用车|车辆/,
    /公务用?车(?:购置费?[及和与]|(?:经?费|支出)$)/,
    'vehicles',
    'vehicles.purchase',
    'vehicles.operation',
  ),
  // 公务用车购置及运行费 is the amount of neither.
  'vehicles.purchase': {
    ...threePublicOf(
      '公务用车购置费',
      /车.{0,6}购置|购置.{0,6}车|购车/,
      /公务用?车购置(?:经?费|支出)?$/,
      'vehicles.purchase',
    ),
    own: /车.{0,6}购置(?![^，。；]{0,12}运行)|购置(?![及和与]).{0,6}车|购车/,
  },
  'vehicles.operation': {
    ...threePublicOf(
      '公务用车运行费',
      /车.{0,10}运[行维]/,
      /^(?!.*购置).*公务用?车运[行维转]/,
      'vehicles.operation',
    ),
    own: /车(?:(?!购置).){0,10}运[行维]/,
  },
  reception: threePublicOf('公务接待费', /接待/, /公务接待/, 'reception'),
  projects: {
    name: '逐个项目的金额',
    words: /项目(?:支出|经费|名称|概述|类别|单位|资金|预算|绩效)|[一二]级项目|专项|绩效目标|立项/,
    tables: ['projectExpenditure', 'performanceSheet'],
    holds: 'projects',
  },
  indicators: {
    name: '绩效指标',
    words: /绩效(?!工资|奖)|指标/,
    tables: ['performanceSheet'],
    holds: 'sheets',
  },
  revenue: {
    name: '收入和它的来源',
    words: /收入|收支|财政拨款|来源/,
    tables: ['revenueExpenditure', 'revenue', 'fiscalRevenueExpenditure'],
    sides: ['revenue', 'unit', 'functional'],
    statements: ['totalRevenue', 'fiscalRevenue'],
  },
  governmentFund: {
    name: '政府性基金预算',
    words: /政府性?基金|基金预算/,
    tables: ['governmentFund'],
    statements: ['governmentFund'],
  },
  stateCapital: {
    name: '国有资本经营预算',
    words: /国有资本|国资(?:经营)?预算/,
    tables: ['stateCapital'],
    statements: ['stateCapital'],
  },
  changes: {
    name: '与上年的比较',
    words: /上年|上一年|去年|同期|同比|增减|较\d{4}年|比\d{4}年|增加|减少|持平/,
    tables: [],
    holds: 'changes',
  },
  staff: {
    name: '人员数',
    words: /编制(?:数|人|\d)|人员(?:编制|构成|情况|数)|在职|在编|在岗|实有|[退离]休(?:人员|\d)/,
    tables: [],
    holds: 'staff',
  },
  procurement: {
    name: '政府采购',
    words: /采购/,
    tables: ['procurement'],
    statements: ['procurement'],
    holds: 'procurement',
  },
  operatingFunds: {
    name: '机关运行经费',
    words: /机关(?:运行|运转|公用)|运[行转]经费|日常公用/,
    tables: ['operatingFunds'],
    statements: ['operatingFunds'],
  },
} as const satisfies Readonly<Record<string, DisclosureSubject>>

export type SubjectKey = keyof typeof disclosureSubjects
