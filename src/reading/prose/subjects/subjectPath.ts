import { remember } from '@/reading/text/remember'

/** One name of a path, with the digits printed for it and the level that its mark says. */
export interface SubjectStep {
  readonly name: string
  /** With the words before the name that may be its own: 预算 of 预算改革业务, 中 of 中等职业教育. */
  readonly whole?: string
  /** Digits as printed: "204" of （204类）, "06" of （06款）, "2080505" before a name. */
  readonly digits: string
  /** Length of the code at this level: 3 for 类, 5 for 款, 7 for 项; `null` without a mark. */
  readonly level: SubjectLevel | null
}

export type SubjectLevel = 3 | 5 | 7

/** Class, section and item as words name them, from the outermost to what they speak of. */
export type SubjectPath = readonly SubjectStep[]

const levels: Readonly<Record<string, SubjectLevel>> = { 类: 3, 款: 5, 项: 7 }
const markPattern = /（(\d{0,7})([类款项])级?(?:科目)?(?:[，、：]?(\d{3,7}))?）/g
/** “司法”款“行政运行”项: the mark stands behind the name in its quotes. */
const levelBehindQuote = /”[类款项](?:级科目|科目)?(?=[“（，、：]|20\d\d|支出|预算|决算|安排|$)/
const quotedLevels =
  /“([^“”]{2,30})”([类款项])(?:级科目|科目)?(?=[“（，、：]|20\d\d|支出|预算|决算|安排|$)/g
const codeBefore = /^(?:（)?(2\d{2}(?:[-.\s]?\d{2}){0,2})(?!\d)(?:）)?[-.\s、：]?/
const codeBehind = /（(?:科目)?(?:代码|编码)?：?(2\d{2}(?:[-.\s]?\d{2}){0,2})）$/
/** 一般公共服务支出（201）…事务（03）行政运行（01）: levels by digits alone. */
const codedPath =
  /（2\d{2}）([^（）]+(?:（[^（）\d]+）[^（）]*)?)（(\d{2})）(?:((?:[^（）]+))（(\d{2})）)?/
const joints = /[-—–－→>/／]+/
const bareMarks = /^([^类款项]{2,20})类([^类款]{2,20})款(?:([^类款]{2,30})项)?$/
/** Words that say in front of a name that it is one, and not which. */
const leadWords =
  /^(?:其中|主要|用于|用在|列入|列支|反映|安排|包括|属于|年初|本年|当年|全年|财政拨款|一般公共预算|政府性基金预算?|国有资本经营预算|拨款|支出(?!性)|预算|功能|分类|科目|按照?|在|由|将|的|中|：|，|、|“|\d{1,2}[.、])+(?=.{2})/
/** Words behind the last mark that name nothing further. */
const plainTail =
  /^(?:等)?(?:科目)?(?:当年|本年|年初|全年)*(?:财政拨款|一般公共预算|政府性基金)*(?:支出|预算|决算|安排|经费|资金|总额|合计|共计|数|为|的|年初预算)*$/

/** Whether words bear a mark of a level, as "司法（06款）" does. */
export function hasLevelMark(words: string): boolean {
  return /（\d{0,7}[类款项]级?(?:科目)?[，、：\d]*）/.test(words) || levelBehindQuote.test(words)
}

/**
 * Reads packed words as a path: "公共安全支出（204类）司法（06款）行政运行（01项）", "A-B-C",
 * "2080505机关事业单位基本养老保险缴费"; empty for words without a name.
 */
export const readSubjectPath = remember((words): SubjectPath => {
  const text = words
    .replace(quotedLevels, '$1（$2）')
    .replace(/[“”"'‘’《》\s]/g, '')
    .replace(/^\d{1,2}[.、．](?=2\d\d)/, '')
    .replace(/[【[]/g, '（')
    .replace(/[】\]]/g, '）')
    .replace(codedPath, markLevels)
  const marked = readMarkedPath(text)
  if (marked.length > 0) return marked
  const bare = bareMarks.exec(text)
  if (bare)
    return bare
      .slice(1)
      .flatMap((name, index) =>
        name === undefined ? [] : [{ name, digits: '', level: [3, 5, 7][index] as SubjectLevel }],
      )
  return text
    .split(joints)
    .map(name => readStep(name, '', null))
    .filter(({ name, digits }) => name !== '' || digits !== '')
})

function markLevels(
  found: string,
  section: string,
  sectionDigits: string,
  item: string | undefined,
  itemDigits: string | undefined,
): string {
  const above = `${found.slice(0, 4)}类）${section}（${sectionDigits}款）`
  return item === undefined ? above : `${above}${item}（${itemDigits}项）`
}

function readMarkedPath(text: string): SubjectPath {
  const steps: SubjectStep[] = []
  if (!text.includes('（')) return steps
  let from = 0
  for (const found of text.matchAll(markPattern)) {
    const name = text.slice(from, found.index)
    from = found.index + found[0].length
    steps.push(readStep(name, found[1] || found[3] || '', levels[found[2]!]!))
  }
  if (steps.length === 0) return steps
  const tail = text.slice(from)
  const code = /^（?(2\d{2,6})）/.exec(tail)?.[1]
  const last = steps.at(-1)!
  if (code !== undefined) steps[steps.length - 1] = { ...last, digits: code }
  // "208（类）05（款）05（项）机关事业单位…": the name stands behind the digits.
  else if (last.name === '' && tail !== '')
    steps[steps.length - 1] = { ...last, name: tail.replace(/^[：，、-]/, '') }
  else if (last.level !== 7 && !plainTail.test(tail))
    steps.push(readStep(tail.replace(/^[-—：]/, ''), '', null))
  return steps
}

function readStep(words: string, digits: string, level: SubjectLevel | null): SubjectStep {
  let name = words.replace(/^[-—：，、]+/, '')
  const own = /^\d{2,7}$/.test(name) ? name : ''
  if (own !== '') return { name: '', digits: digits || own, level }
  const before = codeBefore.exec(name)
  if (before) name = name.slice(before[0].length)
  const behind = codeBehind.exec(name)
  if (behind) name = name.slice(0, behind.index)
  const code = (before?.[1] ?? behind?.[1] ?? '').replace(/\D/g, '')
  const bare = name.replace(leadWords, '')
  return { name: bare, ...(bare === name ? {} : { whole: name }), digits: digits || code, level }
}

/** The code that the digits of a path make up: "204" "06" "01" → "2040601"; `null` for none. */
export function joinDigits(path: SubjectPath): string | null {
  const last = path.at(-1)?.digits ?? ''
  if (/^2(?:\d{4}|\d{6})$/.test(last)) return last
  let code = ''
  for (const { digits, level } of path) {
    if (digits.length >= 3) code = digits
    else if (digits.length === 2 && (code.length === 3 || code.length === 5)) code += digits
    else if (digits !== '') return null
    // A level without its digits leaves the code open.
    else if (level === null || code.length >= level) continue
    else return null
  }
  const wanted = path.at(-1)?.level ?? null
  return /^2(?:\d{2}|\d{4}|\d{6})$/.test(code) &&
    last !== '' &&
    (wanted === null || code.length === wanted)
    ? code
    : null
}
