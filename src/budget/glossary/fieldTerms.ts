import { sameTerm } from './definitions'

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

/**
 * Words that budgets use and seldom explain. Shown where a document gives no definition of its own,
 * and marked as this site's.
 */
export const fieldTerms: readonly FieldTerm[] = [
  {
    term: '部门预算',
    definition: '一个部门本级和它所属各单位预算的总和；单位预算只说其中一个单位。',
    basis: budgetLaw,
  },
  {
    term: '基本支出',
    definition: '保障单位正常运转、完成日常工作的支出，分为人员经费和公用经费。',
    basis: null,
  },
  {
    term: '项目支出',
    definition: '基本支出以外，为完成特定的工作任务和事业发展目标安排的支出，按项目列出。',
    basis: null,
  },
  {
    term: '人员经费',
    definition: '基本支出中花在人身上的部分：工资福利支出，以及对个人和家庭的补助。',
    basis: null,
  },
  {
    term: '公用经费',
    also: ['日常公用经费'],
    definition: '基本支出中维持单位日常运转的部分，主要是商品和服务支出，如办公、水电、差旅。',
    basis: null,
  },
  {
    term: '“三公”经费',
    definition: '用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费，三项合称。',
    basis: null,
  },
  {
    term: '机关运行经费',
    definition: '保障行政单位和参照公务员法管理的事业单位运行、用于购买货物和服务的经费。',
    basis: '《机关事务管理条例》',
  },
  { term: '当年预算', definition: '本年度新安排的预算，不含从上年结转来的资金。', basis: null },
  {
    term: '年初预算',
    also: ['年初预算数'],
    definition:
      '经批准、年度开始时执行的预算。年中经法定程序变更的叫调整预算，所以比较两年时要看基数是哪一个。',
    basis: budgetLaw,
  },
  {
    term: '上年结转',
    also: ['上年结转资金', '结转'],
    definition:
      '上年预算没有用完、本年按原用途继续使用的资金。连续两年没有用完的，作为结余资金管理。',
    basis: budgetLaw,
  },
  {
    term: '财政拨款',
    also: ['财政拨款收入'],
    definition: '财政从一般公共预算、政府性基金预算和国有资本经营预算安排给单位的资金。',
    basis: null,
  },
  {
    term: '一般公共预算',
    also: ['一般公共预算拨款', '一般公共预算拨款收入'],
    definition:
      '以税收为主体的财政收入，安排用于保障和改善民生、推动经济社会发展、维护国家安全、维持国家机构正常运转的收支预算。',
    basis: budgetLaw,
  },
  {
    term: '政府性基金预算',
    also: ['政府性基金', '政府性基金预算拨款收入'],
    definition:
      '依法在一定期限内向特定对象征收或以其他方式筹集、专门用于特定公共事业的资金的收支预算。',
    basis: budgetLaw,
  },
  {
    term: '国有资本经营预算',
    also: ['国有资本经营', '国有资本经营预算拨款收入'],
    definition: '对国家作为出资人取得的收益作出支出安排的收支预算。',
    basis: budgetLaw,
  },
  {
    term: '财政专户管理资金',
    also: ['财政专户管理资金收入', '财政专户'],
    definition: '缴入财政专户、实行专项管理的收入，如部分教育收费。',
    basis: regulation,
  },
  {
    term: '单位资金',
    also: ['单位资金收入'],
    definition:
      '财政拨款和财政专户管理资金以外的收入：事业收入、经营收入、上级补助、附属单位上缴和其他收入。',
    basis: null,
  },
  {
    term: '功能分类',
    also: ['支出功能分类', '支出功能分类科目'],
    definition: '按政府做什么来分支出：教育、社会保障、卫生健康等。部门预算按它公开到项。',
    basis: `${regulation}、${classification}`,
  },
  {
    term: '经济分类',
    also: ['支出经济分类', '支出经济分类科目', '部门预算支出经济分类'],
    definition: '按钱怎么花来分支出：工资、办公、设备等。基本支出按它公开到款。',
    basis: `${regulation}、${classification}`,
  },
  {
    term: '类、款、项',
    also: ['类', '款', '项', '类款项'],
    definition:
      '功能分类科目由粗到细的三级：类的代码三位，款五位，项七位。前几位相同的，在同一个类或款之下。经济分类只有类和款。',
    basis: classification,
  },
  {
    term: '勾稽关系',
    also: ['勾稽', '勾稽校验', '关系', '关系的种类'],
    definition:
      '表与表、行与行、表与文字之间应当成立的数量关系，例如各项之和等于合计、同一个数在两张表上相同。',
    basis: null,
  },
  {
    term: '容差',
    also: ['允许的差'],
    definition: '两边的差不超过它就算相等：印出的数四舍五入，几项相加会差出末位几个单位。',
    basis: null,
  },
  {
    term: '绩效目标',
    also: ['绩效目标表', '绩效表', '项目绩效', '项目支出绩效目标表'],
    definition: '项目资金在一定期限内预期的产出和效果，由产出、效益、满意度等指标和指标值说明。',
    basis: null,
  },
  {
    term: '权重',
    definition:
      '一个指标在项目绩效评价得分中所占的分。表上各指标合计常为 90 分，其余 10 分属于预算执行率；预算的表上不印，自评表印在资金各行。',
    basis: null,
  },
  {
    term: '因公出国（境）费',
    definition: '公务出国（境）的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等。',
    basis: null,
  },
  {
    term: '公务用车购置及运行费',
    also: ['公务用车购置及运行维护费'],
    definition: '公务用车的购置费和运行维护费之和。',
    basis: null,
  },
  {
    term: '公务用车购置费',
    definition: '公务用车车辆购置支出，含车辆购置税、牌照费。',
    basis: null,
  },
  {
    term: '公务用车运行费',
    also: ['公务用车运行维护费'],
    definition: '公务用车的燃料费、维修费、过路过桥费、保险费、安全奖励费用等。',
    basis: null,
  },
  {
    term: '公务接待费',
    definition: '单位按规定开支的各类公务接待费用，外宾接待也在内。',
    basis: null,
  },
  {
    term: '财政拨款结转',
    also: ['财政拨款结转资金'],
    definition: '财政拨款安排的预算上年没有用完、本年按原用途继续使用的资金。',
    basis: null,
  },
  {
    term: '其他收入结转结余',
    also: ['其他资金结转结余'],
    definition: '财政拨款以外的收入从上年留下、本年可以使用的资金。',
    basis: null,
  },
  { term: '事业收入', definition: '事业单位开展专业业务活动及其辅助活动取得的收入。', basis: null },
  {
    term: '经营收入',
    also: ['事业单位经营收入'],
    definition: '事业单位在专业业务活动及其辅助活动之外，开展非独立核算经营活动取得的收入。',
    basis: null,
  },
  {
    term: '上级补助收入',
    definition: '单位从主管部门和上级单位取得的非财政补助收入。',
    basis: null,
  },
  {
    term: '附属单位上缴收入',
    definition: '附属的独立核算单位按规定标准或比例上缴的收入。',
    basis: null,
  },
  {
    term: '预算执行率',
    definition: '项目实际支出的资金占预算资金的比例。评价时常占 10 分，绩效目标表上一般不印。',
    basis: null,
  },
  {
    term: '绩效指标',
    also: ['指标', '三级指标', '二级指标', '一级指标'],
    definition: '衡量项目产出和效果的尺度，由粗到细分三级，到三级才有指标值和权重。',
    basis: null,
  },
  {
    term: '指标值',
    also: ['目标值'],
    definition: '一个绩效指标要达到的数或程度，如“≥ 95%”“定性 优”。',
    basis: null,
  },
  {
    term: '一级项目',
    definition: '项目的归类，一个一级项目之下可有几个二级项目；预算细到二级项目。',
    basis: null,
  },
  { term: '二级项目', definition: '安排资金的具体项目，有自己的金额和绩效目标表。', basis: null },
  { term: '产出指标', definition: '项目要做出的产品和服务：数量、质量、时效和成本。', basis: null },
  { term: '效益指标', definition: '产出带来的经济、社会、生态效益和可持续影响。', basis: null },
  {
    term: '满意度指标',
    also: ['服务对象满意度指标'],
    definition: '服务对象或受益人对产出和效果的认可程度。',
    basis: null,
  },
  {
    term: '收支总表',
    also: ['收入总表', '支出总表', '部门收支总表'],
    definition:
      '列出单位全部收入和全部支出的表；收入总表按来源列，支出总表按科目列，合计应当相等。',
    basis: null,
  },
  {
    term: '政府采购',
    definition: '用财政性资金采购集中采购目录以内或限额标准以上的货物、工程和服务。',
    basis: '《中华人民共和国政府采购法》',
  },
]

/** What this site says of a word of the field; `null` for words it says nothing of. */
export function fieldTermOf(name: string): FieldTerm | null {
  return (
    fieldTerms.find(({ term, also = [] }) =>
      [term, ...also].some(known => sameTerm(known, name)),
    ) ?? null
  )
}
