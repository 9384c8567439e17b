import { useYearsColumn } from '@/app/years/useYearsColumn'
import type { SplitRow } from '@/budget/splits/types'
import { subjectTree } from '@/budget/tree/tree'
import type { SplitShown } from './useSplit'

/** The column of lines over the years of what the subjects cost in all. */
export const useSplitYears = (view: () => Pick<SplitShown, 'document' | 'rows' | 'table'>) =>
  useYearsColumn<SplitRow>({
    rows: () => [view().table.whole, ...view().rows],
    of: ({ key, level, cells }) => {
      const tree = subjectTree(view().document)
      const { fen } = cells.total
      const subject = level === 'total' ? tree?.root : tree?.subjects.get(key)
      // A whole that covers more than the subjects is all expenditure.
      if (level === 'total' && subject?.amounts.total !== fen) return [{ key: 'total' }, fen]
      return subject ? [{ subject, measure: 'total' }, fen] : null
    },
  })
