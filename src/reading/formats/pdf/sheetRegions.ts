import { countCaptions, isUnitCaption } from '@/reading/formats/captions'
import { stripSpace } from '@/reading/text/characters'
import type { SegmentLine } from './segments'

/** What begins the upper part of a performance sheet, and the head of its indicators. */
const upperLabel = /^(?:项目名称|项目资金|.{0,6}资金总额)/
const indicatorHead = /^(?:[一二三]级指标|指标名称|指标值)$/
const fewestHeads = 2
/** Lines of the head of indicators, whose words may stand on several. */
const linesOfHead = 3
/** Lines of goals between the two. */
const mostGoals = 20

/**
 * Joins the two parts of a performance sheet, which its goals in whole sentences part: names and money
 * above them, indicators below.
 */
export function joinSheets(
  lines: readonly SegmentLine[],
  regions: readonly (readonly SegmentLine[])[],
): (readonly SegmentLine[])[] {
  const joined: (readonly SegmentLine[])[] = []
  for (const region of regions) {
    const upper = joined.at(-1)
    const between = upper ? listBetween(lines, upper, region) : null
    if (upper && between && isUpperPart(upper) && isIndicators(region))
      joined[joined.length - 1] = [...upper, ...between, ...region]
    else joined.push(region)
  }
  return joined
}

/** Lines of goals and of money above the head of indicators. */
const mostAboveHead = 12

/** Whether lines that end a page are the upper part of a sheet, and those that begin the next its lower. */
export function isCutSheet(upper: readonly SegmentLine[], lower: readonly SegmentLine[]): boolean {
  const at = lower.slice(0, mostAboveHead).findIndex((_, index) => isIndicators(lower.slice(index)))
  return at >= 0 && isUpperPart(upper) && !hasIndicators(upper) && !lower.some(namesProject)
}

const hasIndicators = (region: readonly SegmentLine[]) =>
  region.some((_, index) => isIndicators(region.slice(index)))

const namesProject = ({ segments }: SegmentLine) =>
  segments.some(({ text }) => stripSpace(text).startsWith('项目名称'))

/** The lines between two regions; null where these are far apart, or a title or unit is among them. */
function listBetween(
  lines: readonly SegmentLine[],
  upper: readonly SegmentLine[],
  lower: readonly SegmentLine[],
): readonly SegmentLine[] | null {
  const between = lines.slice(lines.indexOf(upper.at(-1)!) + 1, lines.indexOf(lower[0]!))
  const isTitled = between.some(
    ({ line: { text } }) => isUnitCaption(text) || countCaptions([{ line: 0, text }]) > 0,
  )
  return between.length > mostGoals || isTitled ? null : between
}

const isUpperPart = (region: readonly SegmentLine[]) =>
  region.some(({ segments }) => segments.some(({ text }) => upperLabel.test(stripSpace(text))))

/** Whether a line is the head of indicators: 一级指标 | 二级指标 | 三级指标 | 指标值. */
export function isIndicatorHead({ segments }: SegmentLine): boolean {
  const heads = segments.filter(({ text }) => indicatorHead.test(stripSpace(text)))
  return heads.length >= fewestHeads
}

function isIndicators(region: readonly SegmentLine[]): boolean {
  const head = region.slice(0, linesOfHead).flatMap(({ segments }) => segments)
  return head.filter(({ text }) => indicatorHead.test(stripSpace(text))).length >= fewestHeads
}
