import {
  disclosureOf,
  disclosureStateNames,
  type DisclosureState,
} from '@/budget/disclosure/disclosureOf'
import { disclosureSubjects, type SubjectKey } from '@/budget/disclosure/subjects'
import type { BudgetDocument } from '@/document/document'
import type { AbsentFigure, FigureAbsence, MeasureGroup } from './types'

const names: Readonly<Record<FigureAbsence, string>> = {
  ...(disclosureStateNames satisfies Readonly<Record<DisclosureState, string>>),
  notListed: '表里没有列',
}

/** A figure that is not there, with its state in words. */
export const absent = (state: FigureAbsence): AbsentFigure => ({
  kind: 'absent',
  state,
  text: names[state],
})

/** What the document says of a group as a whole, by which its parts are there or not. */
const subjectOfGroup: Readonly<Record<MeasureGroup, SubjectKey>> = {
  overall: 'total',
  functional: 'structure',
  economic: 'economic',
  threePublic: 'threePublic',
  projects: 'projects',
  staff: 'staff',
}

/**
 * Says why a document has no figure of a measure: its group is not published, published empty or
 * not read; else the table that lists the group leaves it out.
 */
export function absentOf(document: BudgetDocument, group: MeasureGroup, key: string): AbsentFigure {
  const own: SubjectKey = isSubject(key) ? key : subjectOfGroup[group]
  const { state } = disclosureOf(document, own)
  if (state !== 'present') return absent(state)
  // A row of people or of the whole that is not there was not read; a list leaves out what is not.
  return absent(group === 'overall' || group === 'staff' || own === key ? 'notRead' : 'notListed')
}

const isSubject = (key: string): key is SubjectKey => key in disclosureSubjects
