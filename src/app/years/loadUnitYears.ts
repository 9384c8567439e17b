// @bundle later
import type { YearDocument } from '@/budget/years/types'
import type { useDocuments } from '@/app/documents/documentsStore'
import type { useSelection } from '@/app/selection/useSelection'
import { listUnitYears } from './listUnitYears'
import { arrivedYears } from './yearsAtHand'

/** Loads all documents of the selected unit; those that do not come are left out. */
export async function loadUnitYears(
  documents: ReturnType<typeof useDocuments>,
  selection: Pick<ReturnType<typeof useSelection>, 'entry' | 'document'>,
): Promise<readonly YearDocument[]> {
  const { value: entry } = selection.entry
  if (!entry) return []
  await Promise.allSettled(
    listUnitYears(documents.catalogue, entry).map(one => documents.load(one)),
  )
  return arrivedYears(documents, selection)
}
