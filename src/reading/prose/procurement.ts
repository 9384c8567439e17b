import type { Procurement, Statement } from '@/document/prose'
import { isMoney } from './figures/units'

/**
 * Total and kinds of 政府采购 from its statements, in the unit of the total; `null` where no total
 * or kind is printed.
 */
export function readProcurement(statements: readonly Statement[]): Procurement | null {
  const own = statements.filter(
    ({ topic, amount }) => topic.kind === 'procurement' && amount !== null,
  )
  const head = own.find(({ topic }) => topic.key === 'procurement') ?? own[0]
  if (!head || !isMoney(head.unit)) return null
  const find = (key: string) =>
    own.find(({ topic, unit }) => topic.key === key && unit === head.unit)?.amount ?? null
  const [total, goods, works, services] = [
    find('procurement'),
    find('procurement.goods'),
    find('procurement.works'),
    find('procurement.services'),
  ]
  return (total ?? goods ?? works ?? services)
    ? { total, goods, works, services, unit: head.unit, line: head.line }
    : null
}
