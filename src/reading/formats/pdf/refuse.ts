import type { Diagnostic } from '@/document/document'
import { ReadingError } from '@/reading/formats/decode'
import { isBlank } from '@/reading/text/characters'
import { cleanText } from './clean'
import type { PaintedPage, Rectangle } from './page'
import { mostSeen } from './pictures'

/** What the glyphs of a document say about whether its text can be read. */
export interface TextTally {
  /** Glyphs that are seen, and those painted invisibly over a scan. */
  glyphs: number
  invisible: number
  /** Chinese characters, and those of them that every budget has many of. */
  chinese: number
  usual: number
  /** Pages without a line, and with no more words than a page number. */
  readonly blankPages: number[]
  /** Of these, the ones that a picture is seen on. */
  readonly scannedPages: number[]
  /** Pages with text and a picture that may be a table or a part of the page. */
  readonly picturedPages: number[]
  /** Pages whose text is all painted invisibly. */
  readonly recognisedPages: number[]
}

/** Characters that make up a third of any budget. */
const usualCharacters = new Set(
  '预算支出收入合计的和部门单位项目经费基本一二三四五六七年度财政金额公共服务行政表用不是在为有中国本其他资'.split(
    '',
  ),
)
const fewestToJudge = 40
/** Characters that may be stamped on a scan, as its page number is. */
const mostOfStamp = 8
/** Of a page, for a picture that may be a table: seals and logos are smaller. */
const [leastOfWidth, leastOfHeight] = [0.4, 0.1]
/** Of the Chinese characters; texts of other kinds have more of them too. */
const leastUsual = 0.06
/** Of all glyphs: tables of mere figures have few Chinese characters, but some. */
const leastChinese = 0.02

export function createTally(): TextTally {
  return {
    glyphs: 0,
    invisible: 0,
    chinese: 0,
    usual: 0,
    blankPages: [],
    scannedPages: [],
    picturedPages: [],
    recognisedPages: [],
  }
}

/** Counts what stands on a page. */
export function tallyPage(tally: TextTally, page: PaintedPage, number: number): void {
  let seen = 0
  for (const { text } of page.glyphs) {
    const clean = cleanText(text)
    if (isBlank(clean)) continue
    seen++
    const code = clean.charCodeAt(0)
    if (code < 0x4e00 || code > 0x9fff) continue
    tally.chinese++
    if (usualCharacters.has(clean)) tally.usual++
  }
  tally.glyphs += seen
  tally.invisible += page.invisible
  const lines = page.horizontals.length + page.verticals.length
  const isPictured = page.pictures.some(picture => mayBeTable(picture, page))
  if (seen <= mostOfStamp && lines === 0) {
    tally.blankPages.push(number)
    if (isPictured) tally.scannedPages.push(number)
  } else if (isPictured) tally.picturedPages.push(number)
  if (seen > 0 && page.invisible >= seen) tally.recognisedPages.push(number)
}

/** Whether a picture is larger than seals and logos, and not a ground that text stands on. */
function mayBeTable(picture: Rectangle, { width, height, glyphs }: PaintedPage): boolean {
  const { left, right, top, bottom } = picture
  if (right - left < leastOfWidth * width || bottom - top < leastOfHeight * height) return false
  const within = glyphs.filter(
    ({ left: x, top: y }) => x >= left && x <= right && y >= top && y <= bottom,
  )
  return within.length <= mostOfStamp
}

/** Throws ReadingError where the fonts do not say which characters they show. */
export function refuseUnmapped(tally: TextTally, missing: readonly string[]): void {
  const { glyphs, chinese, usual } = tally
  const isUnread =
    glyphs >= fewestToJudge && (chinese < leastChinese * glyphs || usual < leastUsual * chinese)
  if (!isUnread && !(missing.length > 0 && glyphs === 0)) return
  throw new ReadingError(
    '这份 PDF 的字体没有带文字对照表，屏幕上看得见字，取出来却是乱码，读不了：请用原来的 Word 或 Excel 文件，或者用文字识别（OCR）软件处理后再打开',
  )
}

/** Throws ReadingError for pictures of pages; `withPictures` says which blank pages are such. */
export function refuseScan(tally: TextTally, pages: number, withPictures: readonly number[]): void {
  if (tally.glyphs > 0 && tally.blankPages.length < pages) return
  if (withPictures.length > 0)
    throw new ReadingError(
      `这份 PDF 是扫描件：${pages} 页都是图片，没有文字，读不了。请找有文字的版本（单位网站上的原文件、Word 或 Excel），或者先用文字识别（OCR）软件转换`,
    )
  if (tally.glyphs > 0) return
  throw new ReadingError('这份 PDF 里没有文字：每一页都是空白的或只有线条和图形，没有可读的内容')
}

/** Pages without text of which it is not known whether a picture is on them. */
export function listUnsure({ blankPages, scannedPages }: TextTally): number[] {
  return blankPages.filter(page => !scannedPages.includes(page))
}

/** Numbers of pages in order, those that follow each other as one stretch: 2、4–6. */
function writePages(pages: readonly number[]): string {
  const stretches: [number, number][] = []
  for (const page of pages) {
    const last = stretches.at(-1)
    if (last?.[1] === page - 1) last[1] = page
    else stretches.push([page, page])
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
}

/** Notes on pages that are pictures among others with text, and on text that was recognised. */
export function reportPictures(
  tally: TextTally,
  withPictures: readonly number[],
  missing: readonly string[],
): Diagnostic[] {
  const found: Diagnostic[] = []
  const report = (code: string, message: string, level: Diagnostic['level'] = 'warning') =>
    found.push({ level, code, line: 0, message })
  if (withPictures.length > 0)
    report(
      'scanned-page',
      `第 ${writePages(withPictures)} 页几乎只有图片，像是扫描件，图片里的文字和表没有读进来：请找这几页有文字的版本（单位网站上的原文件、Word 或 Excel），或者先用文字识别（OCR）软件转换，再打开。`,
    )
  const unseen = listUnsure(tally).slice(mostSeen)
  if (withPictures.length > 0 && unseen.length > 0)
    report(
      'scanned-page',
      `第 ${writePages(unseen)} 页也几乎没有文字，没有逐页查看是不是图片：请对照原文件核对。`,
    )
  if (tally.picturedPages.length > 0)
    report(
      'unread-picture',
      `第 ${writePages(tally.picturedPages)} 页有图片，图片里的文字和表没有读进来：请对照原页。`,
      'note',
    )
  if (tally.recognisedPages.length > 0)
    report(
      'recognised-text',
      `第 ${writePages(tally.recognisedPages)} 页是扫描件，文字是识别软件（OCR）加上去的，可能有错：金额请对照原文件核对。`,
    )
  if (missing.length > 0)
    report(
      'missing-mapping',
      `文件用了编码为 ${[...new Set(missing)].join('、')} 的字体，这里没有它的文字对照表，用它排的字没有读进来。`,
    )
  return found
}
