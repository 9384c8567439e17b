import { isOtherSubject, sayNames } from '@/budget/sideBySide/matchNames'
import { proseRounding, type TracedAmount } from '@/budget/figures/tracedAmount'
import { traceElsewhere } from '@/budget/figures/traceAmounts'
import { absentOf } from '@/budget/sideBySide/absences'
import { measureDocument } from '@/budget/sideBySide/measureDocument'
import { disclosureOf, disclosureStateNames } from '@/budget/disclosure/disclosureOf'
import { type DocumentKind, documentKinds, kindOf } from '@/document/documentKind'
import { spaceText } from '@/text/format'
import type { Course, CourseConflict, CourseLine, CoursePoint } from '@/text/provenance'
import { readMeasures } from './readMeasures'
import { sayOtherScope, type Scoped } from './scopes'
import { toldPriors } from './toldPriors'
import type { YearDocument, YearMeasure } from './types'

interface CourseInput {
  /** Of one unit, at most one of a kind and year. */
  readonly documents: readonly YearDocument[]
  /** The one that is shown: what its row is of is looked for in the others. */
  readonly shown: YearDocument
  readonly key: string
}

/**
 * A figure of a unit over the years of its documents, in 分, a line for each kind of document, that of
 * the shown one first; `null` where the shown document has no such figure. Each year is that of its own
 * document, else what the next year's says of it.
 */
export function readCourse({ documents, shown, key }: CourseInput): Course | null {
  const asked = readMeasures(shown.document).get(key)
  if (!asked) return null
  const first = kindOf(shown.document)
  const kinds = [first, ...documentKinds.filter(kind => kind !== first)]
  return {
    name: asked.name,
    course: kinds.flatMap(kind => {
      const own = documents
        .filter(({ document }) => kindOf(document) === kind)
        .toSorted((one, other) => one.document.year - other.document.year)
      const line = readLine({ kind, documents: own, key, asked })
      return kind === first || line.points.some(({ fen }) => fen !== null) ? [line] : []
    }),
  }
}

interface LineInput {
  readonly kind: DocumentKind
  /** In the order of their years. */
  readonly documents: readonly YearDocument[]
  readonly key: string
  readonly asked: YearMeasure
}
/** A year of a line before it is known how it goes on. */
interface Found extends Omit<CoursePoint, 'breaks'> {
  readonly scoped: Scoped | null
}

function readLine({ kind, documents, key, asked }: LineInput): CourseLine {
  const found = new Map<number, Found>()
  const conflicts: CourseConflict[] = []
  const measured = documents.map(({ document }) => readMeasures(document).get(key) ?? null)
  const matched = measured.map(measure =>
    measure && !isOtherSubject(asked, measure) ? measure : null,
  )
  documents.forEach((own, index) => {
    found.set(
      own.document.year,
      readOwn(own, matched[index] ?? null, { key, asked, other: measured[index] ?? null }),
    )
  })
  documents.forEach(({ id, document }, index) => {
    const measure = matched[index]
    const amount = toldPriors(document).get(key)
    if (!measure || !amount) return
    const told = traceElsewhere(amount, id)
    const year = document.year - 1
    const own = found.get(year)
    const scoped = { document, measure }
    if (own?.fen == null) found.set(year, tell({ told, document, scoped, own }))
    else if (own.scoped && isContrary(own, told, scoped))
      conflicts.push({
        year,
        own: own.provenance,
        told: told.provenance,
        ownFen: own.fen,
        toldFen: told.fen,
        toldIn: document.year,
        derived: told.derived,
      })
  })
  const names = sayNames(
    matched,
    documents.map(({ document }) => spaceText(`${document.year}年`)),
  )
  return { kind, points: joinYears(found), conflicts, notes: names === null ? [] : [names] }
}

const isContrary = (own: Found, told: TracedAmount, scoped: Scoped) =>
  own.scoped !== null &&
  Math.abs((own.fen ?? 0) - told.fen) > proseRounding &&
  sayOtherScope(own.scoped, scoped) === ''

interface Asked {
  readonly key: string
  readonly asked: YearMeasure
  /** What stands under the code, be it another subject. */
  readonly other: YearMeasure | null
}

function readOwn({ id, document }: YearDocument, measure: YearMeasure | null, asked: Asked): Found {
  const { year } = document
  if (measure?.figure.kind !== 'money')
    return {
      year,
      fen: null,
      derived: false,
      provenance: null,
      remark: sayAbsent(document, measure, asked),
      scoped: null,
    }
  const { fen, provenance, derived } = measure.figure
  const amount = traceElsewhere({ fen, provenance, derived }, id)
  return {
    year,
    fen,
    derived: false,
    provenance: amount.provenance,
    remark: '',
    scoped: { document, measure },
  }
}

/** Why a year's own document has no figure: what is known of it, and no more. */
function sayAbsent(
  document: YearDocument['document'],
  measure: YearMeasure | null,
  { key, asked: { group, code }, other }: Asked,
): string {
  if (measure?.figure.kind === 'absent') return measure.figure.text
  if (other) return `代码 ${code ?? ''} 在这一年是“${other.name}”`
  if (group === 'revenue') {
    const { state } = disclosureOf(document, 'revenue')
    const side = key.slice(0, key.lastIndexOf(':') + 1)
    const isRead = [...readMeasures(document).keys()].some(other => other.startsWith(side))
    if (!isRead) return disclosureStateNames[state === 'present' ? 'notRead' : state]
    return state === 'present' ? '表里没有列' : disclosureStateNames[state]
  }
  return key.includes('|')
    ? absentOf(document, group, key).text
    : measureDocument(document).absent(group, key).text
}

interface Told {
  readonly told: TracedAmount
  readonly document: YearDocument['document']
  readonly scoped: Scoped
  readonly own: Found | undefined
}

/** A year by what the next one's document says of it. */
function tell({ told: { fen, provenance, derived }, document, scoped, own }: Told): Found {
  const year = document.year - 1
  const how = derived ? `由${document.year}年文件的说明推算` : `${document.year}年的文件印的`
  const why = own ? `${year}年自己的文件${own.remark}，` : ''
  return { year, fen, derived, provenance, remark: spaceText(`${why}${how}`), scoped }
}

/** All years from the first to the last; where there is no document a gap, which is no zero. */
function joinYears(found: ReadonlyMap<number, Found>): readonly CoursePoint[] {
  const years = [...found.keys()]
  const first = Math.min(...years)
  let before: Found | null = null
  return Array.from(
    { length: years.length === 0 ? 0 : Math.max(...years) - first + 1 },
    (_, index) => {
      const year = first + index
      const point = found.get(year)
      if (!point)
        return {
          year,
          fen: null,
          derived: false,
          provenance: null,
          breaks: '',
          remark: '这里没有这一年的文件',
        }
      const { scoped, ...own } = point
      const breaks = scoped && before?.scoped ? sayOtherScope(before.scoped, scoped) : ''
      if (scoped) before = point
      return { ...own, breaks }
    },
  )
}
