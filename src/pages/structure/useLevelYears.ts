import { computed } from 'vue'
import { useDocuments } from '@/app/documents/documentsStore'
import { useSelection } from '@/app/selection/useSelection'
import { lateColumns } from '@/app/years/lateColumns'
import type { StructureLevel } from './useStructure'

/** The column of lines over the years of the parts of a level; the notes below ask for it. */
export function useLevelYears(level: () => StructureLevel) {
  const from = [useDocuments(), useSelection()] as const
  return computed(() => lateColumns.value?.ofLevel(level(), ...from) ?? [])
}
