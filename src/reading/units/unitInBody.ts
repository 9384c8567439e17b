import type { Party } from '@/document/document'
import type { Part } from '@/document/prose'
import { stripSpace } from '@/reading/text/characters'
import { isUnitName } from '@/reading/text/unitNames'
import { listCovers } from './coverTitles'

const name = '(\\p{Script=Han}[\\p{Script=Han}（）]{3,38}?(?:（\\p{Script=Han}{1,6}）)?)'
const scope = '(?:部门|单位)?'
/** What sentences say of the unit itself, by what stands before or behind its name. */
const sentences = [
  `^(?:从(?:预算|决算)?单位构成(?:来)?看，)?${name}(?:20\\d\\d年度?)?${scope}[预决]算(?:包括|由|是|为|单位)`,
  `纳入(?:了)?${name}(?:20\\d\\d年度?)${scope}[预决]算(?:编制|编报|公开)?范围`,
  `^${name}20\\d\\d年(?:度)?${scope}(?:总)?(?:[预决]算|收入|支出|收支)`,
  `(?:^|，)现将${name}(?:及|本级|20\\d\\d年)`,
  `(?:设立|批准成立|更名为)${name}，(?:内设|下设|为)`,
  `(?:^|，)${name}(?:内设|下设|设立)[\\d一二三四五六七八九十]+个`,
  `(?:单位|部门)\\d{1,3}个，由${name}构成`,
  `详见：?${name}20\\d\\d(?:年度?)?${scope}[预决]算(?:公开)?(?:报)?表`,
  // A heading that runs into its text, where a page lost its lines.
  `主要(?:职责|职能)${name}的(?:主要|基本)*(?:职责|职能)(?:是|为|包括|：)`,
  `^${name}(?:的)?(?:主要|基本|部门|单位)*(?:职责|职能)(?:是|为|包括|：|如下|$)`,
  `^${name}(?:是|为|系|属|隶属|归|内设|下设|设立|设置|统一设置|共有|现有|成立于|挂靠|负责|贯彻|所有收入)`,
].map(pattern => new RegExp(pattern, 'u'))

const ordinal = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]+)+/
/** A unit that is told from all others by its place or rank; 人民检察院 is any. */
const placed =
  /^(?:中共|中国共产党|中国人民政治协商会议|政协)?(?:中国|国家|全国|中央|\p{Script=Han}{1,12}?[省市县区旗州盟镇乡])/u
const foreign = /^(?:本|我|该|各|其|全)|[和与及、]|所属|下属|主管部门/
const mostLines = 400

/**
 * The unit that the text names, for documents that begin with their contents: a line that stands as
 * a cover does, or what more sentences tell of than of any other (某局是…, 某局内设…,
 * 纳入某局2024年部门预算编制范围); `null` for none.
 */
export function findUnitInBody(parts: readonly Part[]): Party | null {
  const lines = listLines(parts)
  const [cover] = listCovers(lines)
  const covered = cover?.named.split(' ')[0]
  if (cover && covered) return { name: covered, code: null, line: cover.line }
  const counts = new Map<string, { count: number; line: number }>()
  for (const { text, line } of joinWrapped(lines))
    for (const sentence of text.split(/[。；]/)) {
      const found = readName(sentence.replace(ordinal, ''))
      if (found === null) continue
      const known = counts.get(found) ?? { count: 0, line }
      counts.set(found, { ...known, count: known.count + 1 })
    }
  const [best, second] = [...counts].sort(([, one], [, other]) => other.count - one.count)
  // Of two that are told of as often, either may be the one: units of a department are each.
  if (!best || best[1].count === second?.[1].count) return null
  return { name: best[0], code: null, line: best[1].line }
}

/** Shorter lines are whole: titles, and names. */
const shortLine = 20

/** A sentence goes on where its line is cut: what stands first on the next line is not its subject. */
function joinWrapped(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = []
  let isCut = false
  for (const { line, text } of lines) {
    const before = joined.at(-1)
    if (before && isCut) joined[joined.length - 1] = { ...before, text: before.text + text }
    else joined.push({ line, text })
    isCut = text.length >= shortLine && !/[。；：:！？]$/.test(text)
  }
  return joined
}

function readName(sentence: string): string | null {
  for (const pattern of sentences) {
    const found = pattern.exec(sentence)?.[1]
    if (found && isUnitName(found) && placed.test(found) && !foreign.test(found)) return found
  }
  return null
}

interface Line {
  readonly line: number
  readonly text: string
}

/** Printed lines of the text, packed: those of the contents tell nothing. */
function listLines(parts: readonly Part[]): readonly Line[] {
  const listed: Line[] = []
  for (const { id, sections } of parts) {
    if (id === 'toc') continue
    for (const { paragraphs } of sections)
      for (const { text, lines, starts = [0] } of paragraphs)
        starts.forEach((start, index) => {
          listed.push({
            line: lines[index] ?? lines[0] ?? 1,
            text: stripSpace(text.slice(start, starts[index + 1])),
          })
        })
    if (listed.length > mostLines) break
  }
  return listed.slice(0, mostLines)
}
