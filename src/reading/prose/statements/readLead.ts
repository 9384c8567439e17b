import { isMeasureName, isThreePublicName } from './topicRules'
/**
 * What the words before a figure make of it. `subject` is what they name themselves, before
 * comparing or sharing.
 */
export type Lead =
  | {
      readonly kind: 'change'
      readonly subject: string
      readonly direction: ChangeDirection
      readonly against: string | null
    }
  | { readonly kind: 'share'; readonly subject: string; readonly of: string }
  | { readonly kind: 'former'; readonly against: string }
  | { readonly kind: 'amount' }
/** `either` stands for a form's "增加（减少）", which only a zero can fill. */
export type ChangeDirection = 'increase' | 'decrease' | 'either'

const otherYear = '上年|上一年|去年|上年度|前年|年初|20\\d\\d年|同期|往年|上期'
/** What was budgeted for the same year; other words behind 预算 make a name: 预算绩效管理. */
const sameBudget =
  '(?:本年|当年|全年|调整后?的?)?(?:支出)?预算(?:数|额|安排)?(?:相比|比较|有所|(?:基本)?(?:持平|一致|相同|相等)|[增减超]|下降|降低)'
const comparisonPattern = new RegExp(
  `(?:比|较|与|和|同|跟)(?=${otherYear}|${sameBudget})|同比|环比|相比`,
)
const increaseVerbs = '增加|增长|上升|提高|增幅|涨幅|净增|上涨|增'
const decreaseVerbs = '减少|下降|降低|压减|压缩|核减|缩减|降幅|减幅|跌幅|下调|减'
const directionTail = '(?:了|额|数|率|金额|数额|幅度|幅|比例|为|约|共计|合计|共|：)*$'
const eitherDirection = new RegExp(
  `(?:增加（或?减少）|减少（或?增加）|增长（下降）|下降（增长）|增（减）|减（增）|增减(?:变动|变化)?|变动)${directionTail}`,
)
const increasePattern = new RegExp(`(?:${increaseVerbs})${directionTail}`)
const decreasePattern = new RegExp(`(?:${decreaseVerbs})${directionTail}`)
const formerYear = /(?:年|预算|预算数|决算数?|执行数?|数|额)(?:的|为|是)?$/
const comparedWith =
  /^(?:比|较|与|和|同|跟)(.{1,30}?)(?:相比|比较|$|(?:有所)?(?:增|减|多|少|下|上|降|提|净|压|核|缩|持平|相同|一致|相等|保持|未发生|没有|的|基本|无|不变))/
const mayCompare = /[比较同占增减升降涨提压缩变幅]|环|与/
/** "本年数小于上年预算数", "等于上年数": words that end with what is compared with. */
const standingPattern =
  /(?:^|[，、；（]|(?:本|今|当)年(?:预算|支出)?数?)(大于|高于|多于|超过|超出|小于|低于|少于|等于)((?:上一?年|去年|20\d\d年)(?:度)?[^，。；]{0,10}?)的?$/
const amountLead: Lead = { kind: 'amount' }
const longestLead = 120

/**
 * Tells by the words before a figure whether it is a change, a share, last year's figure or an
 * amount; `comparing` says that a comparison is open.
 */
export function readLead(text: string, percent: boolean, comparing: boolean): Lead {
  const standing = text.includes('于') || text.includes('超') ? readStanding(text) : null
  if (standing && standing.direction !== 'same')
    return { kind: 'change', ...standing, direction: standing.direction }
  if (!mayCompare.test(text)) return amountLead
  const lead = text.length > longestLead ? text.slice(-longestLead) : text
  const match = comparisonPattern.exec(lead)
  const share = percent ? lead.lastIndexOf('占') : -1
  if (share >= 0 && (match === null || share > match.index))
    return {
      kind: 'share',
      subject: lead.slice(0, share),
      of: readShareWhole(lead.slice(share + 1)),
    }
  const direction = readDirection(lead) ?? (match && readFewer(lead))
  if (direction) {
    const before = lead.slice(0, match?.index ?? direction.index)
    const bare = /^[，、；（）的]*(?:有所|总体|共|实际)?$/.test(before)
    if (match || comparing || bare)
      return {
        kind: 'change',
        subject: bare ? '' : before,
        direction: direction.direction,
        against: match ? readAgainst(lead.slice(match.index)) : null,
      }
  }
  if (match && !percent && formerYear.test(lead))
    return {
      kind: 'former',
      against: readAgainst(lead.slice(match.index)) ?? lead.slice(match.index + match[0].length),
    }
  return amountLead
}

/** What "本年数小于上年预算数" says of the figure before it; `null` for other words. */
export function readStanding(text: string): {
  readonly direction: Exclude<ChangeDirection, 'either'> | 'same'
  readonly against: string
  readonly subject: string
} | null {
  const found = standingPattern.exec(text)
  if (!found) return null
  const [, word, against] = found
  const direction = word === '等于' ? 'same' : /[大高多]|超/.test(word!) ? 'increase' : 'decrease'
  return { direction, against: against!, subject: text.slice(0, found.index) }
}

/** Where a clause begins to compare with another year, `null` where it does not. */
export function findComparison(
  clause: string,
): { readonly index: number; readonly against: string | null } | null {
  const match = comparisonPattern.exec(clause)
  return match && { index: match.index, against: readAgainst(clause.slice(match.index)) }
}

/** The direction that words end with: "减少", "降幅", "增长了". */
export function readDirection(
  text: string,
): { readonly direction: ChangeDirection; readonly index: number } | null {
  const open = eitherDirection.exec(text)
  if (open) return { direction: 'either', index: open.index }
  const up = increasePattern.exec(text)
  if (up) return { direction: 'increase', index: up.index }
  const down = decreasePattern.exec(text)
  return down && { direction: 'decrease', index: down.index }
}

/** 比上年少3辆, 较上年多2批: only behind what is compared with. */
function readFewer(text: string): ReturnType<typeof readDirection> {
  const found = /(?<![至最不减缺])(?:([少低])|[多高])(?:了|出)?$/.exec(text)
  return found && { direction: found[1] ? 'decrease' : 'increase', index: found.index }
}

function readAgainst(text: string): string | null {
  // 同比, 环比, 相比 name nothing.
  if (/^(?:同比|环比|相比)/.test(text)) return null
  return comparedWith.exec(text)?.[1] ?? null
}

function readShareWhole(text: string): string {
  return text
    .replace(/^(?:比例|比重|比|了|到)/, '')
    .replace(/(?:的)?(?:比例|比重|比率|百分比)?(?:约为|约|为|达到|达|是|：)*$/, '')
    .replace(/的$/, '')
}

/** "公务接待费增加1万元", "基本支出减少2万元": the change of what its words name, without its amount. */
export function readNamedChange(text: string): Lead | null {
  const found = readDirection(text)
  if (!found || found.index < 2) return null
  const subject = text.slice(0, found.index)
  const name = subject.replace(/^.*[，；：]/, '').replace(/^其中|决算数?$/g, '')
  return isThreePublicName(name) || isMeasureName(name)
    ? { kind: 'change', subject, direction: found.direction, against: null }
    : null
}
