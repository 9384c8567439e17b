import { readFileSync } from 'node:fs'
import { findRelations } from '../../fixtures/relations'
import type { BudgetDocument } from '@/document/document'
import { readText } from '../../fixtures/documents'

/** The document that others of its kind are compared with: one table, all of whose sums hold. */
export const controlText = readFileSync('tests/fixtures/faults/G0.txt', 'utf8')
export const head = controlText.slice(0, controlText.indexOf('五、'))
export const title = '五、一般公共预算支出表'
export const unit = '单位：万元'
export const header = ['科目编码', '功能分类科目名称', '合计', '基本支出', '项目支出'] as const

/** Code, name, 合计, 基本支出, 项目支出. */
export type ControlRow = readonly [string, string, string, string, string]
export const rows = controlText
  .slice(controlText.indexOf('\n\t合计') + 1)
  .trimEnd()
  .split('\n')
  .map(line => line.split('\t') as unknown as ControlRow)

/** A document with one table of these rows of cells. */
export function layOut(...lines: readonly (readonly string[] | string)[]): string {
  const table = lines.map(line => (typeof line === 'string' ? line : line.join('\t')))
  return `${head}${title}\n\n${unit}\n\n${table.join('\n')}\n`
}

/** What the rows of a table say: role, code, name, whole, amounts; a nought is as a blank. */
export function listMeaning({ meanings }: BudgetDocument, table = 0) {
  const [side] = meanings[table]!.sides
  const blankNought = (amount: string | null | undefined) =>
    amount == null || /^0(?:\.0+)?$/.test(amount) ? null : Number(amount)
  return side!.rows.map(({ role, code, name, parent, amounts }) => [
    role,
    code,
    name,
    parent === null ? null : side!.rows[parent]!.name,
    ...['total', 'basic', 'project'].map(key => blankNought(amounts[key])),
  ])
}

export const control = readText(controlText)
export const controlMeaning = listMeaning(control)
/** How many relations hold in the control. */
export const controlHolds = countOutcomes(control).holds

/** How many relations of a document hold (within rounding or not), and how many fail. */
export function countOutcomes(document: BudgetDocument): { holds: number; fails: number } {
  const outcomes = findRelations(document).map(({ outcome }) => outcome)
  return {
    holds: outcomes.filter(outcome => outcome.startsWith('holds')).length,
    fails: outcomes.filter(outcome => outcome === 'fails').length,
  }
}

/** Codes of the diagnostics of a document, each once. */
export const listCodes = ({ diagnostics }: BudgetDocument) => [
  ...new Set(diagnostics.map(({ code }) => code)),
]
