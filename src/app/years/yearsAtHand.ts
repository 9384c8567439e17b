// @bundle later
import { shallowReactive } from 'vue'
import { stepYear, type UnitYears, unitYears } from '@/budget/years/unitYears'
import type { YearDocument } from '@/budget/years/types'
import { matchUnit } from '@/budget/units/selectUnit'
import type { BudgetDocument } from '@/document/document'
import type { useDocuments } from '@/app/documents/documentsStore'
import type { useSelection } from '@/app/selection/useSelection'
import { whenIdle } from '@/ui/idle'
import { runInSteps } from '@/ui/steps'
import { listUnitYears } from './listUnitYears'

type Documents = ReturnType<typeof useDocuments>
type Selection = Pick<ReturnType<typeof useSelection>, 'entry' | 'document'>

/** Documents whose figures are known: each is read in a task of its own. */
const prepared = shallowReactive(new WeakSet<BudgetDocument>())
const asked = new WeakSet<BudgetDocument>()
const made = new WeakMap<BudgetDocument, { key: readonly YearDocument[]; years: UnitYears }>()

/** Asks for the documents of the selected unit, and reads those that have come when nothing else is to do. */
function loadYears(documents: Documents, { entry, document }: Selection): void {
  if (!entry.value || !document.value) return
  for (const one of listUnitYears(documents.catalogue, entry.value)) void documents.load(one)
  for (const { document: arrived } of arrivedYears(documents, { entry, document })) {
    if (asked.has(arrived)) continue
    asked.add(arrived)
    whenIdle(async () => {
      await runInSteps(stepYear(arrived))
      prepared.add(arrived)
    })
  }
}

/**
 * The years of the selected unit; `null` until all that are listed have come or failed. Those that
 * have not are asked for.
 */
export function yearsAtHand(documents: Documents, selection: Selection): UnitYears | null {
  const [entry, document] = [selection.entry.value, selection.document.value]
  if (!entry || !document) return null
  // To ask changes what is known, which nothing may that is being computed from it.
  queueMicrotask(() => {
    loadYears(documents, selection)
  })
  const { loaded, failures, catalogue } = documents
  const isOnItsWay = ({ id }: { readonly id: string }) => !loaded.has(id) && !failures.has(id)
  if (listUnitYears(catalogue, entry).some(isOnItsWay)) return null
  const arrived = arrivedYears(documents, selection)
  const shown = arrived.find(one => one.document === document)
  if (!shown || arrived.length < 2 || !arrived.every(one => prepared.has(one.document))) return null
  const before = made.get(document)
  if (before && isSame(before.key, arrived)) return before.years
  const years = unitYears(arrived, shown)
  made.set(document, { key: arrived, years })
  return years
}

const isSame = (one: readonly YearDocument[], other: readonly YearDocument[]) =>
  one.length === other.length &&
  one.every(({ id, document }, at) => id === other[at]?.id && document === other[at].document)

/** The documents that are here, as far as they are of the unit that is looked at. */
export function arrivedYears(
  { catalogue, loaded }: Documents,
  { entry, document }: Selection,
): readonly YearDocument[] {
  const [own, shown] = [entry.value, document.value]
  if (!own || !shown) return []
  return listUnitYears(catalogue, own).flatMap(({ id }) => {
    const arrived = id === own.id ? shown : loaded.get(id)
    const matched = arrived && (id === own.id ? shown : matchUnit(shown, arrived))
    return matched ? [{ id, document: matched }] : []
  })
}
