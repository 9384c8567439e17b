import type { Figure } from '@/reading/text/figures'
import { isGenericLabel, isItemLabel } from './readLabel'
import { type DraftStatement, findLine, type ParagraphState } from './draft'

/** What a section divides among classes of functional subjects, by the table that it explains. */
const divided: Readonly<Record<string, string>> = {
  generalPublicExpenditure: '一般公共预算支出合计',
  fiscalExpenditure: '财政拨款支出合计',
  expenditure: '支出合计',
}

/**
 * Names what a share is of where no words do: the nearest total of sections about the same table of
 * which the printed percentage is what the two amounts give, or for a class of subjects what its
 * section divides. Empty where neither is certain; told in a note.
 */
export function inferShareWhole(
  paragraph: ParagraphState,
  target: DraftStatement | null,
  figure: Figure,
): string {
  if (!target || figure.value === null || target.amount === null) return ''
  // Nothing of anything is 0 %: it is of what the shares beside it are of.
  if (Number(target.amount) === 0)
    return paragraph.drafts.findLast(({ share }) => share !== null)?.share?.of ?? ''
  const line = findLine(paragraph, figure.start)
  const found = findBySize(paragraph, target, Number(figure.value))
  const whole = found?.label ?? findDivided(paragraph, target)
  if (whole === '') return ''
  const basis = found
    ? `按数推得是占“${whole}”${found.amount}${found.unit}`
    : `按它所在的一节读作占“${whole}”`
  paragraph.context.diagnostics.push({
    level: 'note',
    code: 'share-inferred',
    line,
    message: `原文第 ${line} 行“${target.label}”的占比 ${figure.printed} 没有写明占什么，${basis}。`,
  })
  return whole
}

function findBySize(
  { context }: ParagraphState,
  target: DraftStatement,
  percent: number,
): DraftStatement | undefined {
  const part = Number(target.amount)
  return context.drafts
    .slice(-40)
    .findLast(
      ({ number, label, amount, unit, partOf, topic, share, aside }) =>
        number !== target.number &&
        partOf === null &&
        !aside &&
        !isItemLabel(label) &&
        !isGenericLabel(label) &&
        share === null &&
        unit === target.unit &&
        topic.about === target.topic.about &&
        Number(amount) > 0 &&
        Math.abs((part / Number(amount)) * 100 - percent) < 0.1 &&
        (percent === 100 || Number(amount) !== part),
    )
}

/** A class stands beside other classes of the same whole; an item may be told of its class. */
function findDivided(
  { section: { explainedTable } }: ParagraphState,
  { topic: { kind, code }, partOf }: DraftStatement,
): string {
  const isClass = kind === 'subject' && code?.length === 3 && partOf === null
  return isClass ? (divided[explainedTable ?? ''] ?? '') : ''
}
