import { nameCompared } from '@/document/ownBudget'
import { findDecimal, isMoneyUnit } from '@/text/decimals'
import type { BudgetDocument } from '@/document/document'
import { isFen, toFen } from '@/document/money'
import type { Statement } from '@/document/prose'
import type { Explained, Value } from './explained'
import { lineOfQuote, wrappedParagraphs } from '@/text/proseLines'
import type { Quoted, Stated } from '@/text/provenance'

/** What a statement itself says; `null` where it does not say it, or is not there. */
export function explainStated(
  document: BudgetDocument,
  { statement: id, prints, says = 'amount' }: Stated,
): Explained | null {
  const statement = document.statements.find(candidate => candidate.id === id)
  if (!statement) return null
  const explainText = (made: Quote) => explainQuote(document, made)
  if (prints !== undefined) return printedIn(statement, prints.replace(/[,\s]/g, ''), explainText)
  const { change, label, line, text, share } = statement
  if (says === 'difference' && change?.amount != null) {
    return explainText({
      name: `${label}比${nameCompared(change)}增减`,
      line: change.line,
      text: change.text,
      figure: change.amount,
      value: valueOf(statement, signed(change.amount, change.direction)),
    })
  }
  if (says === 'percent' && change?.percent != null)
    return explainText({
      name: `${label}比${nameCompared(change)}变幅`,
      line: change.line,
      text: change.text,
      figure: change.percent,
      value: percent(signed(change.percent, change.direction)),
    })
  if (says === 'share' && share)
    return explainText({
      name: `${label}占${share.of}`,
      line,
      text,
      figure: share.percent,
      value: percent(share.percent),
    })
  return says === 'amount' && statement.amount !== null
    ? explainText({
        name: label,
        line,
        text,
        figure: statement.amount,
        value: valueOf(statement, statement.amount),
      })
    : null
}

/** The first of a statement's figures that is printed so, without its direction. */
function printedIn(
  statement: Statement,
  decimal: string,
  explainText: (made: Quote) => Explained,
): Explained | null {
  const { label, line, text, amount, change, share } = statement
  if (amount === decimal)
    return explainText({
      name: label,
      line,
      text,
      figure: decimal,
      value: valueOf(statement, decimal),
    })
  if (change?.amount === decimal)
    return explainText({
      name: `${label}比${nameCompared(change)}增减`,
      line: change.line,
      text: change.text,
      figure: decimal,
      value: valueOf(statement, decimal),
    })
  if (change?.percent === decimal)
    return explainText({
      name: `${label}比${nameCompared(change)}变幅`,
      line: change.line,
      text: change.text,
      figure: decimal,
      value: percent(decimal),
    })
  return share?.percent === decimal
    ? explainText({
        name: `${label}占${share.of}`,
        line,
        text,
        figure: decimal,
        value: percent(decimal),
      })
    : null
}

/** Quoted words with the figure in them, if there is one. */
export function explainQuoted(
  document: BudgetDocument,
  { line, text, figure, name = '' }: Quoted,
): Explained {
  return explainQuote(document, {
    name,
    line,
    text,
    figure,
    value: figure === '' ? { kind: 'words', text: '' } : { kind: 'number', text: figure, unit: '' },
  })
}

interface Quote {
  readonly name: string
  readonly line: number
  readonly text: string
  readonly figure: string
  readonly value: Value
}

/** The words with their figure, and the line on which that itself stands. */
function explainQuote(
  document: BudgetDocument,
  { name, line, text, figure, value }: Quote,
): Explained {
  const mark = figure === '' ? null : findDecimal(text, figure)
  return {
    name,
    value,
    seen: {
      kind: 'words',
      line: mark
        ? lineOfQuote(wrappedParagraphs(document.parts), { line, text, at: mark[0] })
        : line,
      text,
      mark,
    },
  }
}

function valueOf({ unit }: Statement, decimal: string): Value {
  return isMoneyUnit(unit) && isFen(decimal, unit)
    ? { kind: 'money', fen: toFen(decimal, unit) }
    : { kind: 'number', text: decimal, unit }
}

const percent = (text: string): Value => ({ kind: 'number', text, unit: '%' })
const signed = (decimal: string, direction: string) =>
  direction === 'decrease' && !/^0*\.?0*$/.test(decimal) ? `-${decimal}` : decimal
