import type { PrintedRow, TableKind } from '@/document/document'
import { beginsTitle, isTableNumber, isUnitCaption, spansHead } from '@/reading/formats/captions'
import type { RawLine } from '@/reading/formats/raw'
import { remember } from '@/reading/text/remember'
import { readOrdinal, stripSpace } from '@/reading/text/characters'
import { isAmount } from '@/reading/text/amounts'
import { findThreePublicKind } from '@/document/threePublicKinds'
import { countHeaderRows } from './header'

export interface Title {
  readonly text: string
  readonly line: number
  readonly kind: TableKind
  readonly number: number | null
  /** Of a number in two steps the second. */
  readonly part?: number
}

/**
 * Titles of tables, the more particular first; they are fixed in substance by
 * 《地方预决算公开操作规程》 but not in wording.
 */
const titlePatterns: readonly (readonly [RegExp, TableKind])[] = [
  [
    /绩效(?:目标|指标)|(?:项目|整体)(?:支出)?绩效(?:情况|信息)?表|绩效(?:自评|评价)(?!.*(?:汇总|一览|清单))/,
    'performanceSheet',
  ],
  [/三公|机构运行信息/, 'threePublic'],
  [/机关运行/, 'operatingFunds'],
  [/政府采购/, 'procurement'],
  [/政府性基金/, 'governmentFund'],
  [/国有资本/, 'stateCapital'],
  [/(?<!基本支出和)项目(?:收入支出|收支)/, 'projectExpenditure'],
  [/一般公共预算财政拨款收入支出(?!.*总)/, 'generalPublicExpenditure'],
  [/财政拨款(?:收支|收入[和与、及]?支出)/, 'fiscalRevenueExpenditure'],
  [/一般公共预算.*基本支出/, 'generalPublicBasicExpenditure'],
  [/财政拨款.*基本支出/, 'fiscalBasicExpenditure'],
  [/^(?!.*基本支出).*(?:项目支出|专项(?:业务)?经费支出)/, 'projectExpenditure'],
  [/一般公共预算.*支出/, 'generalPublicExpenditure'],
  [/财政拨款.*支出/, 'fiscalExpenditure'],
  [/项目支出/, 'projectExpenditure'],
  [/基本支出/, 'generalPublicBasicExpenditure'],
  [/收支|收入(?:和|与|、|及)?支出/, 'revenueExpenditure'],
  [/收入/, 'revenue'],
  [/支出/, 'expenditure'],
]

/** What one or the other of the titles above has: most captions have none of it. */
const mayNameKind = /绩效|三公|机关运行|机构运行|政府采购|政府性基金|国有资本|收支|收入|支出/

/**
 * Money that is no whole: a table of it is not that of all expenditure, whatever its columns say.
 */
const partOfMoney = /购买服务|债务|财政专户|专户管理|单位资金|非财政拨款|教育收费|社会保险基金/
const wholeOfMoney = /政府采购|一般公共预算|政府性基金|国有资本|(?<!非)财政拨款|绩效|三公/
/** The unit whose table it is, which may be one of 社会保险基金 or 债务. */
const owner = /^[^（(]*(?:20\d\d年度?|[局院校]|中心|办公室|委员会|(?:管理|服务|监察)[处所站]|公司)/
/** What a table has besides: （含单位资金）. */
const besides = /[（(](?:不?含|[不未]?包[括含])[^（）()]*[)）]/g

/** Whether a title names a part of the money that is no whole: 政府购买服务, 债务, 财政专户, 单位资金. */
export function namesPartOfMoney(title: string): boolean {
  const packed = stripSpace(title)
  if (!partOfMoney.test(packed) || wholeOfMoney.test(packed)) return false
  return partOfMoney.test(packed.replace(besides, '').replace(owner, ''))
}

/** Tables of a part of the money that have a kind of their own; others are "unknown". */
function readKindOfPart(title: string): TableKind {
  if (!title.endsWith('表')) return 'unknown'
  if (/购买服务/.test(title)) return 'purchasedServices'
  return /财政专户|专户管理/.test(title) ? 'fiscalAccount' : 'unknown'
}

/** The kind of table that a title names; "unknown" where it names none. */
export const readKind = remember((title): TableKind => {
  const packed = stripSpace(title)
  if (namesPartOfMoney(packed)) return readKindOfPart(packed)
  if (!mayNameKind.test(packed)) return 'unknown'
  return titlePatterns.find(([pattern]) => pattern.test(packed))?.[1] ?? 'unknown'
})

/**
 * The title among a grid's captions with its kind and number (三、, 公开05表, (项目二), 表3);
 * `null` where there is none.
 */
export function readTitle(captions: readonly RawLine[]): Title | null {
  const hasTitle = captions.slice(0, -1).some(({ text }) => !isUnitCaption(text))
  const lines = joinTitles(hasTitle && spansHead(captions) ? captions.slice(0, -1) : captions)
  const kinds = lines.map(({ text }) => readKind(text))
  const known = kinds.findLastIndex(kind => kind !== 'unknown')
  const title =
    lines[known] ??
    lines.findLast(({ text }) => !isUnitCaption(text) && !isBareNumber(text)) ??
    lines.findLast(({ text }) => !isUnitCaption(text))
  if (!title) return null
  const parted = [title, ...captions].flatMap(({ text }) => readPartedNumber(text) ?? [])[0]
  const number =
    parted?.number ??
    readTitleNumber(title.text) ??
    captions.map(caption => readTableNumber(caption.text)).find(found => found !== null) ??
    null
  return {
    text: title.text.replace(/^#+\s*/, ''),
    line: title.line,
    kind: kinds[known] ?? 'unknown',
    number,
    ...(parted && { part: parted.part }),
  }
}

/** Captions with the two lines of one title as one. */
function joinTitles(captions: readonly RawLine[]): readonly RawLine[] {
  const lines: RawLine[] = []
  for (const caption of captions) {
    const above = lines.at(-1)
    if (above && !isUnitCaption(caption.text) && beginsTitle(above, caption))
      lines[lines.length - 1] = { line: above.line, text: above.text + caption.text.trim() }
    else lines.push(caption)
  }
  return lines
}

const readTitleNumber = remember(title => {
  const packed = stripSpace(title).replace(/^#+/, '')
  const ordinal =
    /[（(](?:项目|表)([一二三四五六七八九十\d]+)[)）]$/.exec(packed) ??
    /^(?:附?表)?([一二三四五六七八九十]{1,3}|\d{1,2})[、.．:：]/.exec(packed)
  return ordinal?.[1] === undefined ? null : readOrdinal(ordinal[1])
})

/** Words that begin with a numeral, which is no part of the number before them: 表5一般公共预算. */
const wordWithNumeral = '(?:一般|[一二三]级|一览|一次|三公(?![开共])|三保)'
const tableNumber = new RegExp(
  '^(?:(?:部门|单位|财)?(?:公开|预算|批复|附件?|附?表)){1,3}[-—]?(?:' +
    '([0-9０-９]{1,2})(?=20\\d\\d年)|([0-9０-９]{1,3})(?![0-9０-９年]|[-—－.]\\d)|' +
    `(?!${wordWithNumeral})` +
    `([二三四五六七八九]?十(?:(?!${wordWithNumeral})[一二三四五六七八九])?|[一二三四五六七八九])` +
    `(?!\\d|年|[-—－.]\\d|(?!${wordWithNumeral})[一二三四五六七八九十]))`,
)

/** 表1-1, 公开表3.2: a number in two steps. */
const partedNumber =
  /^#*(?:(?:部门|单位|财)?(?:公开|预算|决算|批复|附件?|附?表)){1,3}[-—]?(\d{1,2})[-—－.](\d{1,2})(?![\d年月.．%％-])/

const readPartedNumber = remember(caption => {
  const [, number, part] = partedNumber.exec(stripSpace(caption)) ?? []
  return number === undefined ? null : { number: Number(number), part: Number(part) }
})

const readTableNumber = remember(caption => {
  const found = tableNumber.exec(stripSpace(caption))?.slice(1).find(Boolean)
  return found === undefined ? null : readOrdinal(found)
})

/**
 * Whether a caption is the printed number of a table, or its year, and nothing else: 公开10表, 部门公开表13,
 * 附件2-11.
 */
function isBareNumber(caption: string): boolean {
  const packed = stripSpace(caption)
  return (
    isTableNumber(packed) ||
    /^(?:公开|预算|决算|财决|附)*(?:表[-—]?[\d０-９]{1,3}(?:[-—－.]\d{1,2})?|[\d０-９]{1,3}表)$|^附件[-—]?[\d０-９]{1,3}(?:[-—－.]\d{1,2})?$/.test(
      packed,
    )
  )
}

const headerPatterns: readonly (readonly [RegExp, TableKind])[] = [
  [/三级指标|绩效指标|年度绩效目标/, 'performanceSheet'],
  [/三公|因公出国/, 'threePublic'],
  [/一级项目|二级项目|项目单位/, 'projectExpenditure'],
  [/经济分类/, 'generalPublicBasicExpenditure'],
  [/(?:功能|科目编码).*人员经费/, 'generalPublicExpenditure'],
  [/功能.*(?:收入|拨款)/, 'revenue'],
  [/(?:功能|科目编码).*项目支出/, 'expenditure'],
  [/(?:部门|单位).*(?:上年结转|事业收入)/, 'revenue'],
  // Money of one budget alone.
  [/^(?!.*(?:公共预算|国有资本|财政拨款收)).*政府性基金/, 'governmentFund'],
  [/^(?!.*(?:公共预算|政府性基金|财政拨款收)).*国有资本/, 'stateCapital'],
  [/收入.*支出/, 'revenueExpenditure'],
]

/**
 * The kind of a table without a title that says it, by the words at its head; "unknown" where they
 * do not say it either.
 */
export function readKindByHeader(rows: readonly PrintedRow[]): TableKind {
  const head = rows.slice(0, Math.max(countHeaderRows(rows), Math.min(rows.length, 2)))
  const text = head.flatMap(row => row.cells.map(stripSpace)).join(' ')
  const sheet = rows
    .slice(0, 12)
    .flatMap(row => row.cells.map(stripSpace))
    .join(' ')
  if (/一级指标.*三级指标/.test(sheet)) return 'performanceSheet'
  const kind = headerPatterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown'
  return kind === 'unknown' && listsThreePublic(rows) ? 'threePublic' : kind
}

/** Whether the rows of a table are 三公, each of its three kinds, and at most totals and notes. */
function listsThreePublic(rows: readonly PrintedRow[]): boolean {
  const names = rows
    .filter(({ cells }) => cells.some(isAmount))
    .map(({ cells }) => stripSpace(cells.find(cell => /\p{sc=Han}/u.test(cell)) ?? ''))
  const kinds = names.map(findThreePublicKind)
  const isOther = names.some(
    (name, index) => kinds[index] === null && !/^(?:合|总|小)计/.test(name),
  )
  return (
    !isOther &&
    ['overseas', 'vehicles', 'reception'].every(kind => kinds.some(found => found === kind))
  )
}
