import type { Party } from '@/document/document'
import { stripSpace } from '@/reading/text/characters'
import { compactTitle } from '@/reading/text/compact'
import type { Chapter } from './outline/chapters'

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

const unitLabel = /^(?:预算|编制|填报|公开)?(?:单位|部门)(?:（.{1,6}）)?(?:名称)?：(.+)$/
const departmentLabel = /^(?:主管|上级|一级预算)(?:部门|单位)(?:名称)?：(.+)$/
const partyCode = /^[[（【]?(\d{3,})[\]）】]?[-—]?(.+)$|^(.+?)[[（【-](\d{3,})[\]）】]?$/
const moneyUnit = /^(?:人民币)?[百千万亿]*元/
/** The department whose own budget this is, where no unit of it is named. */
const ownDepartmentLabel = /^预算主管(?:部门|单位)(?:名称)?：(.+)$/
const titlePattern = /预算|决算/
const holderEnd =
  /(?:局|室|厅|部|处|会|院|所|站|校|学|园|馆|队|社|团|台|中心|机关|政府|街道|镇|乡|公司|单位)(?:（[^（）]{1,8}）|本级|机关)?$/
const aroundYear =
  /^(.*?)((?:20\d\d|二[〇○零O一二三四五六七八九]{3})年度?)(.*?)(?:的)?(?:区级|市级|省级|县级)?(?:部门|单位)?(?:综合|调整)?(?:预算|决算)/

/**
 * Reads title, unit, department, year and date from the lines before the table of contents;
 * `fallback` is the year where none is printed.
 */
export function readCover(chapters: readonly Chapter[], fallback: number | null): Cover {
  const lines = chapters[0]?.kind === 'cover' ? joinTitle(listCoverLines(chapters[0])) : []
  const title =
    lines.find(
      ({ text }) => titlePattern.test(text) && readYear(text) !== null && !unitLabel.test(text),
    ) ?? lines.find(({ text }) => titlePattern.test(text) && !unitLabel.test(text))
  const dated = lines
    .map(({ line, text }) => ({
      line,
      date: text === title?.text ? null : readDate(text),
    }))
    .find(({ date }) => date !== null)
  return {
    title: title?.text ?? null,
    unit:
      findLabelled(lines, unitLabel) ??
      findUnitInTitle(lines, title) ??
      findLabelled(lines, ownDepartmentLabel),
    department: findLabelled(lines, departmentLabel),
    year:
      readYear(title?.text ?? '') ??
      lines
        .map(({ text }) => (readDate(text) ? null : readYear(text)))
        .find(year => year !== null) ??
      fallback,
    published: dated?.date ? { date: dated.date, line: dated.line } : null,
  }
}

function listCoverLines({ headings }: Chapter): CoverLine[] {
  return headings.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ pieces, lines }) =>
      pieces.slice(0, 5).map((text, index) => ({
        line: lines[index] ?? 0,
        text: compactTitle(text),
        printed: stripSpace(text),
      })),
    ),
  )
}

/** At most this many lines are one title. */
const mostTitleLines = 4

/** Joins the lines of a title that is broken: 某某厅2018年度部门 / 预算公开. */
function joinTitle(lines: readonly CoverLine[]): readonly CoverLine[] {
  if (lines.some(({ text }) => titlePattern.test(text) && readYear(text) !== null)) return lines
  const end = lines.findIndex(line => titlePattern.test(line.text) && isTitlePiece(line))
  if (end < 1) return lines
  let start = end
  const joined = () => joinLines(lines.slice(start, end + 1))
  const reaches = () =>
    start > 0 && end - start + 1 < mostTitleLines && isTitlePiece(lines[start - 1]!)
  while (reaches() && lines[start]!.line - lines[start - 1]!.line <= 2) {
    const named = aroundYear.exec(joined().text)
    if (named && (named[1] || named[3])) break
    start--
  }
  return readYear(joined().text) === null
    ? lines
    : [...lines.slice(0, start), joined(), ...lines.slice(end + 1)]
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
 * A line that is a name, or the name in the title: "某某局2024年部门预算",
 * "2024年度某某局部门预算".
 */
function findUnitInTitle(lines: readonly CoverLine[], title: CoverLine | undefined): Party | null {
  const [, before = '', , after = ''] = aroundYear.exec(title?.text ?? '') ?? []
  const within = [before, after].find(name => name.length >= 3 && holderEnd.test(name))
  if (title && within) return buildParty(within, title)
  const end = lines.findIndex(
    ({ text }) => isName(text) && text.length >= 4 && holderEnd.test(text),
  )
  const own = lines[end]
  if (!own) return null
  // The beginning of a name that is broken stands right above: 上海市普陀区 / 人民政府办公室.
  const above = lines[end - 1]
  const isBroken =
    above &&
    own.line - above.line === 1 &&
    isName(above.text) &&
    /[省市区县州旗盟]$/.test(above.text)
  const whole = isBroken && own.line > 1 ? joinLines([above, own]) : own
  return buildParty(whole.text, whole)
}

function isName(text: string): boolean {
  return !titlePattern.test(text) && text.length <= 50 && /^[\p{Script=Han}（）()]+$/u.test(text)
}

function buildParty(named: string, { line, text, printed }: CoverLine): Party {
  const [, code, coded1, coded2, code2] = partyCode.exec(named) ?? []
  const name = coded1 ?? coded2 ?? named
  const start = text.indexOf(name)
  return { name: printed.slice(start, start + name.length), code: code ?? code2 ?? null, line }
}

const digitOf = new Map(
  [...'〇一二三四五六七八九'].map((char, value) => [char, String(value)] as const),
)
  .set('○', '0')
  .set('零', '0')
  .set('O', '0')
const arabicDate = /((?:19|20)\d\d)年(\d{1,2})月(?:(\d{1,2})日)?/
const dashedDate = /((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/
const chineseDate =
  /([二一][〇○零O一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/
const chineseYear = /([二一][〇○零O一二三四五六七八九]{3})年/
const arabicYear =
  /(?<!\d)(20\d\d)年?(?:度|部门|单位|区级|市级|省级|县级|本级|预算|决算|$)|(?<!\d)(20\d\d)年/

/**
 * The date in packed text as "2024-02-27", as "2024-02" where no day is printed; `null` for none.
 */
export function readDate(packed: string): string | null {
  const found = arabicDate.exec(packed) ?? dashedDate.exec(packed)
  if (found)
    return formatIsoDate(
      found[1],
      Number(found[2]),
      found[3] === undefined ? null : Number(found[3]),
    )
  const written = chineseDate.exec(packed)
  if (!written) return null
  return formatIsoDate(
    readYearDigits(written[1]),
    readSmallNumber(written[2]),
    written[3] === undefined ? null : readSmallNumber(written[3]),
  )
}

/** The year in packed text ("2024年度", "二〇二四年"), `null` for none. */
export function readYear(packed: string): number | null {
  const found = arabicYear.exec(packed)
  if (found) return Number(found[1] ?? found[2])
  const written = chineseYear.exec(packed)?.[1]
  return written === undefined ? null : Number(readYearDigits(written))
}

function readYearDigits(written = ''): string {
  return [...written].map(char => digitOf.get(char) ?? '').join('')
}

function readSmallNumber(written = ''): number {
  const [tens = '', ones = ''] = written.includes('十') ? written.split('十') : ['0', written]
  return Number(
    (tens === '' ? '1' : (digitOf.get(tens) ?? '0')) +
      (ones === '' ? '0' : (digitOf.get(ones) ?? '0')),
  )
}

function formatIsoDate(year = '', month: number, day: number | null): string | null {
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null
  const parts = [year, String(month).padStart(2, '0')]
  return (day === null ? parts : [...parts, String(day).padStart(2, '0')]).join('-')
}

const unitSuffix = /(?:（[^（）]{1,8}）|本级|机关|本部)$/
const unitAtStart =
  /^(?:20\d\d年(?:度)?，?)?([^，。；：\d]{2,40}?(?:局|室|厅|委员会|中心|院|所|站|学校|公司|法院|馆|队|社|协会|联合会|政府|街道办事处|办事处)(?:（[^（）]{1,8}）|本级|机关|本部)?)(?=20\d\d年|收入[预决]算|支出[预决]算|[预决]算|共有)/

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
        const name = names.size > 20 ? undefined : unitAtStart.exec(compactTitle(text, 60))?.[1]
        if (name !== undefined && name.length >= 4) addNameForms(name, names)
      }
  }
  return [...names]
}

function addNameForms(name: string, names: Set<string>): void {
  if (names.has(name)) return
  const bare = name.replace(unitSuffix, '')
  for (const form of [name, bare, `${bare}（本级）`, `${bare}本级`, `${bare}机关`])
    if (form.length >= 4) names.add(form)
}
