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
const titles = [
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
  const found = prose.flatMap((line, index) => readCover(line, prose[index - 1]) ?? [])
  // A title that says neither 部门 nor 单位 is of the budget that others say it of.
  return found.map(title => ({
    line: title.line,
    named: `${title.named} ${title.scope || (found.find(other => other.named === title.named && other.scope !== '')?.scope ?? '')}`,
  }))
}

interface ScopedTitle extends CoverTitle {
  /** 部门 or 单位: budgets of both of one body are two. */
  readonly scope: string
}

function readCover({ line, text }: RawLine, above: RawLine | undefined): ScopedTitle | null {
  if (text.length > 80) return null
  const packed = pack(text)
  for (const pattern of titles) {
    const found = pattern.exec(packed)?.groups
    const name = (found?.['name'] ?? '').replace(/^关于|(?:部门|单位)$/g, '')
    if (found && isName(name)) return { line, ...join(found, name) }
  }
  const found = bareTitle.exec(packed)?.groups
  const name = above ? pack(above.text) : ''
  return found && above && line - above.line <= closeLines && isName(name)
    ? { line: above.line, ...join(found, name) }
    : null
}

const pack = (text: string) => stripSpace(text).replace(/^#+/, '')

function join({ year = '', kind = '' }: Readonly<Record<string, string>>, name: string) {
  const [scope = ''] = /部门|单位/.exec(kind) ?? []
  return { named: `${name} ${year.replace('度', '')} ${kind.slice(-2)}`, scope }
}
