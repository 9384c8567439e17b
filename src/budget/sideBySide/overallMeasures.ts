import { currentFigures } from '@/budget/comparison/currentFigures'
import { nameFigure } from '@/budget/comparison/figureNames'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { traceStated } from '@/budget/figures/traceAmounts'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { absent, absentOf } from './absences'
import type { DocumentFigure, Measured } from './types'

/** Money as it is read, with where it comes from. */
export const moneyOf = ({ fen, provenance, derived }: TracedAmount): DocumentFigure => ({
  kind: 'money',
  fen,
  provenance,
  derived,
})

const wholes: readonly { readonly key: string; readonly level: number }[] = [
  { key: 'total', level: 0 },
  { key: 'basic', level: 1 },
  { key: 'personnel', level: 2 },
  { key: 'operating', level: 2 },
  { key: 'project', level: 1 },
  { key: 'operatingFunds', level: 0 },
]

/** Reads the total and what it is for, and 机关运行经费. */
export function readOverall(document: BudgetDocument): readonly Measured[] {
  const figures = new Map(currentFigures(document).map(({ key, figure }) => [key, figure]))
  return wholes.map(({ key, level }) => {
    const figure = figures.get(key) ?? (key === 'operatingFunds' ? tellFunds(document) : null)
    return {
      key,
      group: 'overall',
      code: null,
      name: key === 'total' ? nameTotal(document) : (nameFigure(key) ?? key),
      level,
      // 机关运行经费 is of another count than the uses of the total.
      whole: key === 'total' || key === 'operatingFunds' ? null : 'total',
      figure: figure ? moneyOf(figure) : absentOf(document, 'overall', key),
    }
  })
}

/** 机关运行经费 stands in words alone in most documents; it is of no other whole there. */
function tellFunds({ statements }: BudgetDocument): TracedAmount | null {
  const told = statements.flatMap(statement =>
    statement.topic.key === 'operatingFunds' ? (traceStated(statement) ?? []) : [],
  )
  return told[0] ?? null
}

/** All that a final account spent is no 收支总计, which counts what is left too. */
const nameTotal = (document: BudgetDocument) =>
  kindOf(document) === 'finalAccount' ? '本年支出' : '支出总计'

/** Reads 三公 and its kinds, from the table or the sentences. */
export function readThreePublic(document: BudgetDocument): readonly Measured[] {
  return threePublicReport(document).kinds.map(({ key, name, parent, current, state }) => ({
    key,
    group: 'threePublic',
    code: null,
    name,
    level: parent === null ? 0 : parent === 'threePublic' ? 1 : 2,
    whole: parent === null ? null : 'threePublic',
    figure: current
      ? moneyOf(current)
      : state === 'blank'
        ? absent('empty')
        : absentOf(document, 'threePublic', key),
  }))
}
