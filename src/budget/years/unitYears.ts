import { economicTable } from '@/budget/economic/economicTable'
import { revenueReport } from '@/budget/revenue/revenueReport'
import { stepMeasures } from '@/budget/sideBySide/measureDocument'
import type { Course } from '@/text/provenance'
import type { BudgetDocument } from '@/document/document'
import type { Fen } from '@/document/money'
import { lineKey } from './lineKey'
import { readCourse } from './readCourse'
import { readMeasures } from './readMeasures'
import { toldPriors } from './toldPriors'
import type { LineSubject, YearDocument } from './types'

/** The documents of a unit, and the lines of what the shown one's rows are of. */
export interface UnitYears {
  readonly shown: YearDocument
  /**
   * The line of a row whose amount is `fen`; `null` where what stands under its key is another figure
   * than the row's, or no second year is known of it.
   */
  readonly courseOf: (of: LineSubject, fen: Fen | null) => Course | null
}

/**
 * Prepares what a document says of this year and the last, once and in steps: the longest part of a
 * line.
 */
export function* stepYear(document: BudgetDocument): Generator<void, void> {
  yield* stepMeasures(document)
  economicTable(document)
  yield
  revenueReport(document)
  yield
  readMeasures(document)
  yield
  toldPriors(document)
}

/** The lines of a unit over the years of its documents, at most one document of a kind and year. */
export function unitYears(documents: readonly YearDocument[], shown: YearDocument): UnitYears {
  const known = new Map<string, Course | null>()
  return {
    shown,
    courseOf: (of, fen) => {
      const key = lineKey(of)
      const figure = key === null ? undefined : readMeasures(shown.document).get(key)?.figure
      const own = figure?.kind === 'money' ? figure.fen : null
      if (key === null || own !== fen) return null
      if (!known.has(key)) known.set(key, readCourse({ documents, shown, key }))
      const course = known.get(key) ?? null
      return course && countYears(course) > 1 ? course : null
    },
  }
}

/** In how many years any line has a figure. */
const countYears = ({ course }: Course) =>
  new Set(
    course.flatMap(({ points }) => points.flatMap(({ year, fen }) => (fen === null ? [] : year))),
  ).size
