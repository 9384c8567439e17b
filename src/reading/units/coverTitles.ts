import type { RawLine } from '@/reading/formats/raw'
import { stripSpace } from '@/reading/text/characters'
import { isUnitName } from '@/reading/text/unitNames'

/** A line that names a budget as a cover does, and what it names: unit, year and kind in one. */
export interface CoverTitle {
  readonly line: number
  readonly named: string
}

const year = '(?:20\\d\\d|二[〇○零O一二三四五六七八九]{3})年(?:度)?'
const kind = '(?:区级|市级|省级|县级)?(?:部门|单位)?(?:综合|调整)?(?:预算|决算)'
const ending = '(?:公开)?(?:说明|草案|报告|情况|信息)?(?:（.{1,6}）)?$'
const titlePatterns = [
  new RegExp(
    `^(?<name>\\p{Script=Han}[\\p{Script=Han}（）()]{2,38}?)(?<year>${year})(?<kind>${kind})${ending}`,
    'u',
  ),
  new RegExp(
    `^(?<year>${year})(?<name>(?!度|部门|单位|预算|决算|[区市省县]级)\\p{Script=Han}[\\p{Script=Han}（）()]{2,38}?)(?<kind>${kind})${ending}`,
    'u',
  ),
]
const bareTitle = new RegExp(`^(?<year>${year})(?<kind>${kind})${ending}`)
const isName = (name: string) => isUnitName(name) && !/^[我本各]|[的第]/.test(name)
/** A title and the name over it stand this close. */
const closeLines = 3

/** Lists the lines of a file that stand as a cover does, in printed order. */
export function listCovers(prose: readonly RawLine[]): CoverTitle[] {
  // A year and 预算 or 决算 stand in each.
  const found = prose.flatMap((line, index) =>
    line.text.length > 80 || !line.text.includes('算') || !line.text.includes('年')
      ? []
      : (readCover(line, prose[index - 1]) ?? []),
  )
  const names = found.map(({ name }) => name)
  const titles = found.map(title => ({ ...title, name: findWholeName(title.name, names) }))
  // A title that says neither 部门 nor 单位 is of the budget that others say it of.
  return titles.map(({ line, name, edition, scope }) => {
    const isSame = (other: ScopedTitle) => other.name === name && other.edition === edition
    const said = scope || titles.find(other => isSame(other) && other.scope !== '')?.scope
    return { line, named: `${name} ${edition} ${said ?? ''}` }
  })
}

/** The name with its place where others have it: 档案局 beside 示例市档案局. */
function findWholeName(name: string, names: readonly string[]): string {
  const isWhole = (other: string) =>
    other.endsWith(name) && placeEnd.test(other.slice(0, -name.length))
  return names.find(isWhole) ?? name
}
const placeEnd = /[省市县区旗州盟]$/

interface ScopedTitle {
  readonly line: number
  readonly name: string
  /** Year and kind. */
  readonly edition: string
  /** 部门 or 单位: budgets of both of one body are two. */
  readonly scope: string
}

function readCover({ line, text }: RawLine, above: RawLine | undefined): ScopedTitle | null {
  const packed = pack(text)
  for (const pattern of titlePatterns) {
    const found = pattern.exec(packed)?.groups
    const name = (found?.['name'] ?? '').replace(/^关于|(?:部门|单位)$/g, '')
    if (found && isName(name)) return { line, name, ...readEdition(found) }
  }
  const found = bareTitle.exec(packed)?.groups
  const name = above ? pack(above.text) : ''
  return found && above && line - above.line <= closeLines && isName(name)
    ? { line: above.line, name, ...readEdition(found) }
    : null
}

const pack = (text: string) => stripSpace(text).replace(/^#+/, '')

function readEdition({ year = '', kind = '' }: Readonly<Record<string, string>>) {
  const [scope = ''] = /部门|单位/.exec(kind) ?? []
  return { edition: `${year.replace('度', '')} ${kind.slice(-2)}`, scope }
}
