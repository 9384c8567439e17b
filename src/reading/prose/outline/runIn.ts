import { dutyVerb, mayBeHeading } from './headings'
import { type OrdinalMark, type OutlineLine, readLine } from './line'

/** A heading and the text that stands behind it in the same line. */
interface RunInHeading {
  readonly title: OutlineLine
  readonly rest: OutlineLine
}

const separator = /[：:。]/
/** A heading is short; a longer run of words before the first stop is a sentence. */
const longestTitle = 60
/** Less than this behind the stop is no text of its own. */
const leastText = 6
/** What a heading of the first level ends with, where text goes on behind it. */
const sectionEnd = /(?:情况|说明|概况|职能|职责|设置|构成|事项)$/
/**
 * Below that level only what is clearly a heading, and of a table of its own: 结构情况 and 变化情况
 * belong together with the total above them.
 */
const subsectionEnd = /(?:说明|(?:决算|预算)情况)$/
/** Items of a list of expenses, which stand together in one section. */
const listedExpense = /出国|接待|用车|公车|会议费|培训费/
/** What explains a word, or goes on with the one before. */
const definition = /^(?:是?指|反映|如下|为|的|（(?![一二三四五六七八九十\d]+）))/

/**
 * Cuts "四、一般公共预算财政拨款支出决算情况说明：2021年度…" into its heading and its text; `null` where a
 * line is not both. Behind such a heading the next one is known by its ordinal alone.
 */
export function splitRunInHeading(
  { line, text, mark }: OutlineLine,
  before: OrdinalMark | null,
): RunInHeading | null {
  if (mark === null || (mark.level !== 1 && mark.level !== 2)) return null
  const at = text.slice(0, longestTitle).search(separator)
  const printed = at < 0 ? '' : text.slice(at + 1).trim()
  if (printed.length < leastText || definition.test(printed)) return null
  const title = readLine({ line, text: text.slice(0, at + 1) })
  const label = title.label.replace(/[：。]$/, '')
  const isNext = before?.level === mark.level && before.number + 1 === mark.number
  const isEnd = isNext || (mark.level === 1 ? sectionEnd : subsectionEnd).test(label)
  if (!isEnd || !mayBeHeading(label) || dutyVerb.test(label)) return null
  if (mark.level === 2 && listedExpense.test(label)) return null
  return { title: { ...title, label }, rest: readLine({ line, text: printed }) }
}
