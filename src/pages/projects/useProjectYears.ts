import { useYearsColumn } from '@/app/years/useYearsColumn'
import type { ProjectRow } from './projectRows'

/** The column of lines over the years of the projects, which are matched by their names. */
export const useProjectYears = (rows: () => readonly ProjectRow[]) =>
  useYearsColumn<ProjectRow>({
    rows,
    of: ({ entry }) => entry && [{ project: entry.name }, entry.fen],
  })
