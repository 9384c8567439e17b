import type { Figure } from '@/reading/text/figures'
import type { ParagraphState, Span } from './draft'

const separators = ['，', '；', '：']
const event =
  /[增减]|新(?:进|招|录|聘|入职|到|建|设|购)|调[出入离动任整]|[转划][出入]|退休|离职|辞职|去世|死亡|招[录聘考]|录用|入职|购[置买入](?!数)|报废|处置|拍卖|封存|淘汰|更新|撤销|取消|合并/

/**
 * "减少公务用车1辆": how many came or went is but the words of a reason, where there is a statement
 * that it explains.
 */
export function isCountOfEvent(
  { text, section }: ParagraphState,
  { start, end }: Span,
  figure: Figure,
): boolean {
  if (figure.kind !== 'count') return false
  if (!section.drafts.some(({ aside, amount }) => !aside && amount !== null)) return false
  const words = text.slice(start, end)
  const at = figure.start - start
  const from = Math.max(...separators.map(mark => words.lastIndexOf(mark, at)))
  if (isPlannedPurchase(words.slice(from + 1, at), figure)) return false
  const rest = /[，；、：]/.exec(text.slice(figure.end, end))?.index ?? end - figure.end
  return event.test(words.slice(from + 1, at) + text.slice(figure.end, figure.end + rest))
}

const planned = /(?:预计|计划|拟|本年度?)[^，。；]*(?:购[置买]|更新|采购)/
const notPlanned = /上年|去年|不再|取消|暂缓|减少/

/** "预计购置执法执勤用车2辆": what is to be bought is said in a reason too, and is no mere event. */
export function isPlannedPurchase(words: string, { unit }: Figure): boolean {
  return unit === '辆' && planned.test(words) && !notPlanned.test(words)
}
