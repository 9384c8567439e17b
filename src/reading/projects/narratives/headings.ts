import type { NarrativeKind } from '@/document/narrativeKinds'
import { stripSpace } from '@/reading/text/characters'

/** Words of the headings of a 项目经费情况说明, as cities write them. */
const words: Readonly<Record<NarrativeKind, string>> = {
  overview:
    '项目概述 项目概况 项目简介 项目介绍 项目背景 项目内容 项目描述 项目基本情况 项目基本概况 项目主要内容 概述 概况 基本情况',
  basis:
    '立项依据 项目立项依据 设立依据 项目设立依据 政策依据 项目依据 项目政策依据 立项依据和必要性 立项必要性 项目立项 立项背景 设立的政策依据 项目设立的政策依据 设立政策依据 资金设立依据',
  body: '实施主体 项目实施主体 实施单位 项目实施单位 实施部门 承担单位 责任单位 项目单位 主管部门 项目承担单位 项目责任单位 项目执行单位 项目主管部门',
  plan: '实施方案 项目实施方案 实施计划 项目实施计划 实施内容 工作内容 工作方案 工作计划 主要内容 建设内容 项目建设内容 实施进度',
  period:
    '实施周期 项目实施周期 项目周期 实施期限 项目期限 项目实施期限 实施时间 起止时间 项目起止时间 建设周期 执行周期 实施年限 资金执行时间 项目执行时间 执行时间 资金执行期限',
  budget:
    '年度预算安排 年度预算 预算安排 项目预算安排 年度预算安排情况 资金安排 年度资金安排 经费安排 年度经费安排 经费预算 资金预算 项目预算 预算金额 项目资金 项目金额 项目经费 资金来源 资金来源及安排 本年预算安排 当年预算安排 年初预算安排 年初预算 预算资金 预算资金安排 预算安排规模 项目预算规模 预算规模 预算安排金额 项目预算金额 资金规模 资金安排规模',
  execution:
    '年度决算 年度决算情况 决算情况 资金使用情况 预算执行情况 支出决算 年度支出决算 经费使用情况 资金执行情况 支出执行情况 年度执行情况',
  goal: '绩效目标 项目绩效目标 年度绩效目标 预期目标 总体目标 年度总体目标 绩效总目标 项目目标 项目总目标 预期绩效 绩效目标完成情况 绩效情况 项目绩效 预期效果 预期效益',
  other:
    '资金分配情况 资金分配方案 资金分配 补贴人数 补贴标准 补贴范围 补贴对象 补贴方式 补助人数 补助标准 补助范围 补助对象 补助方式 发放程序 发放方式 受益人群 受益人群和社会效益 受益对象',
}
const kinds = new Map<string, NarrativeKind>()
for (const [kind, list] of Object.entries(words) as [NarrativeKind, string][])
  for (const word of list.split(' ')) kinds.set(word, kind)
const nameWords = '项目名称|项目全称'
const alternatives = [...kinds.keys()].sort((a, b) => b.length - a.length).join('|')

/** Kinds of headings that only projects have; a unit's own text has goals and budgets too. */
export const projectKinds: ReadonlySet<NarrativeKind> = new Set(['basis', 'body', 'period', 'plan'])
const projectWords = [...kinds]
  .flatMap(([word, kind]) => (projectKinds.has(kind) || word.includes('项目') ? [word] : []))
  .sort((a, b) => b.length - a.length)
  .join('|')

const ordinal =
  '(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\\d]{1,3}[）)][、.]?|\\d{1,2}[、.．）)]|[①-⑳])?'
const remark = '(?:[（(][^（()）]{1,14}[）)])?'
const inline = new RegExp(
  `(^|[。；;，,、：:\\s])(${ordinal}(?:${alternatives}|${nameWords})${remark}[：:])`,
  'g',
)
const wholeLine = new RegExp(`^(${alternatives}|${nameWords})(?:情况|如下|说明)?(${remark})：?$`)
const withValue = new RegExp(
  `^\\s*(?:第[一二三四五六七八九十][、，,]|${ordinal})\\s*(${alternatives}|${nameWords})(${remark})(?:\\s*[：:]\\s*|\\s+|(?=为[^之了]))(\\S.*)$`,
)

const projectHeading = new RegExp(
  `(?:^|[^\\u4e00-\\u9fa5]|第[一二三四五六七八九十])(?:${projectWords}|${nameWords})(?:情况|如下|说明)?${remark}(?:[：:*\\s]|为|$)`,
)

/** Whether a line may hold a heading that only projects have, or begin one that the next ends. */
export function mayNameProject(text: string, next: string): boolean {
  const words = text.length < 40 ? stripSpace(text) : text
  return projectHeading.test(words) || measureBrokenHeading(text.trim(), next.trim()) > 0
}

/** A heading of a narrative, with its text where that stands on the same line. */
export interface NarrativeHeading {
  /** `name`: 项目名称, which begins a narrative. */
  readonly kind: NarrativeKind | 'name'
  readonly label: string
  readonly value: string
}

/** Reads a line as a heading; `label` is the line in compared form without its ordinal. */
export function readHeading(text: string, label: string): NarrativeHeading | null {
  const alone = wholeLine.exec(label)
  if (alone) return build(alone[1] ?? '', alone[2] ?? '', '')
  if (text.length < 6) return null
  const found = withValue.exec(text)
  return found ? build(found[1] ?? '', found[2] ?? '', (found[3] ?? '').replace(/^为/, '')) : null
}

function build(word: string, note: string, value: string): NarrativeHeading | null {
  const kind = nameWords.split('|').includes(word) ? 'name' : kinds.get(word)
  return kind ? { kind, label: word + note, value } : null
}

const brokenEnd = /(?:^|[。；;，,、\s])([^。；;，,、\s：:]{1,6})$/
const brokenRest = /^([^。；;，,、\s：:]{1,8})[：:]/

/** Where a heading is broken over two lines (绩效 / 目标：…), how much of the first is its. */
export function measureBrokenHeading(text: string, next: string): number {
  if (!next.includes('：') && !next.includes(':')) return 0
  const colon = next.search(/[：:]/)
  if (colon < 1 || colon > 8) return 0
  const rest = brokenRest.exec(next)?.[1]
  const end = rest ? brokenEnd.exec(text)?.[1] : undefined
  return end && rest && !kinds.has(rest) && kinds.has(end + rest) ? end.length : 0
}

const lastCharacters = new Set(
  [...kinds.keys(), ...nameWords.split('|')]
    .map(word => word.charAt(word.length - 1))
    .concat('）', ')'),
)

/** Whether a colon stands behind the last character of a heading's word or behind a bracket. */
function mayHoldHeading(text: string): boolean {
  for (const colon of ['：', ':'])
    for (let at = text.indexOf(colon, 1); at > 0; at = text.indexOf(colon, at + 1))
      if (lastCharacters.has(text.charAt(at - 1))) return true
  return false
}

/** Cuts a line before each heading with a colon inside it: a narrative printed as one paragraph. */
export function cutAtHeadings(text: string): string[] {
  if (text.length < 12 || !mayHoldHeading(text)) return [text]
  const cuts = [...text.matchAll(inline)].map(({ index, 1: before = '' }) => index + before.length)
  const starts = [0, ...cuts.filter(cut => cut > 0)]
  return starts
    .map((start, index) => text.slice(start, starts[index + 1]).trim())
    .filter(part => part !== '')
}

const saidAs =
  /(?:的)?(?:(?:基本|有关|相关|总体)?(?:情况)(?:的)?(?:说明|介绍|公开|简介)?|(?:的)?(?:说明|简介))$/
const moneyWord = /(?:项目)?(?:支出)?(?:经费|资金|预算|支出|决算)(?:安排|使用|预算|支出|执行)?$/
const numberedProject = /^(?:项目|重点项目)[一二三四五六七八九十\d]{1,3}[：、.]?/
const projectEnd = /(?:项目|专项|经费|工程|资金)(?:（[^（）]*）)?$/
const quoted = /[《“"]([^《》“”"]{2,60})[》”"]/

/** What a title says: of which project, and whether in the words of a narrative's title. */
export interface NarrativeTitle {
  /** '' where the title names none: 项目经费情况说明. */
  readonly name: string
  /** It ends with 情况说明 or the like, or names the project after 项目名称. */
  readonly explains: boolean
  /** It ends as the name of a project does: 项目, 专项, 工程. */
  readonly isProject: boolean
}

/** Reads the name of a project out of a title in compared form without its ordinal. */
export function readTitle(label: string): NarrativeTitle {
  const plain = label.replace(/：$/, '').replace(numberedProject, '')
  const named = new RegExp(`^(?:${nameWords})：(.+)$`).exec(plain)
  if (named?.[1]) return { name: unquote(named[1]), explains: true, isProject: true }
  const text = plain.replace(/^(?:20\d\d年度?|本年度?)/, '').replace(/^关于/, '')
  const isProject = projectEnd.test(text)
  const inQuotes = quoted.exec(text)?.[1]
  const said = text.replace(saidAs, '')
  const explains = said !== text
  if (inQuotes && inQuotes.length * 2 >= said.length)
    return {
      name: inQuotes.replace(saidAs, ''),
      explains: explains || text.startsWith('《'),
      isProject,
    }
  if (!explains) return { name: text, explains, isProject }
  const withoutMoney = said.replace(moneyWord, '')
  const bare = withoutMoney === said ? said.replace(/项目$/, '') : withoutMoney
  const name = bare.length >= 2 ? bare : said.replace(moneyWord, '').replace(/^项目$/, '')
  return { name: generic.test(name) ? '' : name, explains, isProject }
}

/** Words that titles of narratives and of their chapters have instead of a name. */
const generic = /^(?:重点|主要|重大)?(?:项目|专项)?$/
/** Headings of other parts of a budget, which are no names. */
const otherParts =
  /(?:部门|单位|机关运行|收支|基本支出|项目支出|三公|政府采购|国有资产|预算|决算|绩效|职能|职责|机构|概况|事项|名词解释)[”"]?(?:设置|设置情况|总体|编制|经费)?$/

/** Whether a name is that of another part of the document and no project's. */
export function namesOtherPart(name: string): boolean {
  return otherParts.test(name)
}

function unquote(name: string): string {
  return /^[《“"](.+)[》”"]$/.exec(name)?.[1] ?? name
}
