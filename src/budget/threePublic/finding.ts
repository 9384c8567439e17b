import {
  displayDecimals,
  type DisplayUnit,
  formatAmount,
  formatPercent,
  formatTenths,
  spaceText,
} from '@/text/format'
import type { Segment } from '@/text/segments'
import { keyFigure, figureSegment, spaceSegments, textSegment } from '@/text/segments'
import { completionSegments } from '@/budget/execution/finding'
import { shareProvenance } from '@/budget/figures/traceAmounts'
import { type Fen, unitScale } from '@/document/money'
import type { ThreePublicKind, ThreePublicReport } from './types'

/**
 * The unit in which no amount loses more than 1 % by rounding: 亿元 shows 5.10 万元 and 4.50 万元
 * alike.
 */
function unitFor(amounts: readonly Fen[], unit: DisplayUnit): DisplayUnit {
  const step = 10 ** (unitScale[unit] - displayDecimals[unit])
  const lost = (fen: Fen) => Math.abs(Math.round(fen / step) * step - fen) * 100 > Math.abs(fen)
  return unit === '亿元' && amounts.some(lost) ? '万元' : unit
}

/** 三公 in one sentence: how much, against last year, and which kind moved most or weighs most. */
export function threePublicFinding(
  { year, before, kinds }: ThreePublicReport,
  shown: DisplayUnit,
): readonly Segment[] {
  const whole = kinds.find(({ key }) => key === 'threePublic')
  if (!whole?.current)
    return [{ role: 'text', text: spaceText(`${year}年的文件里没有读到“三公”经费`) }]
  const parts = kinds.filter(({ parent }) => parent === 'threePublic')
  const unit = unitFor(
    [whole, largest(parts, moveOf)].flatMap(kind => [
      kind?.difference?.fen ?? 0,
      kind === whole ? (whole.current?.fen ?? 0) : 0,
    ]),
    shown,
  )
  return spaceSegments([
    textSegment(`${year}年“三公”经费${before && `${before}支出`}`),
    keyFigure(`${formatAmount(whole.current.fen, unit)} ${unit}`, whole.current.provenance),
    ...(whole.execution ? completionSegments(whole.execution, unit) : []),
    ...changeOf(whole, unit),
    ...partOf(whole, parts, unit),
  ])
}

function changeOf(kind: ThreePublicKind, unit: DisplayUnit): Segment[] {
  const { difference, rate } = kind
  if (difference === null) return []
  if (difference.fen === 0) return [textSegment('，与上年持平')]
  return [
    textSegment(`，比上年${difference.fen < 0 ? '减少' : '增加'}`),
    figureSegment(`${formatAmount(Math.abs(difference.fen), unit)} ${unit}`, difference.provenance),
    ...(rate === null
      ? []
      : [
          textSegment('（'),
          figureSegment(formatTenths(rate.tenths, { signed: true }), rate.provenance),
          textSegment('）'),
        ]),
  ]
}

function partOf(
  whole: ThreePublicKind,
  parts: readonly ThreePublicKind[],
  unit: DisplayUnit,
): Segment[] {
  const way = Math.sign(whole.difference?.fen ?? 0)
  // A part that went the other way is no reason.
  const moved = largest(parts, kind => (kind.difference?.fen ?? 0) * way)
  if (whole.difference?.fen && moved?.difference) {
    return [
      textSegment(`，主要是${moved.name}${moved.difference.fen < 0 ? '减少' : '增加'}`),
      figureSegment(
        `${formatAmount(Math.abs(moved.difference.fen), unit)} ${unit}`,
        moved.difference.provenance,
      ),
    ]
  }
  const heaviest = largest(parts, ({ current }) => current?.fen ?? 0)
  const share =
    heaviest?.current &&
    whole.current &&
    whole.current.fen >= heaviest.current.fen &&
    parts.every(({ current }) => (current?.fen ?? 0) >= 0)
      ? formatPercent(heaviest.current.fen, whole.current.fen)
      : null
  return heaviest && share
    ? [
        textSegment(`，${heaviest.name}占`),
        figureSegment(share, shareProvenance(heaviest.current, whole.current)),
      ]
    : []
}

const moveOf = ({ difference }: ThreePublicKind) => Math.abs(difference?.fen ?? 0)

function largest(
  kinds: readonly ThreePublicKind[],
  sizeOf: (kind: ThreePublicKind) => number,
): ThreePublicKind | null {
  return kinds.reduce<ThreePublicKind | null>(
    (most, kind) => (sizeOf(kind) > (most ? sizeOf(most) : 0) ? kind : most),
    null,
  )
}
