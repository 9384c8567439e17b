import { currentFigures } from '@/budget/comparison/currentFigures'
import type { Traced } from '@/budget/figures/traced'
import type { BudgetDocument } from '@/document/document'
import type { Figure } from '@/document/lookup'
import { revenueReport } from '@/budget/revenue/revenueReport'
import type { ByYear } from '@/budget/revenue/types'
import { summarise } from '@/budget/tree/summary'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import { baseOf } from '@/budget/tree/flow'
import type { AddUse, PrintedUse } from './types'

/** Headline figures and the flow of the overview, and figures against last year's. */
export function addOverview(document: BudgetDocument, add: AddUse): void {
  const summary = summarise(document)
  const put = (figure: Figure | null | undefined, label: string) => {
    add(figure?.place, { view: 'overview', label, open: {} })
  }
  for (const [key, label] of [
    ['total', '支出总计'],
    ['currentYear', '当年预算'],
    ['carryOver', '上年结转'],
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
    put(figures?.currentYear, `${[code, name].filter(Boolean).join(' ')} 当年预算`)
    put(figures?.carryOver, `${[code, name].filter(Boolean).join(' ')} 上年结转`)
  }
  for (const { key, label, figure } of currentFigures(document))
    add(placeOf(figure), { view: 'changes', label: label, open: { at: key } })
}

const years = { total: '', currentYear: '当年预算', carryOver: '上年结转' } as const

/** 三公 by kind, and revenue by source and what it meets. */
export function addReports(document: BudgetDocument, add: AddUse): void {
  const put = (traced: Traced | null, use: PrintedUse) => {
    add(placeOf(traced), use)
  }
  for (const { key, name, current, currentYear, carryOver, prior } of threePublicReport(document)
    .kinds) {
    const open = key === 'threePublic' ? {} : { at: key }
    for (const [traced, words] of [
      [current, ''],
      [currentYear, '当年预算'],
      [carryOver, '上年结转'],
      [prior, '上年'],
    ] as const)
      put(traced, { view: 'three-public', label: [name, words].filter(Boolean).join(' '), open })
  }
  for (const { table, whole, sources, balances } of revenueReport(document).tables) {
    const of = (figures: ByYear, name: string) => {
      for (const [key, words] of Object.entries(years))
        put(figures[key as keyof typeof years], {
          view: 'revenue',
          label: [name, words].filter(Boolean).join(' '),
          open: { at: table },
        })
    }
    of(whole, '收入合计')
    for (const source of sources) of(source, source.name)
    for (const { revenue, expenditure } of balances)
      for (const side of [revenue, expenditure])
        put(side, { view: 'revenue', label: '收支平衡', open: { at: table } })
  }
}

function placeOf(traced: Traced | Figure | null) {
  if (!traced) return null
  if ('place' in traced) return traced.place
  return traced.origin.kind === 'printed' ? traced.origin.place : null
}
