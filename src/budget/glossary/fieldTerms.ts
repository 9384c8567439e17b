import { sameTerm } from './definitionOf'

/** A word of the field in this site's own words, and the law or regulation that says what it is. */
export interface FieldTerm {
  readonly term: string
  /** Other words for the same. */
  readonly also?: readonly string[]
  readonly definition: string
  /** `null` where it is a word of practice. */
  readonly basis: string | null
}

const budgetLaw = '《中华人民共和国预算法》'
const regulation = '《中华人民共和国预算法实施条例》'
const classification = '财政部《政府收支分类科目》'

/** Words that budgets use and seldom explain. Shown where a document gives no definition of its own, and marked as this site's. */
export const fieldTerms: readonly FieldTerm[] = [
  { term: '部门预算', definition: '一个部门本级和它所属各单位预算的总和；单位预算只说其中一个单位。', basis: budgetLaw },
  { term: '基本支出', definition: '保障单位正常运转、完成日常工作的支出，分为人员经费和公用经费。', basis: null },
  { term: '项目支出', definition: '基本支出以外，为完成特定的工作任务和事业发展目标安排的支出，按项目列出。', basis: null },
  { term: '人员经费', definition: '基本支出中花在人身上的部分：工资福利支出，以及对个人和家庭的补助。', basis: null },
  { term: '公用经费', also: ['日常公用经费'], definition: '基本支出中维持单位日常运转的部分，主要是商品和服务支出，如办公、水电、差旅。', basis: null },
  { term: '“三公”经费', definition: '用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费，三项合称。', basis: null },
  { term: '机关运行经费', definition: '保障行政单位和参照公务员法管理的事业单位运行、用于购买货物和服务的经费。', basis: '《机关事务管理条例》' },
  { term: '当年预算', definition: '本年度新安排的预算，不含从上年结转来的资金。', basis: null },
  { term: '年初预算', also: ['年初预算数'], definition: '经批准、年度开始时执行的预算。年中经法定程序变更的叫调整预算，所以比较两年时要看基数是哪一个。', basis: budgetLaw },
  { term: '上年结转', also: ['上年结转资金', '结转'], definition: '上年预算没有用完、本年按原用途继续使用的资金。连续两年没有用完的，作为结余资金管理。', basis: budgetLaw },
  { term: '财政拨款', also: ['财政拨款收入'], definition: '财政从一般公共预算、政府性基金预算和国有资本经营预算安排给单位的资金。', basis: null },
  { term: '一般公共预算', also: ['一般公共预算拨款', '一般公共预算拨款收入'], definition: '以税收为主体的财政收入，安排用于保障和改善民生、推动经济社会发展、维护国家安全、维持国家机构正常运转的收支预算。', basis: budgetLaw },
  { term: '政府性基金预算', also: ['政府性基金', '政府性基金预算拨款收入'], definition: '依法在一定期限内向特定对象征收或以其他方式筹集、专门用于特定公共事业的资金的收支预算。', basis: budgetLaw },
  { term: '国有资本经营预算', also: ['国有资本经营', '国有资本经营预算拨款收入'], definition: '对国家作为出资人取得的收益作出支出安排的收支预算。', basis: budgetLaw },
  { term: '财政专户管理资金', also: ['财政专户管理资金收入', '财政专户'], definition: '缴入财政专户、实行专项管理的收入，如部分教育收费。', basis: regulation },
  { term: '单位资金', also: ['单位资金收入'], definition: '财政拨款和财政专户管理资金以外的收入：事业收入、经营收入、上级补助、附属单位上缴和其他收入。', basis: null },
  { term: '功能分类', also: ['支出功能分类', '支出功能分类科目'], definition: '按政府做什么来分支出：教育、社会保障、卫生健康等。部门预算按它公开到项。', basis: `${regulation}、${classification}` },
  { term: '经济分类', also: ['支出经济分类', '支出经济分类科目', '部门预算支出经济分类'], definition: '按钱怎么花来分支出：工资、办公、设备等。基本支出按它公开到款。', basis: `${regulation}、${classification}` },
  { term: '类、款、项', also: ['类', '款', '项', '类款项'], definition: '功能分类科目由粗到细的三级：类的代码三位，款五位，项七位。前几位相同的，在同一个类或款之下。经济分类只有类和款。', basis: classification },
  { term: '勾稽关系', also: ['勾稽', '勾稽校验'], definition: '表与表、行与行、表与文字之间应当成立的数量关系，例如各项之和等于合计、同一个数在两张表上相同。', basis: null },
  { term: '绩效目标', also: ['绩效目标表', '项目绩效'], definition: '项目资金在一定期限内预期的产出和效果，由产出、效益、满意度等指标和指标值说明。', basis: null },
  { term: '权重', definition: '一个指标在项目绩效评价得分中所占的分。表上各指标合计常为 90 分，其余 10 分属于预算执行率，表上不印。', basis: null },
  { term: '政府采购', definition: '用财政性资金采购集中采购目录以内或限额标准以上的货物、工程和服务。', basis: '《中华人民共和国政府采购法》' },
]

/** What this site says of a word of the field; `null` for words it says nothing of. */
export function fieldTermOf(name: string): FieldTerm | null {
  return fieldTerms.find(({ term, also = [] }) => [term, ...also].some(known => sameTerm(known, name))) ?? null
}
