import { plainText, type Segment, textSegment, sentence } from '@/text/segments'
import type { BudgetDocument, Row, Side } from '@/document/document'
import { readExactAmount } from '@/text/decimals'
import { gapFigure } from '@/budget/checks/figures'
import type { Term } from '@/budget/checks/model/types'
import { nameColumn, nameRow, abbreviateTable } from '@/budget/checks/model/labels'
import {
  exchangedDigits,
  lackingPart,
  missingWeight,
  nearRounding,
  wrongPercent,
  wrongUnit,
  wrongWeights,
} from './findings'
import { type Explanation, type Finding, type Miss, say, type Shape, shapeOf } from './miss'

const findings: readonly Finding[] = [
  missingWeight,
  wrongWeights,
  wrongPercent,
  wrongUnit,
  lackingPart,
  exchangedDigits,
  statedIsKin,
  differenceElsewhere,
  nearRounding,
]

const advice: Readonly<Record<Shape, string>> = {
  words: '引用前请核对原件。',
  shareSum: '引用时用金额，不用这些占比。',
  percent: '引用时用金额，或自行按金额计算百分比并注明。',
  weights: '比较各指标的权重时，注明这张表的权重加不到应有的数。',
  count: '引用时写明取自哪一处。',
  statedAgainstTable: '引用时以表为准，并注明正文与表不一致。',
  statedSum: '引用时以表里印的合计为准。',
  betweenTables: '引用时写明取自哪张表，两数不能混用。',
  balance: '引用收入和支出时各自注明，不能互相代替。',
  atLeast: '引用前请核对原件，其中一个数印错了。',
  sum: '引用合计时以印出的合计为准，并注明与子项之和的差额。',
}

/**
 * What a relation means for the reader, made from its structure and its figures; amounts in the
 * unit of the screen.
 */
export function explainCheck(miss: Miss): Explanation {
  const { result } = miss
  const { outcome, reason, reasonSegments, meaning } = result
  if (outcome === 'untestable') return { says: reasonSegments, why: [], advice: null }
  const exact = outcome === 'holds'
  const verdict = result.difference === 0 ? [textSegment('两边相等。')] : say(miss)
  if (exact)
    return {
      says: verdict,
      why:
        reason && result.difference !== 0 && result.quantity !== 'percent'
          ? [reason.replace(/^左边多 [^，。]*[，。]/, '').trim()]
              .filter(Boolean)
              .map(text => [textSegment(text)])
          : [],
      advice: null,
    }
  const cause = result.causeSegments ? [result.causeSegments] : []
  // Of what is not proven wrong only that is said, and no cause of an error.
  if (result.doubtSegments)
    return { says: verdict, why: [result.doubtSegments, ...cause], advice: null }
  const why = findings.flatMap(find => {
    const found = find(miss)
    return found ? [found] : []
  })
  // The rule's own meaning of a miss serves where nothing more particular was found.
  const own =
    meaning !== null &&
    outcome === 'fails' &&
    result.quantity !== 'weight' &&
    (why.length === 0 || result.family === 'betweenTables')
      ? [[textSegment(meaning)]]
      : []
  return {
    says: verdict,
    why: [...why, ...own, ...cause],
    advice: outcome === 'fails' ? advice[shapeOf(result)] : null,
  }
}

/** The explanation of a relation as plain text. */
export function explanationText({ says, why, advice }: Explanation): string {
  return [...[says, ...why].map(plainText), advice ?? ''].join('')
}

/**
 * What two tables differ by, looked for in all tables: a figure of that size may be what one of
 * them leaves out.
 */
function differenceElsewhere({ document, result, unit }: Miss): readonly Segment[] | null {
  const { difference, tolerance } = result
  if (
    shapeOf(result) !== 'betweenTables' ||
    difference === null ||
    Math.abs(difference) <= 4 * tolerance
  )
    return null
  const gap = gapFigure(result, unit)
  const [found] = findAmount(document, Math.abs(difference))
  return found
    ? sentence`相差的 ${gap} ${unit}与${found}同数：可能是其中一张表没有计入它。`
    : sentence`这 ${gap} ${unit}不在任何一张表里列出：两表口径不同，或有一张表漏列。`
}

/**
 * The stated amount is that of a part or of the whole of the table's figure: the sentence may mean
 * that one.
 */
function statedIsKin({ document, result }: Miss): readonly Segment[] | null {
  if (shapeOf(result) !== 'statedAgainstTable' || result.right.terms.length !== 1) return null
  const [[stated], [printed]] = [result.left.terms, result.right.terms]
  if (!stated || !printed?.place || stated.value === null) return null
  const kin = kinOf(document, printed).filter(({ value }) => value === stated.value)
  return kin.length === 1
    ? [textSegment(`正文的数与${kin[0]?.name}相同，正文可能指的是它。`)]
    : null
}

interface Kin {
  readonly name: string
  readonly value: number | null
}

/** Columns of the row that the printed figure is a part of, or that are parts of it. */
function kinOf(document: BudgetDocument, { place }: Term): Kin[] {
  for (const { table, unit, sides } of document.meanings) {
    if (table !== place?.table) continue
    for (const side of sides) {
      const row = side.rows.find(row => row.row === place.row)
      const own =
        row && side.columns.find(({ key, cell }) => (row.cells?.[key] ?? cell) === place.cell)
      if (!row || !own) continue
      return side.columns
        .filter(({ key, parent }) => parent === own.key || key === own.parent)
        .map(column => ({
          name: nameFigure(document, { table, side, row, key: column.key }),
          value: readExactAmount(row.amounts[column.key] ?? '', unit).value,
        }))
    }
  }
  return []
}

function* findAmount(document: BudgetDocument, amount: number): Iterable<string> {
  const digit = String(amount).charAt(0)
  for (const { table, unit, sides } of document.meanings) {
    for (const side of sides) {
      for (const row of side.rows) {
        for (const { key } of side.columns) {
          const text = row.amounts[key]
          // Of all cells of a large document few begin as the amount does.
          if (text == null || firstDigit(text) !== digit) continue
          if (Math.abs(readExactAmount(text, unit).value ?? 0) === amount)
            yield nameFigure(document, { table, side, row, key })
        }
      }
    }
  }
}

/** The first digit of a decimal that is not 0; empty for zero. */
const firstDigit = (decimal: string) => /[1-9]/.exec(decimal)?.[0] ?? ''

interface FoundFigure {
  readonly table: string
  readonly side: Side
  readonly row: Row
  readonly key: string
}

function nameFigure({ tables }: BudgetDocument, { table: id, side, row, key }: FoundFigure) {
  const table = tables.find(table => table.id === id)
  const column = side.columns.find(column => column.key === key)
  const names = [side.kind === 'threePublic' ? '' : nameRow(row), nameColumn(key, column)]
  return `${table ? abbreviateTable(table) : ''}“${names.filter(Boolean).join(' ')}”`
}
