import { foldRadicals } from '@/reading/text/radicals'

export type LabelKind =
  | 'name'
  | 'level'
  | 'department'
  | 'funds'
  | 'total'
  | 'fiscal'
  | 'other'
  | 'further'
  | 'goal'
  | 'overall'
  | 'start'
  | 'end'
  | 'period'
  | 'initial'
  | 'spent'
  | 'heading'
  | 'field'

/**
 * The words that official forms print before a value; `field` has no slot of its own and is kept as
 * label and value.
 */
const labelsByKind: Readonly<Record<Exclude<LabelKind, 'field'>, string>> = {
  name: '项目名称 二级项目名称',
  level: '项目级次 项目级别 项目层级',
  department:
    '主管部门及编码 主管部门及代码 主管部门编码及名称 主管部门 主管单位 主管预算部门 主管部门名称 一级预算单位 项目主管部门 项目主管单位',
  funds:
    '项目资金 年度资金 项目年度资金 年度项目资金 资金情况 资金总体情况 项目资金情况 预算资金 预算资金情况 资金金额 项目资金金额 资金数额 资金来源 项目预算 资金构成 总体资金情况 预算情况 当年预算情况 年度预算情况 年度预算申请 预算申请 年度预算安排',
  total:
    '年度资金总额 年度总金额 年度资金总金额 全年资金总额 全年总金额 本年总金额 当年总金额 资金总金额 项目总金额 年度资金合计 年度金额合计 金额合计 金额总计 合计金额 预算金额合计 资金总额 年度预算资金总额 年度金额 年度预算总额 项目资金总额 预算资金总额 项目总额 项目总投资 年度资金申请总额 年度申请资金总额 本年资金总额 当年资金总额 年度预算金额 预算金额 项目金额 预算总额 年度总额 资金合计 实施期资金总额 项目总预算 部门预算总额 单位预算总额 部门年度预算总额 收入预算合计 支出预算合计 项目当年预算 当年预算 本年预算 年度预算 预算数 预算规模 预算安排数 预算支出总额 调整后预算数 调整后预算 调整预算数 年度预算数 年度预算安排数 本年预算数 当年预算数 全年预算数 全年预算 全年预算数A 全年预算安排 预算安排金额',
  initial: '年初预算数 年初预算 年初预算安排 年初预算安排数 年初预算金额 年初数',
  spent:
    '全年执行数 执行数 预算执行数 年度执行数 本年执行数 实际执行数 实际支出数 全年执行数B 全年支出数 年度支出数 累计执行数',
  heading:
    '预算执行情况 年度预算执行情况 项目预算执行情况 资金执行情况 预算资金执行情况 项目资金执行情况 预算安排情况 年度预算安排情况 资金安排情况 项目资金安排情况',
  fiscal:
    '财政拨款 财政资金 财政拨款资金 年度财政拨款 当年财政拨款 本年财政拨款 财政性资金 财政预算资金 财政安排资金',
  further: '上年结转 上年结转资金 结转资金 结转结余 结转结余资金 上年结转结余 单位资金 自有资金',
  overall:
    '项目总目标 实施期总目标 实施期目标 实施期绩效目标 中长期目标 中期目标 项目实施期目标 长期目标 长期绩效目标',
  start: '计划开始日期 计划开始时间 开始日期 开始时间 项目开始日期 项目开始时间 起始日期 起始时间',
  end: '计划完成日期 计划完成时间 计划结束日期 计划结束时间 完成日期 结束日期 结束时间 项目结束日期 项目结束时间 项目完成日期 终止日期 终止时间',
  period:
    '起止时间 项目起止时间 起止日期 项目起止日期 项目期 项目期限 实施期限 项目实施期限 实施周期 项目实施周期 执行周期 项目日期范围 项目时间范围 实施时间 项目实施时间',
  other: '其他资金 其它资金 其他 其它 其他来源资金 其他经费 其它经费 非财政拨款 非财政资金',
  goal: '当年绩效目标 本年绩效目标 本年度绩效目标 当年度绩效目标 全年绩效目标 当年总体目标 本年总体目标 本年度总体目标 全年总体目标 当年目标 本年目标 本年度目标 全年目标 年初绩效目标 年初设定目标 年初目标 年度绩效目标 年度总体目标 年度总体绩效目标 总体绩效目标 总体目标 预期目标 年度目标 绩效目标 项目绩效目标 项目年度绩效目标 项目总体目标 预期绩效目标 年度预期目标 项目目标 项目绩效总目标 绩效总目标 总目标 整体绩效目标 整体目标 部门整体绩效目标 年度整体绩效目标 部门年度绩效目标',
}
const fields =
  '实施单位 项目实施单位 项目单位 预算单位 单位名称 预算单位名称 部门名称 填报单位 申报单位 项目编码 项目代码 项目类型 项目类别 项目属性 项目性质 ' +
  '项目负责人 负责人 联系人 联系电话 填报日期 填报人 项目概况 项目概述 项目描述 项目简介 项目内容 立项依据 政策依据 设立依据 项目设立依据 项目申报依据 ' +
  '实施计划 项目实施计划 资金用途 资金用途说明 测算依据 事业收入 执行率分值 预算年度 年度 备注 说明 填表说明 ' +
  '项目执行单位 项目申请理由 项目主要内容 项目前两年预算及当年预算变动情况 部门职能职责概述 部门职责概述 部门职能职责 职能职责概述 按收入性质分 按支出性质分 基本支出 项目支出 一般公共预算拨款 政府性基金拨款 国有资本经营预算拨款 本年一般公共预算拨款 本年政府性基金预算拨款 本年国有资本经营预算拨款 政府性基金预算拨款 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款 一般公共预算资金 政府性基金预算资金 财政专户管理资金拨款 单位资金收入 ' +
  '一般公共预算 政府性基金 政府性基金预算 国有资本经营预算 上级资金 中央资金 省级资金 市级资金 县级资金 中央补助 专户资金 财政专户管理资金 实际完成情况 目标实际完成情况 全年实际完成情况 年度实际完成情况 项目总体情况 项目必要性 保障措施 制度措施 项目联系人 资金管理办法 预算规模及资金用途 资金规模及用途 预算规模及用途'

const kinds = new Map<string, LabelKind>()
for (const word of fields.split(' ')) kinds.set(word, 'field')
for (const [kind, list] of Object.entries(labelsByKind) as [LabelKind, string][])
  for (const word of list.split(' ')) kinds.set(word, kind)

const longestLabel = 30

/** What only a label has that is printed otherwise than the plain word. */
const decorated = /[\s（(：:\u2E80-\u2FDF]|^其中/

/** 年度绩效目标1, 长期绩效目标2: forms that number their goals. */
const numberedGoal = /^(?:年度|长期)绩效目标\s*\d{1,2}$/

/** 全年目标实际完成情况, 年度绩效目标完成情况: what was reached of the goal beside it. */
const reached =
  /^(?=.{5})(?:全年|年度|当年|本年度?|项目|年初)?(?:总体|绩效|预期|设定)*(?:目标)?(?:的)?(?:实际)?(?:完成|实现)情况$/

/** Which value a printed label announces; `null` where the text is no known label. */
export function readLabelKind(text: string): LabelKind | null {
  if (text.length > 40) return null
  const known = kinds.get(text)
  if (known) return known
  if (numberedGoal.test(text)) return text.startsWith('长期') ? 'overall' : 'goal'
  if (text.endsWith('情况') && reached.test(text)) return 'field'
  return decorated.test(text) ? (kinds.get(readBareLabel(text)) ?? null) : null
}

/**
 * A label and its value printed in one cell ("项目名称：办公费"); `null` where the part before the
 * colon is no known label.
 */
export function readLabelledValue(
  text: string,
): { readonly label: string; readonly kind: LabelKind; readonly value: string } | null {
  for (let colon = findColon(text, 0); colon > 0; colon = findColon(text, colon + 1)) {
    const value = text.slice(colon + 1).trim()
    const label = value ? text.slice(0, colon).trim().replace(ordinal, '') : ''
    const kind = value ? readLabelKind(label) : null
    if (kind) return { label, kind, value }
  }
  return readSpacedAmount(text)
}

/** 1.项目名称：… */
const ordinal = /^[（(]?\d{1,2}[)）.、．]\s*(?=\p{Script=Han})/u
const spacedAmount = /^(\S{2,24})\s+(-?\d[\d,.]*\s*(?:万?元)?)$/

/** "其中：财政拨款 40.00": a label of money and its amount without a colon between. */
function readSpacedAmount(text: string): ReturnType<typeof readLabelledValue> {
  const [, label = '', value = ''] = text.length < 50 ? (spacedAmount.exec(text.trim()) ?? []) : []
  const kind = label === '' ? null : readLabelKind(label)
  return kind && moneyLabels.has(kind) ? { label, kind, value } : null
}
const moneyLabels: ReadonlySet<LabelKind> = new Set([
  'total',
  'fiscal',
  'other',
  'further',
  'initial',
  'spent',
])

/** The next colon among the first characters, which a label has no more of; -1 for none. */
function findColon(text: string, from: number): number {
  const end = Math.min(text.length, longestLabel)
  for (let index = from; index < end; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x3a || code === 0xff1a) return index
  }
  return -1
}

/**
 * Text without the blanks that typesetting left inside words, radicals folded; a blank between two
 * Latin words or numbers stays.
 */
export function removeGaps(text: string): string {
  let joined = ''
  let kept = 0
  let radicals = false
  const { length } = text
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x2e80 && code <= 0x2fdf) radicals = true
    if (code > 0x3000 || !isSpace(code)) continue
    const start = index
    while (isSpace(text.charCodeAt(index + 1))) index++
    const between =
      start > 0 && isLatin(text.charCodeAt(start - 1)) && isLatin(text.charCodeAt(index + 1))
    joined += text.slice(kept, start) + (between ? ' ' : '')
    kept = index + 1
  }
  if (kept > 0) joined += text.slice(kept)
  else joined = text
  return radicals ? foldRadicals(joined) : joined
}

/**
 * A label's bare word: no blanks, brackets with what they hold, ordinal, leading 其中 or closing
 * colon.
 */
export function readBareLabel(text: string): string {
  let word = removeGaps(text)
  const last = word[word.length - 1]
  if (last === '：' || last === ':') word = word.slice(0, -1)
  if (word.includes('（') || word.includes('(')) word = word.replace(/[（(][^（()）]*[）)]/g, '')
  if (word.startsWith('其中'))
    word = word.slice(word[2] === '：' || word[2] === ':' || word[2] === ',' ? 3 : 2)
  return word
}

function isSpace(code: number): boolean {
  return code === 32 || code === 0x3000 || code === 0xa0 || (code >= 9 && code <= 13)
}

function isLatin(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

const subjectPattern = /(?:部门|单位).{0,6}?整体(?:支出)?|整体支出/

/**
 * What a title names that a sheet is of, where that is no project: 部门整体支出; `null` for others.
 */
export function readSheetSubject(title: string): string | null {
  return subjectPattern.exec(title)?.[0] ?? null
}
