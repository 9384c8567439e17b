// @bundle later
import { buildExport, fileColumns } from '@/app/frame/buildExport'
import type { ExportTable } from '@/app/frame/frame'
import type { Ranking } from '@/budget/library/compared'
import type { Question } from './allQuery'
import { type CourseRow, questionNames } from './answers'
import { accountColumns, type AccountRow, courseColumns, rankColumns } from './answerTables'
import { nameScope } from './names'
import { spaceText } from '@/text/format'
import type { AllShown } from './useAll'

/** What answers a question, as its table shows it. */
interface Answered {
  readonly asked: Question
  readonly ranking: Ranking | null
  readonly courses: readonly CourseRow[]
  readonly years: readonly number[]
  readonly account: readonly AccountRow[]
  /** How much of the library it covers. */
  readonly coverage: string
}

/** The answer to a question as a table to copy and save. */
export function answerExport(
  shown: AllShown,
  { asked, ranking, courses, years, account, coverage }: Answered,
): ExportTable {
  const head = {
    title: spaceText(`${shown.name}${nameScope(shown.scope)}${questionNames[asked]}`),
    unit: shown.unit,
    source: coverage,
  }
  if (asked === 'years') {
    const columns = fileColumns(courseColumns(shown, years))
    return buildExport({ ...head, columns, rows: courses })
  }
  if (asked === 'account')
    return buildExport({ ...head, columns: fileColumns(accountColumns(shown)), rows: account })
  return ranking
    ? buildExport({
        ...head,
        columns: fileColumns(rankColumns(shown, ranking, questionNames[asked])),
        rows: ranking.rows,
      })
    : buildExport({ ...head, columns: [], rows: [] })
}
