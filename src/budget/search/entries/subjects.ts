import { type EconomicSubject, economicTable } from '@/budget/economic/economicTable'
import { citeAmounts } from '@/budget/figures/citeAmounts'
import { readThreePublicTable } from '@/budget/threePublic/readTable'
import { type Subject, subjectTree } from '@/budget/tree/tree'
import type { BudgetDocument, Place } from '@/document/document'
import { measures } from '@/document/measures'
import { threePublicKinds, threePublicNames } from '@/document/threePublicKinds'
import { citeRows } from '@/text/citations'
import type { SearchEntry } from '@/budget/search/entry'
import { figureOf } from '@/budget/search/entry'

/** Functional and economic subjects, with their amounts by every measure. */
export function subjectEntries(document: BudgetDocument): SearchEntry[] {
  const tree = subjectTree(document)
  const economic = economicTable(document)
  const printed = printer(document)
  const seen = new Set<string>()
  const distinct = (found: ReturnType<typeof figureOf>) =>
    found.filter(({ printed }) => !seen.has(printed) && seen.add(printed))

  const functionalEntry = ({ key, code, name, amounts, places }: Subject): SearchEntry => {
    seen.clear()
    return {
      group: 'subject',
      code,
      name,
      amount: amounts.total ?? amounts.basic ?? amounts.project,
      place: printed.place(Object.values(places)[0], '功能分类'),
      figures: measures.flatMap(measure =>
        distinct(
          figureOf(
            printed.cell(places[measure]),
            printed.unit(places[measure]),
            measure === 'total' ? undefined : { measure },
          ),
        ),
      ),
      target: { path: '/structure', subject: key },
    }
  }
  const economicEntry = ({
    code,
    name,
    figures: { total, personnel, operating },
  }: EconomicSubject): SearchEntry => {
    seen.clear()
    return {
      group: 'subject',
      code,
      name,
      amount: (total ?? personnel ?? operating)?.fen ?? null,
      place: printed.place((total ?? personnel ?? operating)?.place, '经济分类'),
      figures: [total, personnel, operating].flatMap(figure =>
        distinct(figureOf(printed.cell(figure?.place), printed.unit(figure?.place))),
      ),
      target: { path: '/economic', subject: code ?? name },
    }
  }
  const below = (subject: EconomicSubject): EconomicSubject[] => [
    subject,
    ...subject.children.flatMap(below),
  ]
  return [
    ...[...(tree?.subjects.values() ?? [])].map(functionalEntry),
    ...(economic?.classes.flatMap(below).map(economicEntry) ?? []),
  ]
}

/** Reads places: the cell as printed, its unit, and how it is cited. */
function printer(document: BudgetDocument) {
  const tables = new Map(document.tables.map(table => [table.id, table]))
  const units = new Map(document.meanings.map(({ table, unit }) => [table, unit]))
  return {
    cell: (place: Place | undefined) =>
      place && tables.get(place.table)?.rows[place.row]?.cells[place.cell],
    unit: (place: Place | undefined) => (place && units.get(place.table)) ?? document.amountUnit,
    place: (place: Place | undefined, kind: string) => () => {
      const table = place && tables.get(place.table)
      return place && table ? `${kind} · ${citeRows(table, [place.row])}` : kind
    },
  }
}

/** The kinds of 三公 that a table prints: often they are columns, and so the name of no row. */
export function threePublicEntries(document: BudgetDocument): SearchEntry[] {
  const printed = readThreePublicTable(document)
  return threePublicKinds.flatMap((key): SearchEntry[] => {
    const current = printed.get(key)?.current
    if (!current) return []
    return [
      {
        group: 'subject',
        code: null,
        name: threePublicNames[key],
        amount: current.fen,
        figures: [],
        place: () => citeAmounts(document, [current]),
        target: { path: '/three-public', ...(key !== 'threePublic' && { at: key }) },
      },
    ]
  })
}
