import type { BudgetDocument, TableKind } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { type Figure, findSides, findTotal } from '@/document/lookup'
import { shortClassName, summarise } from '@/budget/tree/summary'
import { readThreePublicTable } from '@/budget/threePublic/readTable'
import { threePublicKinds, threePublicNames } from '@/document/threePublicKinds'
import { classKey, figureNames } from './figureNames'
import { type TracedAmount, tracePrinted } from '@/budget/figures/tracedAmount'

/** A figure that a budget is compared by; `null` where its tables do not print it. */
export interface CurrentFigure {
  readonly key: string
  readonly label: string
  readonly code: string | null
  readonly figure: TracedAmount | null
}

type WholeKey = 'total' | 'basic' | 'personnel' | 'operating' | 'project'

/**
 * The figures of a document's tables that can have a prior year, in 分 and in the order of a
 * report.
 */
export function currentFigures(document: BudgetDocument): readonly CurrentFigure[] {
  const summary = summarise(document)
  const threePublic = readThreePublicTable(document)
  const isFinal = kindOf(document) === 'finalAccount'
  const whole = (key: WholeKey) => ({
    key,
    // What a final account spent is no 收支总计, which counts what is left too.
    label: key === 'total' && isFinal ? '本年支出' : figureNames[key],
    code: null,
    figure: trace(summary[key]),
  })
  return [
    whole('total'),
    ...summary.classes.map(({ code, name, figure }) => ({
      key: classKey(code, name),
      label: shortClassName(name),
      code,
      figure: trace(figure),
    })),
    whole('basic'),
    whole('personnel'),
    whole('operating'),
    whole('project'),
    ...threePublicKinds.map(key => ({
      key,
      label: threePublicNames[key],
      code: null,
      figure: threePublic.get(key)?.current ?? null,
    })),
    {
      key: 'operatingFunds',
      label: figureNames.operatingFunds,
      code: null,
      figure: trace(findOperatingFunds(document)),
    },
  ]
}

function findOperatingFunds(document: BudgetDocument): Figure | null {
  const kinds: readonly TableKind[] = ['operatingFunds', 'threePublic']
  return findTotal(
    findSides(document, kinds, ['economic', 'threePublic', 'use', 'other']),
    'operatingFunds',
  )
}

const trace = (figure: Figure | null) => figure && tracePrinted(figure)
