import type { StatementContext } from './draft'

/** The label of a figure. */
export interface FigureLabel {
  readonly label: string
  readonly opens: boolean
}

/** "编报绩效目标的2024年度项目": the words before 项目 say which projects are counted. */
const countedProjects =
  /([^，。；：]{0,24}绩效(?:目标|评价|跟踪|自评|监控)[^，。；：]{0,24}项目)(?:共计?|数量?|有|为)*$/
const quotedPath = /“([^“”]{2,120})”(?:等)?(?:功能)?(?:分类)?(?:科目|款|项)/
/** “司法”款“行政运行”项（2040601）: each level in quotes of its own. */
const quotedLevels = /(?:“[^“”]{2,30}”[类款](?:级?科目)?){1,2}“[^“”]{2,30}”[款项](?:（2\d{2,6}）)?/
const opening = /(?:其中|包括|包含|分别为|分别是|如下)[：，]?/g
/** （包括政府购买服务） says what an amount holds, and opens no list. */
const closedBracket = /^（[^（）\d]*）/
const yearly = /(20\d\d)年(?:度)?/g
const mayOpen = /其中|[包分如]/
const mayOwn = /有|安排/
const ownerPrefix =
  /^(?:本级|（本级）|机关本级|本部(?!门)|本单位|本部门|本年度|我单位|我部门|我局|我委|我厅|我院|我校|单位(?!价值|住房|资金)|部门(?=预算|共|收|支)|全年|年初(?!.{0,14}结[转余])|年(?![末终初])|度|预算单位|将|拟|计划(?!生育))/
/** What money is from stays with what it is for: 政府性基金财政拨款安排基本支出. */
const possession =
  /(?:共有|拥有|现有|(?:(?<!国有资本经营|政府性基金|一般公共)预算)?(?<!财政拨款|政府性基金(?:预算)?|国有资本经营(?:预算|收益)?|一般公共预算|专户(?:管理)?资金|单位资金|(?:结转|结余)(?:资金)?|(?:事业|经营|其他)收入)(?:共)?安排(?!的))(?=.{2})/g
const leadingJoints =
  /^(?:(?!2\d{4}(?:\d\d)?[\u4e00-\u9fa5])\d[\d.]*(?=[\u4e00-\u9fa5])(?!\d*年)|[、，）；：的]|和(?!平|谐)|以及|及(?!其他)|与|另有|另外|另|同时|即|并|含|其中|由于|因为|鉴于|由|主要用于|主要[是系]|用于)+/
const trailingVerbs =
  /(?:各|均|约为|数为|金额为|共计|总计|累计|共有|总共|共|为|是|达到|达|约|(?<!合)计|(?<![实保])有|安排|：|（|的|了|分别|由|内设|设立|(?<!建)设|下属|拥有|(?:主要)?用于|合计(?<=.合计))$/

/** What joints and owners begin with, and verbs end with: most words are told apart by it. */
const trimmedStarts =
  '0123456789、，）；：的和以及与另同即并含其由因鉴主用本（机单我部全年度预将拟计'
const verbEnds = '各均为计有共是到达约排：（的了别由立设属于'

/**
 * Cleans the words before a figure to the name of what it counts: without year, unit's name, joints
 * and verbs; `opens` where they open a list of parts.
 */
export function readFigureLabel(lead: string, reader: StatementContext): FigureLabel {
  const path = lead.includes('“') ? readQuotedPath(lead) : undefined
  if (path) return { label: path, opens: false }
  const projects = lead.includes('绩效') ? countedProjects.exec(lead)?.[1] : undefined
  if (projects !== undefined) return { label: readProjectLabel(projects, reader), opens: false }
  const found = mayOpen.test(lead) ? findLastMatch(opening, lead) : null
  const open = found && !closedBracket.test(lead.slice(found.start - 1)) ? found : null
  let label = open ? lead.slice(open.end) : lead
  label = dropYear(label, reader.year)
  label = dropUnitName(label, reader.unitNames)
  label = trimTrailingVerbs(label)
  const owned = mayOwn.test(label) ? findLastMatch(possession, label) : null
  if (owned) label = label.slice(owned.end)
  label = trimLeadingJoints(label)
  label = dropUnbalanced(label)
  label = label.replace(whatFor, '')
  return { label: /^“[^“”]+”$/.test(label) ? label.slice(1, -1) : label, opens: open !== null }
}

/** "基本工资、津贴补贴等人员经费", "保障机构运转而发生的基本支出": what it is for stands before its name. */
const whatFor =
  /^(?:[^（）]*、[^（）]*等(?=(?:人员|(?:日常)?公用)(?:经费|支出))|[^（）]*发生的(?=(?:基本|项目)支出$))/

function readQuotedPath(lead: string): string | undefined {
  const whole = quotedLevels.exec(lead)?.[0]
  return whole ?? quotedPath.exec(lead)?.[1]
}

function readProjectLabel(words: string, { unitNames }: StatementContext): string {
  return trimLeadingJoints(
    dropUnitName(words, unitNames)
      .replace(/20\d\d年(?:度)?/g, '')
      .replace(/^对/, ''),
  )
}

function dropYear(label: string, year: number | null): string {
  const found = label.includes('年') ? findLastMatch(yearly, label) : null
  if (!found) return label
  // Another year belongs to the name: what it counts is not this budget's.
  if (found.word !== null && year !== null && Number(found.word) !== year)
    return label.slice(found.start)
  // "小学教育（项）2024年预算数为" has its name before the year.
  const rest = label.slice(found.end)
  return found.start > 3 && isGenericLabel(trimTrailingVerbs(rest))
    ? label.slice(0, found.start)
    : rest
}

function dropUnitName(label: string, names: readonly string[]): string {
  for (const name of names) {
    const index = name.length > label.length ? -1 : label.lastIndexOf(name)
    if (index >= 0) return label.slice(index + name.length)
  }
  return label
}

const startsTrimmed = (label: string) => label !== '' && trimmedStarts.includes(label.charAt(0))
const endsWithVerb = (label: string) =>
  label !== '' && verbEnds.includes(label.charAt(label.length - 1))

function trimLeadingJoints(text: string): string {
  let label = text
  for (let turn = 0; turn < 8 && startsTrimmed(label); turn++) {
    const next = label.replace(leadingJoints, '').replace(ownerPrefix, '')
    if (next === label) break
    label = next
  }
  return label
}

function trimTrailingVerbs(text: string): string {
  let label = text
  for (let turn = 0; turn < 8 && endsWithVerb(label); turn++) {
    const next = label.replace(trailingVerbs, '')
    if (next === label) break
    label = next
  }
  return label
}

/** Drops what stands before a bracket that was opened or closed without its partner. */
function dropUnbalanced(label: string): string {
  const close = label.indexOf('）')
  const open = label.indexOf('（')
  if (close >= 0 && (open < 0 || close < open)) return trimLeadingJoints(label.slice(close + 1))
  const last = label.lastIndexOf('（')
  return last >= 0 && label.indexOf('）', last) < 0
    ? trimLeadingJoints(label.slice(last + 1))
    : label
}

function findLastMatch(
  pattern: RegExp,
  text: string,
): { readonly start: number; readonly end: number; readonly word: string | null } | null {
  pattern.lastIndex = 0
  let last: { start: number; end: number; word: string | null } | null = null
  for (let found = pattern.exec(text); found; found = pattern.exec(text))
    last = { start: found.index, end: pattern.lastIndex, word: found[1] ?? null }
  return last
}

const genericLabel =
  /^(?:(?:年初|全年|总)?(?:预算|支出)?(?:预算数?|安排|金额|资金|总额|合计|共计|数|经费|安排数|支出预算数|预算资金|财政拨款|年初预算数?)?|支出预算安排|(?:支出)?决算(?:支出)?(?:数|额|金额)|[本今当]年(?:预算|支出)?数|(?:实际)?费用(?:支出|开支)?|[该此本]项?(?:费用|经费|支出)(?:支出|开支)?)$/
const itemLabel =
  /^(?:20\d\d年|当年|本年度?|年度|年初|全年|调整后?|财政拨款|一般公共预算|安排|执行|预计|支出|预算|决算|资金|经费|金额|总额|合计|共计|实际|完成|拟|数|额|为|的)+$/

/** Whether words say but that a figure is budgeted or spent: "年初预算数", "支出决算". */
export function isItemLabel(label: string): boolean {
  return label.length < 16 && itemLabel.test(label)
}

const exemptLabel = /^(?:总?支出|支出预算|合计|总计)$/

/**
 * Whether words name nothing of their own ("预算数", "金额"), so that the item or section says what
 * they count.
 */
export function isGenericLabel(label: string): boolean {
  return label.length < 10 && genericLabel.test(label) && !exemptLabel.test(label)
}
