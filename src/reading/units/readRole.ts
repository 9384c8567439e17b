import type { Party } from '@/document/document'
import type { UnitRole } from '@/document/unitRole'
import { stripSpace } from '@/reading/text/characters'

interface RoleInput {
  /** Title of the cover; '' where none is printed. */
  readonly title: string
  /** Titles of tables and parts. */
  readonly titles: readonly string[]
  /** What the table of contents lists. */
  readonly listed?: readonly string[]
  /** Lines below tables. */
  readonly notes?: readonly string[]
  readonly unit: Party
  /** The department that the unit is listed below. */
  readonly department: Party | null
}

const scopes: readonly (readonly [RegExp, UnitRole])[] = [
  [/部门(?:综合|调整)?(?:收支|支出|收入)?(?:预|决)算|部门(?:支出|收入|收支)总表/, 'department'],
  [/单位(?:综合|调整)?(?:收支|支出|收入)?(?:预|决)算|单位(?:支出|收入|收支)总表/, 'unit'],
]

/**
 * The role that is printed: by 本级 behind the name or a department above it, by the cover (某局部门预算,
 * 某局单位预算), by most titles, by most of the contents or by the notes of a final account (本表反映部门本年度…);
 * `null` where none says it.
 */
export function readRole(input: RoleInput): UnitRole | null {
  const { title, titles, listed = [], notes = [], unit, department } = input
  if (/本级[)）]?$/.test(unit.name)) return 'unit'
  if (department && department.name !== unit.name) return 'unit'
  const own = readScope(title)
  if (own) return own
  return (
    findMost(titles, readScope) ?? findMost(listed, readScope) ?? findMost(notes, readReflected)
  )
}

/** The role that more texts say than the other; `null` for as many. */
function findMost(
  texts: readonly string[],
  read: (text: string) => UnitRole | null,
): UnitRole | null {
  const said = texts.map(read)
  const count = (role: UnitRole) => said.filter(found => found === role).length
  const [departments, units] = [count('department'), count('unit')]
  if (departments === units) return null
  return departments > units ? 'department' : 'unit'
}

/** Whose year a note says that its table reflects. */
function readReflected(note: string): UnitRole | null {
  const found = /本表反映(部门|单位)本年度/.exec(stripSpace(note))?.[1]
  return found === undefined ? null : found === '部门' ? 'department' : 'unit'
}

/** 部门单位预算 is the form's word for either. */
function readScope(text: string): UnitRole | null {
  const packed = stripSpace(text)
  const found = scopes.filter(([pattern]) => pattern.test(packed))
  return found.length === 1 && !/部门[（(]?单位|单位[（(]?部门/.test(packed) ? found[0]![1] : null
}
