import type { BudgetDocument, Column, Place } from '@/document/document'
import { type AmountUnit, isFen, toFen } from '@/document/money'
import type { Project } from '@/document/project'
import type { Funding, ProjectEntry } from './types'

const names: Readonly<Record<string, string>> = {
  generalPublic: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  fiscalAccount: '财政专户管理资金',
  unitFunds: '单位资金',
  fiscal: '财政拨款',
}
const periods: Readonly<Record<string, Funding['period']>> = {
  currentYear: 'currentYear',
  carryOver: 'carryOver',
}

/** Whether money is of this year or carried over, in short. */
export const periodNames = { currentYear: '当年', carryOver: '结转' } as const

/**
 * Where a project's money comes from, as printed; zeros left out, and what is no amount of money,
 * which files from outside are refused for.
 */
export function fundingOf(
  { funding }: Project,
  { unit, columns }: { unit: AmountUnit; columns: readonly Column[] },
): readonly Funding[] {
  return Object.entries(funding).flatMap(([key, amount]) => {
    const fen = amount !== null && isFen(amount, unit) ? toFen(amount, unit) : 0
    return fen === 0 ? [] : [{ key, fen, ...describeFunding(key, columns) }]
  })
}

function describeFunding(
  key: string,
  columns: readonly Column[],
): Pick<Funding, 'period' | 'name'> {
  const path = key.split('.')
  const last = path.at(-1) ?? key
  return {
    period: periods[path[0] ?? ''] ?? null,
    name: names[last] ?? columns.find(column => column.key === key)?.label ?? key,
  }
}

/** "当年一般公共预算", "结转一般公共预算", "单位资金". */
export const fundingText = ({ period, name }: Pick<Funding, 'period' | 'name'>) =>
  `${period ? periodNames[period] : ''}${name}`

/** Where the money of a project from one source is printed; `null` where its table does not say. */
export function fundingPlace(
  { meanings }: BudgetDocument,
  { cell: place }: Pick<ProjectEntry, 'cell'>,
  { key }: Pick<Funding, 'key'>,
): Place | null {
  for (const meaning of meanings.filter(({ table }) => table === place?.table)) {
    for (const { rows, columns } of meaning.sides) {
      const row = rows.find(row => row.row === place?.row)
      const cell = row?.cells?.[key] ?? columns.find(column => column.key === key)?.cell
      if (place && row && cell !== undefined && row.amounts[key] != null) return { ...place, cell }
    }
  }
  return null
}
