/** A column of the facts table; the words are those of Table Schema (Frictionless 1). */
interface FactColumn {
  readonly name: keyof Fact
  readonly type: 'string' | 'integer'
  /** What it says, in Chinese, for those who open the table. */
  readonly title: string
  readonly description: string
}

/**
 * One figure of a document as a row of a flat table. Money is whole 分; codes are text; `null` is
 * what is not there, which is not zero.
 */
export interface Fact {
  readonly document: string
  readonly edition: string
  readonly unit_code: string | null
  readonly unit: string
  readonly department_code: string | null
  readonly department: string | null
  readonly region: string | null
  readonly role: string | null
  readonly year: number
  readonly kind: string
  readonly origin: 'table' | 'sheet' | 'prose' | 'check'
  readonly table_id: string | null
  readonly table_kind: string | null
  readonly table_title: string | null
  readonly side: string | null
  readonly row: number | null
  readonly row_role: string | null
  readonly level: string | null
  readonly code: string | null
  readonly name: string
  readonly of_unit_code: string | null
  readonly of_unit: string | null
  readonly stage: 'prior' | 'budgeted' | 'changed' | 'adjusted' | 'spent'
  readonly measure: string
  readonly measure_label: string
  readonly amount_fen: number | null
  readonly count: number | null
  readonly printed: string
  readonly printed_unit: string
  readonly counts: string | null
  readonly file: string
  readonly sha256: string | null
  readonly page: number | null
  readonly sheet: string | null
  readonly line: number
  readonly cell: string | null
}

const text = (name: keyof Fact, title: string, description: string): FactColumn => ({
  name,
  type: 'string',
  title,
  description,
})
const whole = (name: keyof Fact, title: string, description: string): FactColumn => ({
  ...text(name, title, description),
  type: 'integer',
})

/** The columns of the facts table, in the order in which they are written. */
export const factColumns: readonly FactColumn[] = [
  text('document', '文件', '单位代码-年度；没有印出代码的，由文件名得来'),
  text('edition', '版本', '由文件摘要、单位、年度、种类得来，一份文件一个'),
  text('unit_code', '单位代码', '文本；没有印出的为空'),
  text('unit', '单位', '文件印出的名称'),
  text('department_code', '部门代码', '文本；没有印出的为空'),
  text('department', '部门', '主管部门；没有印出的为空'),
  text('region', '地区', '单位名称开头的省、市、区县；名称里没有的为空'),
  text('role', '范围', 'department 部门（含所属单位）；unit 单位本级；没有印出的为空'),
  whole('year', '年度', '文件的年度'),
  text('kind', '种类', 'budget 预算；adjustedBudget 调整预算；finalAccount 决算'),
  text('origin', '出处', 'table 表；sheet 绩效目标表；prose 文字说明；check 勾稽的结果'),
  text('table_id', '表号', '文件里的第几张表：t1、t2…；文字说明为空'),
  text('table_kind', '表的种类', '如 revenueExpenditure 收支总表'),
  text('table_title', '表名', '印出的表名'),
  text(
    'side',
    '栏',
    'functional 功能分类；economic 经济分类；revenue 收入；use 用途；project 项目…',
  ),
  whole('row', '行', '表内第几行，从 0 起，连同表头'),
  text('row_role', '行的种类', 'total 合计；subtotal 小计；line 其余。求和时只取一种'),
  text('level', '级次', 'class 类；section 款；item 项；由代码得来，没有代码的为空'),
  text('code', '科目代码', '文本；没有印出的为空'),
  text('name', '名称', '科目、项目、收入来源或文字说明的对象'),
  text('of_unit_code', '所属单位代码', '一张表里分列几个单位时，这一行是哪个单位的'),
  text('of_unit', '所属单位', '同上，名称'),
  text(
    'stage',
    '阶段',
    'prior 上年；budgeted 预算（年初）；changed 调整数；adjusted 调整预算；spent 决算',
  ),
  text('measure', '口径', '列的含义：total、basic、project、carryOver.generalPublic…'),
  text('measure_label', '列名', '印出的表头，由外到内，以 / 分开'),
  whole('amount_fen', '金额（分）', '整数分；不是金额的、印得比分还细的为空'),
  whole('count', '数量', '人数、辆数、批次等；是金额的为空'),
  text('printed', '印出的字', '单元格里印的原样；文字说明里是读出的数'),
  text('printed_unit', '印出的单位', '万元、元、人、辆…'),
  text('counts', '算作', '全部单位里这个数算进哪些合计：f:208 功能科目、e:30211 经济科目…'),
  text('file', '来源文件', '文件名，不含文件夹'),
  text('sha256', '文件摘要', '来源文件的 SHA-256；没有的为空'),
  whole('page', '页', '有页的文件，从 1 起'),
  text('sheet', '工作表', '电子表格的工作表名'),
  whole('line', '行号', '页内、工作表内或文件内第几行，从 1 起'),
  text('cell', '单元格', '电子表格的地址；其余为表内第几格，从 0 起'),
]
