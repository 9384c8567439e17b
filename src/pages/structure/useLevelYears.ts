import { useYearsColumn } from '@/app/years/useYearsColumn'
import type { SubjectPart } from '@/budget/tree/shares'
import type { StructureLevel } from './useStructure'

/** The column of lines over the years of the parts of a level. */
export const useLevelYears = (level: () => StructureLevel) =>
  useYearsColumn<SubjectPart>({
    rows: () => level().breakdown.parts,
    of: ({ subject, amount }) => subject && [{ subject, measure: level().measure }, amount],
    total: () => {
      const { subject, measure, breakdown } = level()
      return [{ subject, measure }, breakdown.whole]
    },
  })
