// @bundle parts
import type { BudgetDocument, Place, Row } from '@/document/document'
import { type Figure, figureOf, findSides, type FoundSide, totalRow } from '@/document/lookup'
import { measureNames } from '@/document/measures'
import type { Fen } from '@/document/money'
import { kindWords } from '@/text/kindWords'
import { partsOf, splitOf } from './shares'
import { summarise } from './summary'
import { addUp, type Subject, subjectTree } from './tree'

/**
 * Where money comes from, which class it goes to, and for what use. Only figures that the document
 * prints for a pair.
 */
export interface MoneyFlow {
  readonly total: Fen
  readonly sources: readonly FlowNode[]
  readonly classes: readonly FlowNode[]
  readonly uses: readonly FlowNode[]
  readonly links: readonly FlowLink[]
}
export interface FlowNode {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly amount: Fen
}
/** An amount between two nodes, by their keys. */
export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly amount: Fen
}

export const fundingKeys = ['currentYear', 'carryOver'] as const
type SourceKey = (typeof fundingKeys)[number]

/**
 * The flow of a budget's money; without sources where no table prints them for each class, `null`
 * without classes.
 */
export function moneyFlow(document: BudgetDocument): MoneyFlow | null {
  const base = baseOf(document)
  if (!base) return null
  const { total, classes } = base
  const names = kindWords(document)
  const fromSources = classes.map(
    ({ key, amount, figures }) => figures && linksFrom(figures, key, amount),
  )
  const known = fromSources.every(links => links !== null)
    ? fromSources.flatMap(links => links ?? [])
    : []
  const toUses = classes.flatMap(({ key, subject }) =>
    subject
      ? splitOf(subject, 'total')
          .filter(({ amount }) => amount > 0)
          .map(use => ({ from: key, to: `use:${use.key}`, amount: use.amount, name: use.name }))
      : [],
  )
  const funding = totalFunding(document, total)
  const wholeUses = base.kind === 'tree' ? rootUses(document) : []
  return {
    total,
    sources: ends(known, ({ from }) => from).map(({ key, sum }) => ({
      key,
      code: null,
      name: names[key.replace('source:', '') as SourceKey],
      amount: funding?.[key.replace('source:', '') as SourceKey]?.fen ?? sum,
    })),
    classes: classes.map(({ key, code, name, amount }) => ({ key, code, name, amount })),
    uses: ends(toUses, ({ to }) => to).map(({ key, sum }) => ({
      key,
      code: null,
      name: toUses.find(({ to }) => to === key)?.name ?? '',
      amount: wholeUses.find(use => `use:${use.key}` === key)?.amount ?? sum,
    })),
    links: [...known, ...toUses].map(({ from, to, amount }) => ({ from, to, amount })),
  }
}

/** What a picture of this flow shows: where money comes from is said only where it is drawn. */
export function nameFlow({
  sources,
  uses,
}: Record<'sources' | 'uses', readonly unknown[]>): string {
  if (sources.length === 0) return uses.length === 0 ? '钱用在哪几类' : '钱用到哪里去'
  return uses.length === 0 ? '钱从哪里来，用在哪几类' : '钱从哪里来，用到哪里去'
}

/** The classes that a flow shows, with what is printed of each. */
export interface FlowBase {
  readonly total: Fen
  /** Where the total is printed. */
  readonly place: Place | null
  /**
   * Whether the classes are those of the detailed tree, or of the table that covers all expenditure
   * where the tree does not.
   */
  readonly kind: 'tree' | 'summary'
  readonly classes: readonly FlowClass[]
}
export interface FlowClass {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly amount: Fen
  readonly place: Place | null
  readonly subject: Subject | null
  /** By year of the money as printed, zeros too; `null` where no table says it. */
  readonly figures: FundingFigures | null
}
export type FundingFigures = Readonly<Partial<Record<SourceKey, Figure>>>

const known = new WeakMap<BudgetDocument, FlowBase | null>()

/**
 * The classes of the detailed tree; of the headline's table, where only that one covers all
 * expenditure; `null` without any. Once for each document.
 */
export function baseOf(document: BudgetDocument): FlowBase | null {
  const base = known.get(document)
  if (base !== undefined) return base
  const found = findBase(document)
  known.set(document, found)
  return found
}

function findBase(document: BudgetDocument): FlowBase | null {
  const tree = subjectTree(document)
  const summary = tree?.coverage ? summarise(document) : null
  const whole = summary && addUp(summary.classes.map(({ figure }) => figure.fen))
  const figuresOf = (code: string | null, name: string, amount: Fen) =>
    sourceFigures({ document, code, name, amount })
  if (summary?.total && whole === summary.total.fen) {
    const classes = summary.classes
      .filter(({ figure }) => figure.fen > 0)
      .map(({ code, name, figure }): FlowClass => ({
        key: `class:${code ?? name}`,
        code,
        name,
        amount: figure.fen,
        place: figure.place,
        subject: null,
        figures: figuresOf(code, name, figure.fen),
      }))
    return { total: whole, place: summary.total.place, kind: 'summary', classes }
  }
  const total = tree?.root.amounts.total ?? null
  if (!tree || total === null || total <= 0) return null
  const classes = partsOf(tree.root, 'total').parts.flatMap(
    ({ key, code, name, amount, subject }): FlowClass[] =>
      amount !== null && amount > 0
        ? [
            {
              key: `class:${key}`,
              code,
              name,
              amount,
              subject,
              place: subject?.places.total ?? null,
              figures: subject && figuresOf(code, name, amount),
            },
          ]
        : [],
  )
  return { total, place: tree.root.places.total ?? null, kind: 'tree', classes }
}

/**
 * Basic and project expenditure and what else there is, where they are known of the whole and not
 * of its classes.
 */
export function usesInTotal(document: BudgetDocument): readonly FlowUse[] {
  if (baseOf(document)?.kind !== 'summary') return []
  const { basic, project, otherUses } = summarise(document)
  return [
    ...(basic
      ? [{ key: 'use:basic', name: measureNames.basic, amount: basic.fen, place: basic.place }]
      : []),
    ...(project
      ? [
          {
            key: 'use:project',
            name: measureNames.project,
            amount: project.fen,
            place: project.place,
          },
        ]
      : []),
    ...(otherUses
      ? [
          {
            key: 'use:rest',
            name: otherUses.name,
            amount: otherUses.fen,
            place: otherUses.places[0] ?? null,
          },
        ]
      : []),
  ]
}
export interface FlowUse {
  readonly key: string
  readonly name: string
  readonly amount: Fen
  readonly place: Place | null
}

function linksFrom(figures: FundingFigures, key: string, amount: Fen): FlowLink[] | null {
  const links = fundingKeys.flatMap(source => {
    const fen = figures[source]?.fen ?? 0
    return fen > 0 ? [{ from: `source:${source}`, to: key, amount: fen }] : []
  })
  return addUp(links.map(link => link.amount)) === amount ? links : null
}

interface Wanted {
  readonly document: BudgetDocument
  readonly code: string | null
  readonly name: string
  readonly amount: Fen
}

/** What is printed of a class by year of the money; `null` where that is not all of it. */
function sourceFigures({ document, code, name, amount }: Wanted): FundingFigures | null {
  for (const found of findSides(
    document,
    ['revenueExpenditure', 'fiscalRevenueExpenditure'],
    ['functional'],
  )) {
    const row = found.side.rows.find(line =>
      line.code === null ? bare(line.name) === bare(name) : line.code === code,
    )
    const figures = readSources(found, row)
    if (linksFrom(figures, '', amount)) return figures
  }
  return null
}

/** What is printed of the whole by year of the money, from a table whose total is this one. */
export function totalFunding(document: BudgetDocument, total: Fen): FundingFigures | null {
  for (const found of findSides(
    document,
    ['revenueExpenditure', 'fiscalRevenueExpenditure'],
    ['functional'],
  )) {
    const figures = readSources(found, totalRow(found.side))
    if (linksFrom(figures, '', total)) return figures
  }
  return null
}

function readSources(found: FoundSide, row: Row | null | undefined): FundingFigures {
  return Object.fromEntries(
    fundingKeys.flatMap(source => {
      const figure = figureOf(found, row, source)
      return figure ? [[source, figure]] : []
    }),
  )
}

/** Nodes at one end of links, and what meets there; what the document prints of them goes first. */
function ends(links: readonly FlowLink[], endOf: (link: FlowLink) => string) {
  const sums = new Map<string, Fen>()
  for (const link of links) sums.set(endOf(link), (sums.get(endOf(link)) ?? 0) + link.amount)
  return [...sums].map(([key, sum]) => ({ key, sum }))
}

const rootUses = (document: BudgetDocument) => {
  const root = subjectTree(document)?.root
  return root ? splitOf(root, 'total').filter(({ amount }) => amount > 0) : []
}

const bare = (name: string) => name.replace(/\s|支出$/g, '')
