import type { BudgetDocument } from './document'
import { figureOf, findSides } from './lookup'
import type { Fen } from './money'
import { partsOf, splitOf } from './shares'
import { addUp, type Subject, subjectTree } from './tree'

/** Where money comes from, which class it goes to, and for what use. Only figures that the document prints for a pair. */
export interface MoneyFlow {
  readonly total: Fen
  readonly sources: readonly FlowNode[]
  readonly classes: readonly FlowNode[]
  readonly uses: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}
export interface FlowNode { readonly key: string, readonly code: string | null, readonly name: string, readonly amount: Fen }
/** An amount between two nodes, by their keys. */
export interface FlowLink { readonly from: string, readonly to: string, readonly amount: Fen }

const sourceNames = { currentYear: '当年预算', carryOver: '上年结转' } as const
type SourceKey = keyof typeof sourceNames
const sourceKeys = Object.keys(sourceNames) as SourceKey[]

/** The flow of a budget's money; without sources where no table prints them for each class, `null` without classes. */
export function moneyFlow(document: BudgetDocument): MoneyFlow | null {
  const tree = subjectTree(document)
  const total = tree?.root.amounts.total ?? null
  if (!tree || total === null || total <= 0) return null
  const classes = partsOf(tree.root, 'total').parts.flatMap(({ key, code, name, amount, subject }) =>
    amount !== null && amount > 0 ? [{ key: `class:${key}`, code, name, amount, subject }] : [])
  const fromSources = classes.map(({ key, amount, subject }) => subject ? sourcesOf({ document, subject, key, amount }) : null)
  const known = fromSources.every(links => links !== null) ? fromSources.flatMap(links => links ?? []) : []
  const toUses = classes.flatMap(({ key, subject }) => subject
    ? splitOf(subject, 'total').filter(({ amount }) => amount > 0).map(use => ({ from: key, to: `use:${use.key}`, amount: use.amount, name: use.name }))
    : [])
  return {
    total,
    sources: ends(known, ({ from }) => from, key => sourceNames[key.replace('source:', '') as SourceKey]),
    classes: classes.map(({ key, code, name, amount }) => ({ key, code, name, amount })),
    uses: ends(toUses, ({ to }) => to, key => toUses.find(({ to }) => to === key)?.name ?? ''),
    links: [...known, ...toUses].map(({ from, to, amount }) => ({ from, to, amount })),
  }
}

/** What is printed of a class by year of the money; `null` where that is not all of it. */
function sourcesOf({ document, subject, key, amount }: { document: BudgetDocument, subject: Subject, key: string, amount: Fen }): FlowLink[] | null {
  for (const found of findSides(document, ['revenueExpenditure', 'fiscalRevenueExpenditure'], ['functional'])) {
    const row = found.side.rows.find(({ name, code }) => code === null ? bare(name) === bare(subject.name) : code === subject.code)
    const links = sourceKeys.flatMap(source => {
      const figure = figureOf(found, row, source)
      return figure && figure.fen > 0 ? [{ from: `source:${source}`, to: key, amount: figure.fen }] : []
    })
    if (addUp(links.map(link => link.amount)) === amount) return links
  }
  return null
}

/** Nodes at one end of links, each as large as the links that meet there. */
function ends(links: readonly FlowLink[], endOf: (link: FlowLink) => string, nameOf: (key: string) => string): FlowNode[] {
  const amounts = new Map<string, Fen>()
  for (const link of links) amounts.set(endOf(link), (amounts.get(endOf(link)) ?? 0) + link.amount)
  return [...amounts].map(([key, amount]) => ({ key, code: null, name: nameOf(key), amount }))
}

const bare = (name: string) => name.replace(/\s|支出$/g, '')
