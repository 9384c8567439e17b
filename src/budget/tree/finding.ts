// @bundle subjects
import { type DisplayUnit, formatAmount } from '@/text/format'
import type { DocumentKind } from '@/document/documentKind'
import { type Measure, measureNames } from '@/document/measures'
import { figureSegment, type Segment, textSegment } from '@/text/segments'
import { kindWords } from '@/text/kindWords'
import { sayParts } from '@/budget/figures/sayParts'
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
    ...sayLargest(request, amount),
  ]
}

/** What most of a level is for: of its parts, or of its uses where it has none. */
function sayLargest({ subject, measure, unit }: FindingRequest, whole: number): readonly Segment[] {
  const shared = {
    fenOf: ({ amount }: { readonly amount: number | null }) => amount,
    whole,
    wholeFrom: subjectProvenance(subject, measure),
    unit,
  }
  if (subject.children.length > 0)
    return sayParts({
      ...shared,
      parts: partsOf(subject, measure).parts.filter(part => part.subject),
      provenanceOf: part => partProvenance(part, subject, measure),
      verb: '用在',
      word: '科目',
    })
  const uses = finestSplitOf(subject, measure)
  return sayParts({
    ...shared,
    // What uses are more than the whole is no use.
    parts: uses.filter(({ key, amount }) => key !== 'rest' || amount > 0),
    provenanceOf: use => usageProvenance({ subject, measure, use, uses }),
    verb: '是',
    word: '用途',
  })
}

function nameOf(request: FindingRequest): string {
  const { subject, measure } = request
  const word = subjectWord(request)
  if (subject.name === wholeExpenditure)
    return word + (measure === 'total' ? wordsOf(request).expenditure : measureNames[measure])
  return measure === 'total' ? word : `${word}的${measureNames[measure]}`
}

const wordsOf = ({ kind }: FindingRequest) => kindWords(kind ? { kind } : {})

const subjectWord = ({ subject: { level, name }, year }: FindingRequest) =>
  level === 'total' || name === wholeExpenditure
    ? `${year} 年${name === wholeExpenditure ? '' : name}`
    : name
