import { type AmountUnit, amountUnits } from '@/document/money'
import { remember } from '@/reading/text/remember'
import { stripSpace } from '@/reading/text/characters'
import { isUnitName } from '@/reading/text/unitNames'
import type { RawLine, RawTable } from './raw'

const unitPattern = new RegExp(
  `(?:单位|计量|金额)[:：](?:人民币)?(${[...amountUnits].sort((a, b) => b.length - a.length).join('|')})`,
)
const cutUnit = /单位[:：](?:人民币)?[百千万亿]?$/
const holderPattern =
  /^(?:编制(?:单位|部门)|填报(?:单位|部门)|公开(?:单位|部门)|预算主管(?:单位|部门)|预算单位|单位名称|部门名称|预算部门|部门[（(]单位[）)](?:名称)?|单位[（(]部门[）)](?:名称)?|部门|单位)[:：](.+)$/
const tableNumber =
  /^(?:(?:部门|单位|财决|财预|财|决算|预算)?(?:公开|预算|批复|附件?|附?表)|财决|财预){1,3}[-—]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})(?:[-—－.][0-9]{1,2}){0,2}表?[:：]?$/
/** （2025年度） between a title and its grid. */
const yearLine = /^(?:[（(]20\d\d年度?[)）]|20\d\d年度?)$/
const titlePattern = /(?:表|目录|一览)(?:[（(][^（）()]*[）)])*[:：]?$/
const sentenceEnd = /[。；;！？!?，,、]$/
const noteStart = /^(?:注|说明|备注)[:：\d]/
/** "此表无数据", "…没有使用政府性基金安排的支出，故本表为空。" */
const emptyNote = /(?:本|此|该)表.{0,12}(?:空|无数据|没有数据|无内容)|^(?:本|此|该)表无/
/** A heading over all tables; one that names a kind is a title. */
const chapterHeading =
  /^第[一二三四五六七八九十]{1,3}(?:部分|章)(?!.*(?:收支|收入|支出|三公|基金|国有资本|绩效|采购))/

/** The unit of money that a caption names ("单位：万元", "(单位:元)"), `null` for none. */
export function readUnit(text: string): AmountUnit | null {
  return hasColon(text) ? findUnit(text) : null
}

const findUnit = remember(text => {
  const found = unitPattern.exec(stripSpace(text))?.[1]
  return amountUnits.find(unit => unit === found) ?? null
})

/** Whether a caption ends before its unit of money (单位：万), as where a cell is too narrow for it. */
export function isCutUnit(text: string): boolean {
  return hasColon(text) && cutUnit.test(stripSpace(text))
}

/**
 * The unit or department that a caption names ("部门：江苏省政协办公厅 单位：万元"), `null` for
 * none.
 */
export function readHolder(text: string): string | null {
  return hasColon(text) ? findHolder(text) : null
}

/** A year or date behind a name on one line. */
const behindHolder = /(?:[（(]?20\d\d年度?[)）]?|(?:编制|填报|公开)?(?:日期|时间)[:：].*)$/

const findHolder = remember(text => {
  const packed = stripSpace(text)
  const rest = packed.replace(
    /[（(]?(?:金额)?单位[:：](?:人民币)?(?:[百千万亿]*元.*|[百千万亿]*)$/,
    '',
  )
  const name = holderPattern.exec(rest)?.[1]?.replace(behindHolder, '')
  // 某局 单位：万元 names it without a label.
  return name || (rest !== packed && isUnitName(rest) ? rest : null)
})

function hasColon(text: string): boolean {
  return text.includes('：') || text.includes(':')
}

/** Whether a text line right below a grid belongs to it: 注：…, 说明：…. */
export function isNote(text: string): boolean {
  const packed = stripSpace(text)
  return noteStart.test(packed) || (packed.length < 80 && emptyNote.test(packed))
}

/** How many of the lines that end right above a grid name it: title, number, holder and unit. */
export function countCaptions(above: readonly RawLine[]): number {
  let index = above.length - (spansHead(above) ? 2 : 1)
  let unitLines = 0
  for (; index >= 0; index--) {
    if (namesTitleAndUnit(above[index]!.text)) break
    if (isUnitCaption(above[index]!.text)) unitLines++
    else if (findHolderLine(above, index) < 0) break
  }
  const titleIndex = skipTableNumbers(above, index)
  if (titleIndex >= 0 && isTitle(above[titleIndex]!.text, unitLines > 0)) {
    index = skipTableNumbers(
      above,
      beginsTitle(above[titleIndex - 1], above[titleIndex]!) ? titleIndex - 2 : titleIndex - 1,
    )
    // The unit may stand above the title.
    if (unitLines === 0 && readUnit(above[index]?.text ?? '') !== null)
      index = skipTableNumbers(above, index - 1)
  } else if (titleIndex >= 0 && unitLines === 0 && titleIndex === index) return 0
  else index = titleIndex
  return above.length - 1 - index
}

/** Words over all columns of a head (政府性基金收入预算), between the unit of money and the grid. */
export function spansHead(above: readonly RawLine[]): boolean {
  const packed = stripSpace(above.at(-1)?.text ?? '')
  const unit = above.at(-2)
  return headWords.test(packed) && unit !== undefined && isUnitCaption(unit.text)
}
const headWords = /^[\p{Script=Han}“”]{2,20}(?:预算|决算|收入|支出)$/u

/** Whether one line is a title with its unit behind it: 一般公共预算支出表（单位：万元）. */
function namesTitleAndUnit(text: string): boolean {
  if (text.length >= 120 || readUnit(text) === null) return false
  const title = stripSpace(text).replace(/[（(]?(?:金额)?(?:单位|计量)[:：].*$/, '')
  return title.length > 2 && titlePattern.test(title) && !isTableNumber(title)
}

const holderRest = /^\p{Script=Han}{2,20}$/u
const holderEnd =
  /(?:局|室|厅|部|处|会|院|所|站|校|园|馆|队|社|团|台|中心|机关|政府|公司|单位|本级)$/

/** Whether a line may be the end of a unit's name (常委会办公厅), below captions. */
export function isHolderRest(text: string): boolean {
  const packed = stripSpace(text)
  return holderRest.test(packed) && holderEnd.test(packed) && !titlePattern.test(packed)
}

/**
 * Where the name begins that a line between captions is the rest of (部门名称：江苏省人大 / 单位：万元 /
 * 常委会办公厅); -1 for a line that is none.
 */
function findHolderLine(lines: readonly RawLine[], index: number): number {
  if (!isHolderRest(lines[index]?.text ?? '')) return -1
  for (const place of [index - 1, index - 2]) {
    const text = lines[place]?.text ?? ''
    if (readHolder(text) !== null && readUnit(text) === null) return place
    if (readUnit(text) === null) return -1
  }
  return -1
}

function skipTableNumbers(above: readonly RawLine[], from: number): number {
  let index = from
  while (
    index >= 0 &&
    above[index]!.text.length < 40 &&
    isTableNumber(stripSpace(above[index]!.text))
  )
    index--
  return index
}

/** Whether packed words are the number of a table (公开05表), or its year, and nothing else. */
export function isTableNumber(packed: string): boolean {
  return tableNumber.test(packed) || yearLine.test(packed)
}

/** 公开09表：…, 九、…, 表9 …: the number that a title begins with. */
const titleNumber =
  /^#*(?:(?:(?:部门|单位|财决|财预|财|决算|预算)?(?:公开|预算|批复|附件?|附?表)|财决|财预){1,3}[-—]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3})表?[:：、.]?|[一二三四五六七八九十]{1,3}、)(?=.)/
/** What kinds of tables are told by. */
const titleWords = /三公|政府性基金|国有资本|一般公共预算|财政拨款|机关运行|政府采购|绩效/

/**
 * Whether a line is the beginning of the title on the next: right above it, with the number or the
 * particular words of a title, and not ended itself.
 */
export function beginsTitle(line: RawLine | undefined, title: RawLine): boolean {
  if (!line || line.line !== title.line - 1) return false
  const packed = stripSpace(line.text)
  const rest = stripSpace(title.text)
  if (
    packed.length + rest.length > 80 ||
    isUnitCaption(line.text) ||
    isTableNumber(packed) ||
    titleNumber.test(rest) ||
    chapterHeading.test(packed) ||
    titlePattern.test(packed) ||
    /[。；;！？!?:：]$/.test(packed)
  )
    return false
  return (
    (titleNumber.test(packed) && !/情况|说明/.test(packed)) ||
    (titleWords.test(packed) && !titleWords.test(rest) && !/情况|说明/.test(packed))
  )
}

/** Whether a line is a caption about unit or holder and no title. */
export function isUnitCaption(text: string): boolean {
  if (text.length >= 120) return false
  return readUnit(text) !== null || readHolder(text) !== null || isCutUnit(text)
}

/** Whether each cell of a row is a caption: 部门：某局 | 2023年度 | 金额单位：元. */
export function isCaptionRow(cells: readonly string[]): boolean {
  return (
    cells.length <= 4 &&
    cells.some(isUnitCaption) &&
    cells.every(cell => isUnitCaption(cell) || isTableNumber(stripSpace(cell)))
  )
}

function isTitle(text: string, aboveUnit: boolean): boolean {
  const packed = stripSpace(text)
  if (packed.length > 60 || sentenceEnd.test(packed) || chapterHeading.test(packed)) return false
  // A page number between two pages of a table names nothing.
  if (/^[\d０-９]+$/.test(packed)) return false
  return titlePattern.test(packed) || aboveUnit || namesTitleAndUnit(text)
}

/**
 * Takes tables that are published as a title, 单位：… and a sentence (故本表为空) without any grid;
 * returns the lines left.
 */
export function takeTablesWithoutRows(
  lines: readonly RawLine[],
  tables: RawTable[],
): readonly RawLine[] {
  let left: RawLine[] | null = null
  let kept = 0
  for (let index = 1; index < lines.length - 1; index++) {
    const { text } = lines[index]!
    if (
      text.length > 60 ||
      !text.includes('单位') ||
      readUnit(text) === null ||
      !isNote(lines[index + 1]!.text)
    )
      continue
    const captions = countCaptions(lines.slice(Math.max(kept, index - 6), index + 1))
    if (captions < 2) continue
    left ??= []
    for (const line of lines.slice(kept, index + 1 - captions)) left.push(line)
    tables.push({
      captions: lines.slice(index + 1 - captions, index + 1),
      rows: [],
      notes: [lines[index + 1]!],
      continuesPrevious: false,
    })
    kept = index + 2
  }
  return left ? left.concat(lines.slice(kept)) : lines
}

/** The line that a table begins on. */
export function findFirstLine({ captions, rows }: RawTable): number {
  return captions[0]?.line ?? rows[0]?.line ?? 0
}

/** Lists the units and departments that captions name, in printed order. */
export function listHolders(tables: readonly RawTable[]): { name: string; line: number }[] {
  const holders: { name: string; line: number }[] = []
  for (const { captions } of tables)
    captions.forEach(({ text, line }, index) => {
      const name = readHolder(text)
      if (name === null) return
      const rest = captions.findIndex((_, place) => findHolderLine(captions, place) === index)
      holders.push({ name: name + stripSpace(captions[rest]?.text ?? ''), line })
    })
  return holders
}
