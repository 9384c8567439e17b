// @bundle parts
import { type DisplayUnit, formatAmount, formatPercent, toTenths } from '@/text/format'
import type { DocumentKind } from '@/document/documentKind'
import { type Measure, measureNames } from '@/document/measures'
import { figureSegment, keyFigure, type Segment, textSegment } from '@/text/segments'
import { kindWords } from '@/text/kindWords'
import { finestSplitOf, partsOf } from './shares'
import { partProvenance, subjectProvenance, usageProvenance } from './provenance'
import { type Subject, type SubjectTree, wholeExpenditure } from './tree'

export interface FindingRequest {
  readonly subject: Subject
  readonly measure: Measure
  readonly unit: DisplayUnit
  readonly year: number
  /** Left out for a budget. */
  readonly kind?: DocumentKind | undefined
}

/**
 * What the table of a level leaves out of all expenditure: "不含其他资金 80.00 万元"; `null` where
 * that is nothing.
 */
export function leftOut(
  { coverage, root }: SubjectTree,
  unit: DisplayUnit,
): readonly Segment[] | null {
  if (!coverage) return null
  const {
    missing: { name, fen },
    whole,
  } = coverage
  return [
    textSegment(`不含${name} `),
    figureSegment(`${formatAmount(fen, unit)} ${unit}`, {
      sum: [whole],
      less: [subjectProvenance(root, 'total')],
      name,
    }),
  ]
}

/** The finding of a level as a sentence: how much, and what most of it is for. */
export function structureFinding(request: FindingRequest): readonly Segment[] {
  const { subject, measure, unit } = request
  const amount = subject.amounts[measure]
  const name = nameOf(request)
  if (amount === null)
    return [textSegment(`${subjectWord(request)}的${measureNames[measure]}，没有读到`)]
  if (amount === 0)
    return [
      textSegment(
        `${subjectWord(request)}${measure === 'total' ? wordsOf(request).nothing : `没有${measureNames[measure]}`}`,
      ),
    ]
  return [
    textSegment(`${name} `),
    figureSegment(`${formatAmount(amount, unit)} ${unit}`, subjectProvenance(subject, measure)),
    ...(subject.children.length > 0 ? largestPart(request, amount) : largestUse(request, amount)),
  ]
}

function largestPart({ subject, measure }: FindingRequest, whole: number): readonly Segment[] {
  const [largest] = partsOf(subject, measure).parts
  if (!largest?.amount || largest.amount < 0) return []
  const tenths = toTenths(largest.amount, whole) ?? 0
  if (largest.amount === whole)
    return [textSegment('，'), keyFigure('全部'), textSegment(`用在${largest.name}`)]
  const share = keyFigure(formatPercent(largest.amount, whole), {
    part: partProvenance(largest, subject, measure),
    whole: subjectProvenance(subject, measure),
  })
  return tenths >= 500
    ? [textSegment('，'), share, textSegment(` 用在${largest.name}`)]
    : [textSegment(`，最大的是${largest.name}，占 `), share]
}

function largestUse({ subject, measure }: FindingRequest, whole: number): readonly Segment[] {
  const uses = finestSplitOf(subject, measure)
  const [largest] = [...uses].sort((a, b) => b.amount - a.amount)
  if (!largest) return []
  if (largest.amount === whole)
    return [textSegment('，'), keyFigure('全部'), textSegment(`是${largest.name}`)]
  return [
    textSegment('，'),
    keyFigure(formatPercent(largest.amount, whole), {
      part: usageProvenance({ subject, measure, use: largest, uses }),
      whole: subjectProvenance(subject, measure),
    }),
    textSegment(` 是${largest.name}`),
  ]
}

function nameOf(request: FindingRequest): string {
  const { subject, measure, year } = request
  const isWhole = subject.level === 'total' && subject.name === wholeExpenditure
  if (isWhole)
    return measure === 'total'
      ? `${year} 年${wordsOf(request).expenditure}`
      : `${year} 年${measureNames[measure]}`
  if (subject.level === 'total')
    return `${year} 年${subject.name}${measure === 'total' ? '' : `的${measureNames[measure]}`}`
  return measure === 'total' ? subject.name : `${subject.name}的${measureNames[measure]}`
}

const wordsOf = ({ kind }: FindingRequest) => kindWords(kind ? { kind } : {})

const subjectWord = ({ subject, year }: FindingRequest) =>
  subject.name === wholeExpenditure
    ? `${year} 年`
    : subject.level === 'total'
      ? `${year} 年${subject.name}`
      : subject.name
