import { useYearsColumn } from '@/app/years/useYearsColumn'
import type { ThreePublicKind } from '@/budget/threePublic/types'

/** The column of lines over the years of the kinds of 三公. */
export const useKindYears = (kinds: () => readonly ThreePublicKind[]) =>
  useYearsColumn<ThreePublicKind>({
    rows: kinds,
    of: ({ key, current }) => [{ key }, current?.fen ?? null],
  })
