/** Words that a heading ends with when it has no ordinal. */
export const headingEnd =
  /(?:情况|情况说明|说明|概况|职能|职责|设置|解释|构成|组成|目标|依据|安排|管理)$/
/** Words that a heading with an Arabic ordinal ends with; a list item ends otherwise. */
export const headingNoun =
  /(?:情况|说明|概况|职能|职责|设置|解释|构成|支出|收入|经费|预算|费用?|补助|结转|采购|资产|绩效|表)(?:（[^（）]*）)?$/
/** Chapters of documents that have neither parts nor a table of contents. */
export const chapterWords =
  /^(?:.{0,30}(?:部门|单位|机构)?(?:概况|主要职能|主要职责|机构设置)|.{0,30}预算(?:编制|情况)说明|其他(?:相关|重要)?(?:情况|事项)(?:的)?(?:情况)?说明(?:情况)?|名词解释)$/
/** Verbs that open a duty: "三、负责全市…" is a list item although it may be short. */
export const dutyVerb =
  /^(?:负责|承担|承办|贯彻|组织|参与|指导|受理|拟订|拟定|起草|研究|协助|协调|完成|推进|做好|落实|开展|制定|监督|管理)/
/** A continuation of the sentence before: never below a heading. */
export const goesOn = /^(?:如下|为|是|：|，|、|的|及|和|与)/
const inSentence = /[，。；！？]/
const figure = /\d(?:万元|亿元|元|%|辆|平方米|套|人(?!员)|个)/

/**
 * Whether packed words could be a heading: short, no stop or comma, no figure, a colon only at the
 * end.
 */
export function couldHead(words: string): boolean {
  if (words.length === 0 || words.length > 50 || inSentence.test(words)) return false
  const colon = words.indexOf('：')
  return (colon < 0 || colon === words.length - 1) && !figure.test(words)
}
