// @bundle later
import { addUpFigures } from '@/budget/library/addUp'
import { nameRegion, nameScope } from './names'
import {
  departmentEntry,
  departmentLevel,
  isByRegion,
  type LibraryLevel,
  listUnits,
  pathToNode,
  regionLevel,
  subjectLevel,
  unitLevel,
} from '@/budget/library/levelParts'
import { sumTree } from '@/budget/library/levels'
import type { DetailedEntry, Holding, LibraryScope, SumRow } from '@/budget/library/types'
import type { AllValues } from './allQuery'

/** A step of the way down, with what the address asks for there. */
export interface Crumb {
  readonly name: string
  readonly code: string | null
  readonly to: Partial<AllValues>
}

/** What the address looks at. */
export interface Looked {
  /** The documents whose figures are added up; `null` for all that count in the holding. */
  readonly documents: readonly DetailedEntry[] | null
  /** The one document whose own figures are shown. */
  readonly single: DetailedEntry | null
  readonly name: string
  readonly sums: readonly SumRow[]
  readonly level: LibraryLevel
  /** Whether the level is one of subjects. */
  readonly isSubjects: boolean
  readonly crumbs: readonly Crumb[]
  /** What the address asks for that is not there. */
  readonly missing: readonly string[]
}

interface LookRequest {
  readonly scope: LibraryScope
  readonly holding: Holding
  /** The documents of the department that is asked for. */
  readonly detail: readonly DetailedEntry[] | null
  readonly values: AllValues
}

/** The year and kind that are asked for, else those of the most documents. */
export function chooseScope(
  scopes: readonly LibraryScope[],
  held: AllValues['held'],
): LibraryScope | null {
  const asked = scopes.find(({ year, kind }) => year === held?.year && kind === held.kind)
  return asked ?? scopes.toSorted((one, other) => other.documents - one.documents)[0] ?? null
}

/** What an address asks for, without a year and kind or a region that are not there: `missing`. */
export function placeValues(
  values: AllValues,
  scope: LibraryScope | null,
): { readonly values: AllValues; readonly missing: readonly string[] } {
  if (!scope) return { values, missing: [] }
  const { held, area } = values
  const hasScope = held === null || (held.year === scope.year && held.kind === scope.kind)
  const hasArea = area === undefined || scope.regions.some(({ region }) => region === area)
  return {
    values: hasArea ? values : { ...values, area: undefined },
    missing: [...(hasScope ? [] : [nameScope(held)]), ...(hasArea ? [] : [nameRegion(area)])],
  }
}

/** Finds what an address looks at in a holding: documents, their sums, and the parts of its level. */
export function lookAt({ scope, holding, detail, values }: LookRequest): Looked {
  const members = detail && detail.length > 0 ? detail : null
  const single = members && findSingle(members, values.doc)
  const documents = single ? [single] : (members?.filter(isCounted) ?? null)
  const sums = documents ? addUpFigures(documents) : holding.sums
  const place = values.area === undefined ? '全部单位' : nameRegion(values.area)
  const department = members ? nameDepartment(members) : null
  const name = single ? single.unit : (department ?? place)
  const node = values.at === null ? [] : pathToNode(sumTree(sums, 'f:'), values.at)
  const isSubjects = values.tiles === 'subjects' || single !== null || node.length > 0
  const level = isSubjects
    ? subjectLevel({ sums, key: node.at(-1)?.key ?? null, name })
    : members
      ? unitLevel(members, name)
      : values.area === undefined && isByRegion(holding, scope.regions)
        ? regionLevel(holding, scope.regions, { name, nameOf: nameRegion })
        : departmentLevel(holding, name)
  const top = { dept: null, doc: null, at: null }
  return {
    documents,
    single,
    name,
    sums,
    level,
    isSubjects,
    crumbs: [
      { name: '全部单位', code: null, to: { ...top, area: undefined } },
      ...(values.area === undefined ? [] : [{ name: place, code: null, to: top }]),
      ...(department ? [{ name: department, code: null, to: { doc: null, at: null } }] : []),
      ...(single && (members?.length ?? 0) > 1
        ? [{ name: single.unit, code: null, to: { at: null } }]
        : []),
      ...node.map(({ key, code, name }) => ({ name, code, to: { at: key } })),
    ],
    missing: [
      members ? null : values.dept,
      members?.some(({ edition }) => edition === values.doc) ? null : values.doc,
      node.length > 0 ? null : values.at,
    ].filter(asked => asked !== null),
  }
}

const isCounted = ({ counting }: DetailedEntry) => counting === 'counted'

/** The document that is asked for, or the only one there is. */
function findSingle(members: readonly DetailedEntry[], edition: string | null) {
  const asked = members.find(entry => entry.edition === edition)
  const units = listUnits(members)
  const own = departmentEntry(members)
  const [only] = own ? [own] : units
  return asked ?? (units.length + (own ? 1 : 0) === 1 ? (only ?? null) : null)
}

function nameDepartment(members: readonly DetailedEntry[]): string {
  const own = departmentEntry(members)
  const [first] = members
  return own?.unit ?? first?.department ?? first?.unit ?? ''
}
