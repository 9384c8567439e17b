// @bundle later
import { h, type VNode } from 'vue'
import { citeCourse } from '@/budget/years/citeCourse'
import { sayCourse } from '@/budget/years/sayCourse'
import { countStreak, sayStreak } from '@/budget/years/streak'
import type { partsOf, SubjectPart } from '@/budget/tree/shares'
import type { Subject } from '@/budget/tree/tree'
import type { UnitYears } from '@/budget/years/unitYears'
import type { Measure } from '@/document/measures'
import { type DisplayUnit, spaceText } from '@/text/format'
import type { Course, CourseLine } from '@/text/provenance'
import TracedFigure from '@/ui/TracedFigure.vue'
import type { TableCell } from '@/ui/tableTypes'
import type { useDocuments } from '@/app/documents/documentsStore'
import type { FileColumn } from '@/app/frame/fileColumns'
import type { PageColumn } from '@/app/frame/pageColumns'
import type { useSelection } from '@/app/selection/useSelection'
import Sparkline from './Sparkline.vue'
import { yearsAtHand } from './yearsAtHand'
import type { LinesOf, RowLine } from './lines'

/** Builds the column of lines over the years; none where no row has a line, or not all years have come. */
export function yearsColumns<Row>(
  documents: ReturnType<typeof useDocuments>,
  selection: ReturnType<typeof useSelection>,
  lines: LinesOf<Row>,
): readonly PageColumn<Row>[] {
  const years = yearsAtHand(documents, selection)
  return years ? buildColumn({ years, lines, unit: selection.displayUnit.value }) : []
}

/** Builds the column of lines of the parts of a subject, with that of the subject itself as the total. */
export const ofLevel = (
  { subject, measure, breakdown: { parts, whole } }: LevelParts,
  documents: ReturnType<typeof useDocuments>,
  selection: ReturnType<typeof useSelection>,
): readonly PageColumn<SubjectPart>[] =>
  yearsColumns(documents, selection, {
    rows: () => parts,
    of: ({ subject, amount }) => subject && [{ subject, measure }, amount],
    total: () => [{ subject, measure }, whole],
  })

interface LevelParts {
  readonly subject: Subject
  readonly measure: Measure
  readonly breakdown: ReturnType<typeof partsOf>
}

interface ColumnInput<Row> {
  readonly years: UnitYears
  readonly lines: LinesOf<Row>
  readonly unit: DisplayUnit
}

function buildColumn<Row>({ years, lines, unit }: ColumnInput<Row>): readonly PageColumn<Row>[] {
  const courseAt = (line: RowLine | null | undefined) => line && (years.courseOf(...line) ?? null)
  const courseOf = (row: Row) => courseAt(lines.of(row)) ?? null
  const courses = lines.rows().flatMap(row => courseOf(row) ?? [])
  if (courses.length === 0) return []
  const { year } = years.shown.document
  const totalCourse = courseAt(lines.total?.())
  const hasMarks = [...courses, totalCourse].some(course => course && markOf(course, year) !== '')
  const cellOf = (course: Course | null | undefined): TableCell =>
    course ? { draw: () => [drawCourse(course, { year, unit, hasMarks })] } : { text: '' }
  return [
    {
      key: 'years',
      label: '历年',
      kind: 'figure',
      class: 'years',
      title: spaceText(`各年的线；箭头和数：到${year}年连续几年增加或减少`),
      value: row => streakOf(courseOf(row), year),
      cell: row => cellOf(courseOf(row)),
      ...(lines.total && { total: cellOf(totalCourse) }),
      file: fileColumns(courses, year, courseOf),
    },
  ]
}

const lineOf = (course: Course | null | undefined): CourseLine | null => course?.course[0] ?? null
const streakOf = (course: Course | null, year: number) => {
  const line = lineOf(course)
  return line && countStreak(line, year)
}

/** A row of fewer years is nothing to point at: the line shows it. */
const fewestToMark = 2

/** What stands behind a line: for how many years it has risen or fallen, and that documents differ. */
function markOf(course: Course, year: number): string {
  const streak = streakOf(course, year)
  return [
    streak !== null && Math.abs(streak) >= fewestToMark
      ? `${streak > 0 ? '↑' : '↓'}${Math.abs(streak)}`
      : '',
    lineOf(course)?.conflicts.length ? '≠' : '',
  ].join('')
}

/** As wide without a mark, where other rows have one: lines stand below each other. */
const markRoom = { display: 'inline-block', minInlineSize: '1.75em', textAlign: 'start' } as const

interface DrawnAs {
  readonly year: number
  readonly unit: DisplayUnit
  readonly hasMarks: boolean
}

function drawCourse(course: Course, { year, unit, hasMarks }: DrawnAs): VNode {
  const line = lineOf(course)
  const streak = streakOf(course, year)
  const said = line ? sayCourse(line, unit) : ''
  const label = [`${course.name}历年`, sayStreak(streak), said].filter(Boolean).join('：')
  return h(TracedFigure, { provenance: course, exact: said }, () => [
    line && h(Sparkline, { line, shown: year, label }),
    hasMarks && h('span', { 'aria-hidden': true, style: markRoom }, markOf(course, year)),
  ])
}

/** In a file every other year is a column, and what the line says besides is another. */
function fileColumns<Row>(
  courses: readonly Course[],
  shown: number,
  courseOf: (row: Row) => Course | null,
): readonly FileColumn<Row>[] {
  const points = courses.flatMap(course => lineOf(course)?.points ?? [])
  const known = points.filter(({ fen, year }) => fen !== null && year !== shown)
  const pointOf = (row: Row, year: number) =>
    lineOf(courseOf(row))?.points.find(point => point.year === year)
  return [
    ...[...new Set(known.map(({ year }) => year))].toSorted().map((year): FileColumn<Row> => ({
      key: `y${year}`,
      label: `${year}年`,
      kind: 'amount',
      cell: row => pointOf(row, year)?.fen ?? null,
      provenance: row => pointOf(row, year)?.provenance ?? null,
    })),
    {
      key: 'yearsSaid',
      label: '历年说明',
      kind: 'text',
      cell: row => {
        const line = lineOf(courseOf(row))
        return (line && citeCourse(line, shown)) || null
      },
    },
  ]
}
