import { readVehicleCount } from '@/budget/threePublic/readCounts'
import type { BudgetDocument } from '@/document/document'
import { absent, absentOf } from './absences'
import type { CountFigure, Measured } from './types'

const staffKinds = [
  { key: 'staff.active', name: '在职人员', of: 'active' },
  { key: 'staff.retired', name: '离退休人员', of: 'retired' },
  { key: 'staff.total', name: '全部人员', of: 'total' },
  { key: 'staff.posts', name: '编制', of: 'posts' },
] as const

/** Reads numbers of people and vehicles. */
export function readCounts(document: BudgetDocument): readonly Measured[] {
  const { staff } = document
  const vehicles = readVehicles(document)
  return [
    ...staffKinds.map(({ key, name, of }): Measured => {
      const count = staff?.[of] ?? null
      return {
        ...countRow(key, name),
        figure:
          staff && count !== null
            ? counted(count, staff.line, staff.sentence, name)
            : // Of heads that a document tells in part, the others were not read.
              staff
              ? absent('notRead')
              : absentOf(document, 'staff', key),
      }
    }),
    { ...countRow('vehicles.count', '公务用车数'), figure: vehicles ?? absent('notRead') },
  ]
}

const countRow = (key: string, name: string) => ({
  key,
  group: 'staff' as const,
  code: null,
  name,
  level: 0,
  whole: null,
})

const counted = (count: number, line: number, text: string, name: string): CountFigure => ({
  kind: 'count',
  count,
  provenance: { line, text, figure: String(count), name },
})

/** The number of vehicles; none is said as 0 too. */
function readVehicles(document: BudgetDocument): CountFigure | null {
  const read = readVehicleCount(document)
  if (read) return counted(read.count, read.line, read.text, '公务用车数')
  const none = document.statements.find(
    ({ topic, unit, amount }) =>
      (topic.key === 'vehicles.count' || (topic.kind === 'asset' && topic.key === 'vehicles')) &&
      unit === '辆' &&
      amount === '0',
  )
  return none ? counted(0, none.line, none.text, '公务用车数') : null
}
