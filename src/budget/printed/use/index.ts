import { kindWords } from '@/text/kindWords'
import type { BudgetDocument } from '@/document/document'
import { currentFigures } from '@/budget/comparison/currentFigures'
import { printedPlace } from '@/budget/figures/citeAmounts'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import type { Figure } from '@/document/lookup'
import { revenueReport } from '@/budget/revenue/revenueReport'
import type { ByYear } from '@/budget/revenue/types'
import { summarise } from '@/budget/tree/summary'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { baseOf } from '@/budget/tree/flow'
import { addEconomic, addProjects, addSubjects, type AddUse, type PrintedUse } from './subjects'

export type { PrintedUse } from './subjects'

/** Views by the printed cells and rows whose figures they show. */
export interface UseIndex {
  /** Views of a cell, or of any cell of a row; each view at each of its places once. */
  findUses(place: {
    readonly table: string
    readonly row: number
    readonly cell: number | null
  }): readonly PrintedUse[]
}

/** Asks every view's own model where its figures are printed, and turns the answers round. */
export function indexUses(document: BudgetDocument): UseIndex {
  const byRow = new Map<string, { readonly cell: number | null; readonly use: PrintedUse }[]>()
  const add: AddUse = (place, use) => {
    if (!place) return
    const key = `${place.table} ${place.row}`
    const known = byRow.get(key)
    if (known) known.push({ cell: place.cell, use })
    else byRow.set(key, [{ cell: place.cell, use }])
  }
  for (const addUse of [addOverview, addSubjects, addEconomic, addReports, addProjects])
    addUse(document, add)
  return {
    findUses({ table, row, cell }) {
      const found = (byRow.get(`${table} ${row}`) ?? [])
        .filter(known => known.cell === null || cell === null || known.cell === cell)
        .map(({ use }) => use)
      const seen = new Set<string>()
      return found.filter(({ view, open, label }) => {
        // A whole row is named once for each place of a view, whatever the measure.
        const key = JSON.stringify([
          view,
          cell === null ? { ...open, measure: undefined } : [open, label],
        ])
        return !seen.has(key) && seen.add(key)
      })
    },
  }
}

/** Headline figures and the flow of the overview, and figures against last year's. */
function addOverview(document: BudgetDocument, add: AddUse): void {
  const summary = summarise(document)
  const words = kindWords(document)
  const put = (figure: Figure | null | undefined, label: string) => {
    add(figure?.place, { view: 'overview', label, open: {} })
  }
  for (const [key, label] of [
    ['total', '支出总计'],
    ['currentYear', words.currentYear],
    ['carryOver', words.carryOver],
    ['basic', '基本支出'],
    ['project', '项目支出'],
    ['personnel', '人员经费'],
    ['operating', '公用经费'],
    ['threePublic', '“三公”经费'],
  ] as const)
    put(summary[key], label)
  for (const { code, name, figure } of summary.classes)
    put(figure, [code, name].filter(Boolean).join(' '))
  for (const { code, name, figures } of baseOf(document)?.classes ?? []) {
    put(figures?.currentYear, `${[code, name].filter(Boolean).join(' ')} ${words.currentYear}`)
    put(figures?.carryOver, `${[code, name].filter(Boolean).join(' ')} ${words.carryOver}`)
  }
  for (const { key, label, figure } of currentFigures(document))
    add(placeOf(figure), { view: 'changes', label: label, open: { at: key } })
}

/** 三公 by kind, and revenue by source and what it meets. */
function addReports(document: BudgetDocument, add: AddUse): void {
  const { currentYear: yearName, carryOver: carriedName } = kindWords(document)
  const years = { total: '', currentYear: yearName, carryOver: carriedName } as const
  const put = (traced: TracedAmount | null, use: PrintedUse) => {
    add(placeOf(traced), use)
  }
  for (const { key, name, current, currentYear, carryOver, prior } of threePublicReport(document)
    .kinds) {
    const open = key === 'threePublic' ? {} : { at: key }
    for (const [traced, suffix] of [
      [current, ''],
      [currentYear, years.currentYear],
      [carryOver, years.carryOver],
      [prior, '上年'],
    ] as const)
      put(traced, { view: 'three-public', label: [name, suffix].filter(Boolean).join(' '), open })
  }
  for (const { table, whole, sources, balances } of revenueReport(document).tables) {
    const addFigures = (figures: ByYear, name: string) => {
      for (const [key, suffix] of Object.entries(years))
        put(figures[key as keyof typeof years], {
          view: 'revenue',
          label: [name, suffix].filter(Boolean).join(' '),
          open: { at: table },
        })
    }
    addFigures(whole, '收入合计')
    for (const source of sources) addFigures(source, source.name)
    for (const { revenue, expenditure } of balances)
      for (const side of [revenue, expenditure])
        put(side, { view: 'revenue', label: '收支平衡', open: { at: table } })
  }
}

function placeOf(amount: TracedAmount | null) {
  return amount && printedPlace(amount.provenance)
}
