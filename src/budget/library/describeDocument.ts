import { stepMeasures } from '@/budget/sideBySide/measureDocument'
import { stepTree } from '@/budget/tree/tree'
import { findRegion } from '@/document/region'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { countedFigures } from './countedFigures'
import type { LibraryDocument } from './types'

/**
 * Describes a document for a library, in steps that are each short; `checked`: how many of its
 * relations do not hold or are not proven, `null` where nobody has tested them.
 */
export function* stepLibraryDocument(
  document: BudgetDocument,
  {
    edition,
    id,
    checked,
  }: {
    edition: string
    id: string
    checked: { readonly failing: number; readonly unproven?: number } | null
  },
): Generator<void, LibraryDocument> {
  yield* stepTree(document)
  yield* stepMeasures(document)
  const { unit, department, role, year } = document
  const figures = countedFigures(document)
  return {
    edition,
    document: id,
    unit: unit.name,
    unitCode: unit.code,
    department: department?.name ?? null,
    region: findRegion(unit.name),
    role: role ?? null,
    year,
    kind: kindOf(document),
    failing: checked?.failing ?? null,
    unproven: checked?.unproven ?? null,
    figures: figures.map(({ key, name, value }) => ({ key, name, value })),
  }
}
