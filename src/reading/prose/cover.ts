import type { Party } from '@/document/document'
import { stripSpace } from '@/reading/text/characters'
import { compactTitle } from '@/reading/text/compact'
import { type Chapter, listPieces } from './outline/chapters'
import { readDate, readYear } from '@/reading/text/dates'
import { findNameInTitle, isUnitName, splitParty } from '@/reading/text/unitNames'
import { findNameInChapters } from './unitInHeadings'

/** What the cover says; `null` where it does not. */
export interface Cover {
  readonly title: string | null
  readonly unit: Party | null
  readonly department: Party | null
  readonly year: number | null
  /** ISO date ("2024-02-27", "2024-02" without a day). */
  readonly published: { readonly date: string; readonly line: number } | null
}
/**
 * `words` in the compared form, `printed` as printed without white space: character for character
 * the same place.
 */
interface CoverLine {
  readonly line: number
  readonly text: string
  readonly printed: string
}

const unitLabel =
  /^(?:(?:部门|单位)(?:编码|代码|编号)：\d*，?)?(?:预算|编制|填报|公开)?(?:单位|部门)(?:（.{1,6}）)?(?:名称)?：(.+)$/
const codeLabel = /(?:部门|单位)(?:编码|代码|编号)：(\d{3,})/
const departmentLabel = /^(?:主管|上级|一级预算)(?:部门|单位)(?:名称)?：(.+)$/
const moneyUnit = /^(?:人民币)?[百千万亿]*元/
/** The department whose own budget this is, where no unit of it is named. */
const ownDepartmentLabel = /^预算主管(?:部门|单位)(?:名称)?：(.+)$/
const titlePattern = /预算|决算|公开文档$/
/** A field of a form that says something about the unit, and no title: 单位预算级次 2|二级预算单位. */
const formField = /^(?:单位|部门|财政)?预算(?:管理)?(?:级次|级别|代码|编码|编号)|^是否编[制报]|\d\|/
/** The label of a unit in a cell of its own, its name in the next. */
const labelCell =
  /^\s*(?:(?:编\s*制|填\s*报|预\s*算|公\s*开)\s*)?(?:单\s*位|部\s*门)(\s*名\s*称)?(?=\s+(\S.*)$)/
/** Lines of a web page about the document: 索引号, 发布日期, 当前位置 … */
const aboutPage =
  /索引号|分类：|(?:发文|发布|生成|成文|公开|生效)(?:日期|时间|机构)|来源：|文号|位置：|首页|浏览|点击|责任编辑/

/**
 * Reads title, unit, department, year and date from the lines before the table of contents;
 * `fallback` is the year where none is printed.
 */
export function readCover(chapters: readonly Chapter[], fallback: number | null): Cover {
  const lines = chapters[0]?.kind === 'cover' ? joinTitle(listCoverLines(chapters[0])) : []
  const titles = lines.filter(({ text }) => titlePattern.test(text) && !isAbout(text))
  const dated = titles.filter(({ text }) => readYear(text) !== null)
  const title = dated.find(({ text }) => findNameInTitle(text) !== null) ?? dated[0] ?? titles[0]
  const published = lines
    .map(({ line, text }) => ({
      line,
      date: text === title?.text ? null : readDate(text),
    }))
    .find(({ date }) => date !== null)
  const unit = findUnit(chapters, lines, title)
  return {
    title: title ? completeTitle(title.text, unit) : null,
    unit,
    department: findLabelled(lines, departmentLabel),
    year:
      readYear(title?.text ?? '') ??
      lines
        .map(({ text }) => (readDate(text) ? null : readYear(text)))
        .find(year => year !== null) ??
      fallback,
    published: published?.date ? { date: published.date, line: published.line } : null,
  }
}

/** The title with the whole name of the unit, of which the line above may have the beginning. */
function completeTitle(text: string, unit: Party | null): string {
  const title = text.replace(/^标题：/, '')
  const own = findNameInTitle(title)
  const whole = unit === null ? '' : compactTitle(unit.name)
  return own !== null && whole !== own && whole.endsWith(own) ? title.replace(own, whole) : title
}

function listCoverLines({ headings }: Chapter): CoverLine[] {
  return headings.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(block =>
      listPieces(block)
        .slice(0, 5)
        .map(markLabel)
        .map((text, index) => ({
          line: block.lines[index] ?? 0,
          text: compactTitle(text),
          printed: stripSpace(text),
        })),
    ),
  )
}

/** Puts the colon behind a label that stands in a cell of its own: 单位名称 某局. */
function markLabel(text: string): string {
  const [label, called, named = ''] = labelCell.exec(text) ?? []
  if (label === undefined) return text
  const name = splitParty(compactTitle(named)).name
  const isLabel = isUnitName(name) && (called !== undefined || !titlePattern.test(name))
  return isLabel ? `${label}：${text.slice(label.length)}` : text
}

/** At most this many lines are one title. */
const mostTitleLines = 4

/**
 * Joins the lines of a title that is broken: 某某厅2018年度部门 / 预算公开. Where a line is a title
 * without a unit (2021年部门决算公开说明), others below it that name one are joined.
 */
function joinTitle(lines: readonly CoverLine[]): readonly CoverLine[] {
  const dated = lines.filter(({ text }) => titlePattern.test(text) && readYear(text) !== null)
  if (dated.some(({ text }) => isAbout(text) || findNameInTitle(text) !== null)) return lines
  for (const [end, line] of lines.entries()) {
    if (end < 1 || !titlePattern.test(line.text) || !isTitlePiece(line)) continue
    const start = findTitleStart(lines, end)
    const joined = joinLines(lines.slice(start, end + 1))
    if (readYear(joined.text) === null) continue
    if (dated.length > 0 && (dated.includes(line) || findNameInTitle(joined.text) === null))
      continue
    return [...lines.slice(0, start), joined, ...lines.slice(end + 1)]
  }
  return lines
}

/** Where the title that ends on a line begins: where it has a name and a year, at most some lines above. */
function findTitleStart(lines: readonly CoverLine[], end: number): number {
  let start = end
  const reaches = () =>
    start > 0 && end - start + 1 < mostTitleLines && isTitlePiece(lines[start - 1]!)
  while (reaches() && lines[start]!.line - lines[start - 1]!.line <= 2) {
    const { text } = joinLines(lines.slice(start, end + 1))
    if (findNameInTitle(text) && readYear(text) !== null) break
    start--
  }
  return start
}

function isTitlePiece({ text }: CoverLine): boolean {
  return text.length <= 40 && !/[，。；：]|^附件|^目录/.test(text) && readDate(text) === null
}

function joinLines(lines: readonly CoverLine[]): CoverLine {
  return {
    line: lines[0]?.line ?? 0,
    text: lines.map(({ text }) => text).join(''),
    printed: lines.map(({ printed }) => printed).join(''),
  }
}

function findLabelled(lines: readonly CoverLine[], label: RegExp): Party | null {
  for (const line of lines) {
    const named = label.exec(line.text)?.[1]
    if (named && !moneyUnit.test(named)) return buildParty(named, line)
  }
  return null
}

/**
 * The unit by a label, in the title, by the label of its department, on a line of its own, or in
 * headings.
 */
function findUnit(
  chapters: readonly Chapter[],
  lines: readonly CoverLine[],
  title: CoverLine | undefined,
): Party | null {
  const labelled = findLabelled(lines, unitLabel)
  if (labelled) return labelled
  const findHeadingName = () => findNameInChapters(chapters)
  const own = findNameInTitle(title?.text ?? '')
  if (title && own) return widenName(lines, { name: own, line: title }, findHeadingName)
  const named = findLabelled(lines, ownDepartmentLabel)
  if (named) return named
  const line = lines.find(({ text }) => isOwnLine(splitParty(text).name))
  if (line) return addOtherName(lines, widenName(lines, { name: line.text, line }, findHeadingName))
  const heading = findHeadingName()
  return heading === null ? null : findHeading(chapters, lines, heading)
}

/** The unit that headings name, on the line of the cover that has it, else on the first line. */
function findHeading(
  chapters: readonly Chapter[],
  lines: readonly CoverLine[],
  name: string,
): Party {
  const printed = lines.find(({ text }) => text.includes(name))
  return printed ? buildParty(name, printed) : { name, code: null, line: chapters[0]?.line ?? 1 }
}

/** A name that says little alone: its beginning stands above. */
const bareName = /^(?:.{1,3}|(?:人民政府)?办公[室厅]|(?:管理)?委员会|服务中心|机关事务.{2,6})$/
const beginsWithPlace = /^(?:中共)?.{1,8}?[省市县区旗州]/

/** The whole of a name that is broken: its beginning stands right above. 上海市普陀区 / 人民政府办公室 */
function widenName(
  lines: readonly CoverLine[],
  { name, line }: { name: string; line: CoverLine },
  findHeadingName: () => string | null,
): Party {
  const above = lines[lines.indexOf(line) - 1]
  if (!above || line.line - above.line > 2 || !isName(above.text)) return buildParty(name, line)
  const heading = findHeadingName()
  const isBroken =
    above.text + name === heading ||
    bareName.test(name) ||
    (/[省市区县州旗盟委]$/.test(above.text) && !beginsWithPlace.test(name))
  return isBroken && (line.line - above.line === 1 || above.text + name === heading)
    ? buildParty(above.text + name, joinLines([above, line]))
    : buildParty(name, line)
}

/** Another name of the unit in brackets, or 本级 of it. */
const otherName = /^（([^（）]+)）$/

/** The name with another one of the unit, in brackets on the line below: 语言文字办公室 / （编译局）. */
function addOtherName(lines: readonly CoverLine[], unit: Party): Party {
  const below = lines.find(({ line }) => line > unit.line)
  const other = otherName.exec(below?.text ?? '')
  if (!below || !other || below.line - unit.line > 2) return unit
  const isOther = isUnitName(other[1]!) || /^(?:本级|机关|本部)$/.test(other[1]!)
  return isOther ? { ...unit, name: unit.name + below.printed } : unit
}

function isName(text: string): boolean {
  return !titlePattern.test(text) && text.length <= 50 && /^[\p{Script=Han}（）]+$/u.test(text)
}

function isOwnLine(name: string): boolean {
  return isName(name) && isUnitName(name)
}

function isAbout(text: string): boolean {
  return unitLabel.test(text) || aboutPage.test(text) || formField.test(text)
}

function buildParty(named: string, { line, text, printed }: CoverLine): Party {
  const { name, code } = splitParty(named)
  const start = text.indexOf(name)
  return {
    name: printed.slice(start, start + name.length),
    code: code ?? codeLabel.exec(text)?.[1] ?? null,
    line,
  }
}

/** A province, city or county before its rank: 某省委办公厅 calls itself 省委办公厅. */
const placeName = /^[\u4e00-\u9fa5]{1,3}?(?=[省市县区][\u4e00-\u9fa5]{2,})/
const unitSuffix = /(?:（[^（）]{1,8}）|本级|机关|本部)$/
const yearAtStart = /^20\d\d年度?，?/
/** What a name at the head of a sentence stands before. */
const behindName = /20\d\d年|[收支][入出][预决]算|[预决]算|共有/g

/** The unit that a sentence begins with: 某局2024年收入预算…; `null` for none. */
function readNameAtStart(sentence: string): string | null {
  const text = sentence.replace(yearAtStart, '')
  for (const { index } of text.matchAll(behindName)) {
    const name = text.slice(0, index)
    if (name.length >= 4 && !/本/.test(name.charAt(0)) && isUnitName(name)) return name
  }
  return null
}

/**
 * Names that sentences begin with: the cover's with and without 本级, and those that stand before a
 * year or 预算 at the head of paragraphs.
 */
export function listUnitNames(unit: string | null, chapters: readonly Chapter[]): string[] {
  const names = new Set<string>()
  if (unit !== null) addNameForms(compactTitle(unit), names)
  for (const { kind, headings } of chapters) {
    if (kind !== 'body' || names.size > 20) continue
    for (const { paragraphs } of headings)
      for (const { text } of paragraphs.slice(0, 1)) {
        const name = names.size > 20 ? null : readNameAtStart(compactTitle(text, 60))
        if (name !== null) addNameForms(name, names)
      }
  }
  return [...names]
}

function addNameForms(name: string, names: Set<string>): void {
  if (names.has(name)) return
  const bare = name.replace(unitSuffix, '')
  const local = bare.replace(placeName, '')
  for (const form of [name, bare, `${bare}（本级）`, `${bare}本级`, `${bare}机关`, local])
    if (form.length >= 4) names.add(form)
}
