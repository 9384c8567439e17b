import {
  type Disclosure,
  disclosureOf,
  disclosureStateNames,
  type DisclosureState,
} from '@/budget/disclosure/disclosureOf'
import type { SubjectKey } from '@/budget/disclosure/subjects'
import { threePublicReport } from '@/budget/threePublic/threePublicReport'
import type { Summary } from '@/budget/tree/summary'
import type { BudgetDocument } from '@/document/document'
import { kindOf } from '@/document/documentKind'

/** Figures that the overview has no tile for, by what is known of them. */
export interface AbsentGroup {
  readonly state: DisclosureState
  readonly name: string
  readonly items: readonly AbsentFigure[]
}
export interface AbsentFigure {
  readonly key: SubjectKey
  readonly label: string
  readonly disclosure: Disclosure
}

/** Subjects besides the tiles' that are said to be published empty. */
const funds = ['governmentFund', 'stateCapital'] as const
const order = ['empty', 'together', 'apart', 'notRead', 'notDisclosed', 'present'] as const

/**
 * Lists the headline figures that are blank or not there, each under what the document says of it.
 * Carry-over, which many forms have no room for, is listed only where the file names it.
 */
export function listAbsentFigures(document: BudgetDocument, summary: Summary): AbsentGroup[] {
  const found = new Map<DisclosureState, AbsentFigure[]>()
  for (const key of [...absentSubjects(document, summary), ...funds]) {
    const disclosure = disclosureOf(document, key)
    const { state } = disclosure
    const isFund = funds.some(fund => fund === key)
    if (isFund && (state === 'present' || state === 'notDisclosed')) continue
    if (key === 'carryOver' && state === 'notDisclosed') continue
    found.set(state, [...(found.get(state) ?? []), { key, label: disclosure.name, disclosure }])
  }
  return order.flatMap(state => {
    const items = found.get(state)
    const name = state === 'present' ? '只在表的分项或说明里' : nameOf(document, state)
    return items ? [{ state, name, items }] : []
  })
}

/** A form that nobody has filled in publishes nothing empty. */
function nameOf({ diagnostics }: BudgetDocument, state: DisclosureState): string {
  return state === 'empty' && diagnostics.some(({ code }) => code === 'blank-form')
    ? '空白表样，没有填数'
    : disclosureStateNames[state]
}

/** A final account has a tile for 三公 that only its sentences say. */
const showsSpent = (document: BudgetDocument) =>
  kindOf(document) === 'finalAccount' &&
  threePublicReport(document).kinds.some(({ key, current }) => key === 'threePublic' && current)

function absentSubjects(document: BudgetDocument, summary: Summary): readonly SubjectKey[] {
  const pair = (
    both: SubjectKey,
    first: 'basic' | 'personnel',
    second: 'project' | 'operating',
  ): readonly SubjectKey[] =>
    summary[first] || summary[second]
      ? ([first, second].filter(key => !summary[key as keyof Summary]) as SubjectKey[])
      : [both]
  return [
    ...(summary.total ? [] : (['total'] as const)),
    ...(summary.currentYear && !summary.carryOver ? (['carryOver'] as const) : []),
    ...pair('split', 'basic', 'project'),
    ...pair('uses', 'personnel', 'operating'),
    ...(summary.threePublic || showsSpent(document) ? [] : (['threePublic'] as const)),
    ...(summary.staff?.total != null ? [] : (['staff'] as const)),
  ]
}
