import type { BudgetDocument } from '@/document/document'
import type { Statement } from '@/document/prose'
import type { Count } from './types'

/**
 * The number of vehicles from the sentences on 三公, or else from those on assets; `null` without
 * one above zero.
 */
export function readVehicleCount({ statements }: BudgetDocument): Count | null {
  return (
    countOf(
      statements.filter(
        ({ topic }) => topic.kind === 'threePublic' && topic.key === 'vehicles.count',
      ),
    ) ??
    countOf(
      statements.filter(
        ({ topic, unit }) => topic.kind === 'asset' && topic.key === 'vehicles' && unit === '辆',
      ),
    )
  )
}

function countOf([statement]: readonly Statement[]): Count | null {
  const amount = statement?.amount
  return statement && amount && /^[1-9]\d*$/.test(amount)
    ? { count: Number(amount), line: statement.line, text: statement.text }
    : null
}

/** Active staff, or all where only these are counted; `null` without a count above zero. */
export function readStaffCount({ staff }: BudgetDocument): Count | null {
  const count = staff?.active ?? staff?.total
  return staff && count
    ? {
        count,
        line: staff.line,
        text: staff.sentence,
        ...(staff.active === count ? { among: '在职' } : {}),
      }
    : null
}
