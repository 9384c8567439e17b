import type { BudgetDocument, Row } from '@/document/document'
import { type Figure, type FoundSide, totalRow } from '@/document/lookup'
import { type Measure, measures } from '@/document/measures'
import type { Fen } from '@/document/money'
import { findOtherUses } from '@/budget/tree/otherUses'
import { subjectPlaces } from '@/budget/tree/subjectPlaces'
import { addUp, type Subject, type SubjectTree } from '@/budget/tree/tree'
import { findUse, type Money } from '@/budget/tree/uses'
import { toTenths } from '@/text/format'
import type { SplitCell, SplitRow } from './types'

type FoundCell = Omit<SplitCell, 'share'>

interface RowRequest {
  readonly document: BudgetDocument
  readonly tree: SubjectTree
  readonly subject: Subject
  /** What the subject's total is a share of, in 分. */
  readonly whole: Fen | null
}

/** Reads a subject's uses from its own table, or from another that counts the same money. */
export function readRow({ document, tree, subject, whole }: RowRequest): SplitRow {
  const { total } = subject.amounts
  const read = (measure: Measure, basic: Fen | null = null): FoundCell => {
    const own = subject.amounts[measure]
    if (own !== null) {
      const places = subject.rows ? subjectPlaces(subject, measure) : []
      const cell = tracedCell({ fen: own, place: subject.places[measure] ?? null })
      return places.length > 0 ? { ...cell, sum: places } : cell
    }
    const isBlank = tree.measures.includes(measure)
    if (measure === 'total' || (isBlank && subject.level !== 'total'))
      return tracedCell(null, isBlank)
    const money: Money = { total, basic }
    const found = findUse({
      document,
      use: measure,
      money,
      ...(subject.level !== 'total' && { rowOf: side => rowOf(side, subject) }),
    })
    return found === 'blank' ? tracedCell(null, true) : tracedCell(found, isBlank)
  }
  const basic = read('basic')
  const found = byMeasure(measure => (measure === 'basic' ? basic : read(measure, basic.fen)))
  const uses = addUp([basic.fen, found.project.fen])
  const otherUses =
    total === null || uses === null
      ? null
      : findOtherUses(document, { total, rest: total - uses, rowOf: side => rowOf(side, subject) })
  return buildRow({ subject, found, whole, otherUses })
}

interface FoundRow {
  readonly subject: Pick<Subject, 'key' | 'code' | 'inferredCode' | 'name' | 'level'>
  readonly found: Readonly<Record<Measure, FoundCell>>
  readonly whole: Fen | null
  readonly otherUses: SplitRow['otherUses']
}

/** Builds a row: each amount with its share of what it is a part of. */
export function buildRow({ subject, found, whole, otherUses }: FoundRow): SplitRow {
  const { key, code, inferredCode, name, level } = subject
  const wholes: Readonly<Record<Measure, Fen | null>> = {
    total: whole,
    basic: found.total.fen,
    project: found.total.fen,
    personnel: found.basic.fen,
    operating: found.basic.fen,
  }
  const cells = byMeasure((measure): SplitCell => {
    const [part, all] = [found[measure].fen, wholes[measure]]
    const share = part === null || all === null ? null : toTenths(part, all)
    return { ...found[measure], share }
  })
  return { key, code, inferredCode, name, level, otherUses, cells }
}

type CellFigure = Pick<Figure, 'fen'> & Pick<FoundCell, 'place'>

/** A cell with its state; without a figure it is blank or not printed at all. */
export function tracedCell(figure: CellFigure | null, isBlank = false): FoundCell {
  if (!figure) return { state: isBlank ? 'blank' : 'notDisclosed', fen: null, place: null }
  const { fen, place } = figure
  return { state: fen === 0 ? 'zero' : 'amount', fen, place }
}

/** Makes one value for each measure. */
export function byMeasure<T>(make: (measure: Measure) => T): Readonly<Record<Measure, T>> {
  const entries = measures.map(measure => [measure, make(measure)])
  return Object.fromEntries(entries) as Readonly<Record<Measure, T>>
}

/** The row of a subject in another table; the total for the whole. */
function rowOf({ side }: FoundSide, { level, code, name }: Subject): Row | null {
  if (level === 'total') return totalRow(side)
  if (side.kind !== 'functional') return null
  const isSame = (row: Row) =>
    row.code === null ? level === 'class' && bare(row.name) === bare(name) : row.code === code
  return side.rows.find(row => row.role === 'line' && isSame(row)) ?? null
}

const bare = (name: string) => name.replace(/\s|支出$/g, '')
