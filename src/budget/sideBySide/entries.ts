import { coverageNames, coverageOfGroups } from './coverages'
import type { ComparedEntry, EntryMark, Setting } from './types'
import type { BudgetDocument } from '@/document/document'
import { documentKindNames, documentKinds, kindOf } from '@/document/documentKind'
import { haveOtherRoles, unitRoleNames } from '@/document/unitRole'
import { spaceText } from '@/text/format'

/** Whether two documents are of one unit: by code where both print one, else by name. */
export function isSameUnit({ unit }: BudgetDocument, { unit: other }: BudgetDocument): boolean {
  return unit.code !== null && other.code !== null
    ? unit.code === other.code
    : unit.name === other.name
}

const isSameYear = (one: BudgetDocument, other: BudgetDocument) => one.year === other.year
const isSameKind = (one: BudgetDocument, other: BudgetDocument) => kindOf(one) === kindOf(other)

type Same = (one: BudgetDocument, other: BudgetDocument) => boolean

/** Recognises what is compared: years, units, budget against final account, or a mixture. */
export function recogniseSetting(documents: readonly BudgetDocument[]): Setting {
  const [first] = documents
  if (!first) return 'mixed'
  const all = (same: Same) => documents.every(document => same(first, document))
  const none = (same: Same) =>
    documents.every((one, index) => !documents.slice(index + 1).some(other => same(one, other)))
  if (all(isSameUnit) && all(isSameKind) && none(isSameYear)) return 'years'
  if (all(isSameYear) && all(isSameKind) && none(isSameUnit)) return 'units'
  if (all(isSameUnit) && all(isSameYear) && none(isSameKind)) return 'execution'
  return 'mixed'
}

/** Orders documents as a reader expects them: years upwards, the budget before what was spent. */
export function orderDocuments(
  documents: readonly BudgetDocument[],
  setting: Setting,
): readonly BudgetDocument[] {
  if (setting === 'years') return documents.toSorted((one, other) => one.year - other.year)
  if (setting !== 'execution') return documents
  const rank = (document: BudgetDocument) => documentKinds.indexOf(kindOf(document))
  return documents.toSorted((one, other) => rank(one) - rank(other))
}

/** Labels each document by what tells it from the others, and marks how it differs from the base. */
export function describeEntries(
  documents: readonly BudgetDocument[],
  setting: Setting,
  base: number,
): readonly ComparedEntry[] {
  const reference = documents[base] ?? documents[0]
  const labels = labelDocuments(documents, setting)
  return documents.map((document, index) => ({
    document,
    label: labels[index] ?? document.unit.name,
    marks: reference && document !== reference ? listMarks({ document, reference, setting }) : [],
  }))
}

/** Editions that are otherwise named alike have their numbers. */
function labelDocuments(documents: readonly BudgetDocument[], setting: Setting): string[] {
  const labels = documents.map(document => labelDocument(document, setting))
  return labels.map((label, index) => {
    const alike = labels.filter(other => other === label).length
    const before = labels.slice(0, index).filter(other => other === label).length
    return alike > 1 ? `${label}（${before + 1}）` : label
  })
}

function labelDocument(document: BudgetDocument, setting: Setting): string {
  const { unit, year } = document
  const kind = documentKindNames[kindOf(document)]
  if (setting === 'years') return spaceText(`${year}年`)
  if (setting === 'units') return unit.name
  if (setting === 'execution') return `${kind}数`
  return spaceText(`${unit.name}${year}年${kind}`)
}

interface Pair {
  readonly document: BudgetDocument
  readonly reference: BudgetDocument
  readonly setting: Setting
}

function listMarks({ document, reference, setting }: Pair): readonly EntryMark[] {
  const marks: EntryMark[] = []
  const { role } = document
  if (haveOtherRoles(document, reference) && role && reference.role)
    marks.push({
      kind: 'role',
      refuses: true,
      text: `这是${unitRoleNames[role]}的数，“${reference.unit.name}”的是${unitRoleNames[reference.role]}的数，范围不同，不算差额`,
    })
  const [kind, other] = [kindOf(document), kindOf(reference)]
  // What was spent is held against the budget of the same unit and year alone.
  const isExecution = isSameUnit(document, reference) && isSameYear(document, reference)
  if (kind !== other && setting !== 'execution' && !isExecution)
    marks.push({
      kind: 'kind',
      refuses: true,
      text: `这是${documentKindNames[kind]}，基准是${documentKindNames[other]}，不算差额`,
    })
  if (setting === 'mixed' && document.year !== reference.year)
    marks.push({
      kind: 'year',
      refuses: false,
      text: spaceText(`这是${document.year}年的数，基准是${reference.year}年的`),
    })
  const [own, theirs] = [coverageOfGroups(document), coverageOfGroups(reference)]
  for (const group of ['overall', 'functional', 'economic'] as const)
    if (own[group] && theirs[group] && own[group] !== theirs[group])
      marks.push({
        kind: 'coverage',
        refuses: true,
        groups: [group],
        text: `${coverageNames[group]}只含${own[group]}，基准含${theirs[group]}，口径不同，不算差额`,
      })
  return marks
}

/** What a setting is called under the title. */
export const settingNames: Readonly<Record<Setting, string>> = {
  years: '同一单位的几年',
  units: '同一年的几个单位',
  execution: '同一单位同一年的预算与决算',
  mixed: '单位、年度或文种不同',
}
