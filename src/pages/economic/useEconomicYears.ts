import { useYearsColumn } from '@/app/years/useYearsColumn'
import type { EconomicRow } from './economicRows'
import type { EconomicShown } from './useEconomic'

/** The column of lines over the years of the economic subjects that are shown. */
export const useEconomicYears = (view: () => EconomicShown) =>
  useYearsColumn<EconomicRow>({
    rows: () => view().rows,
    of: ({ subject, fen }) => [{ economic: subject, measure: view().measure }, fen],
    total: () => {
      const { focus, measure, whole } = view()
      if (focus) return [{ economic: focus, measure }, whole]
      return measure === 'total' ? [{ key: 'e:' }, whole] : null
    },
  })
