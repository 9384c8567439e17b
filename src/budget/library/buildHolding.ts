import { addExact, addUpFigures } from './addUp'
import type {
  DepartmentRow,
  DetailedEntry,
  Holding,
  LibraryCoverage,
  LibraryEntry,
  LibraryScope,
  RegionRow,
} from './types'

/** Builds what is said of documents of one year and kind, from `listEntries`. */
export function buildHolding(entries: readonly DetailedEntry[]): Holding {
  return {
    coverage: coverageOf(entries),
    sums: addUpFigures(entries.filter(isCounted)),
    departments: listDepartments(entries),
    furtherDepartments: { count: 0, total: 0 },
    entries: entries.map(withoutFigures),
    furtherEntries: 0,
  }
}

const isCounted = ({ counting }: LibraryEntry) => counting === 'counted'

function withoutFigures({ figures: _, ...entry }: DetailedEntry): LibraryEntry {
  return entry
}

function coverageOf(entries: readonly LibraryEntry[]): LibraryCoverage {
  const count = (which: LibraryEntry['counting']) =>
    entries.filter(({ counting }) => counting === which).length
  return {
    documents: entries.length,
    counted: count('counted'),
    inDepartment: count('inDepartment'),
    otherEdition: count('otherEdition'),
    totals: entries.filter(entry => isCounted(entry) && entry.total !== null).length,
  }
}

const addTotals = (totals: readonly (number | null)[]): number | null =>
  totals.reduce((sum, total) => (total === null ? sum : addExact(sum ?? 0, total)), null)

function listDepartments(entries: readonly DetailedEntry[]): readonly DepartmentRow[] {
  return groupBy(entries, ({ group }) => group)
    .map(([key, members]): DepartmentRow => {
      const counted = members.filter(isCounted)
      const first = members.find(({ role }) => role === 'department') ?? members[0]
      return {
        key,
        name: first.role === 'department' ? first.unit : (first.department ?? first.unit),
        region: first.region,
        total: addTotals(counted.map(({ total }) => total)),
        classes: largestClasses(counted),
        documents: members.length,
        counted: counted.length,
      }
    })
    .sort((one, other) => (other.total ?? -1) - (one.total ?? -1) || (one.key < other.key ? -1 : 1))
}

/** As many classes of a department as its tile can show. */
export const mostClasses = 8

function largestClasses(counted: readonly DetailedEntry[]): DepartmentRow['classes'] {
  return addUpFigures(counted)
    .filter(({ key, value }) => /^f:\d{3}$/.test(key) && value > 0)
    .map(({ key, value }) => [key.slice(2), value] as const)
    .sort(([oneCode, one], [otherCode, other]) => other - one || (oneCode < otherCode ? -1 : 1))
    .slice(0, mostClasses)
}

/** Lists the years and kinds of documents, the newest and largest first, with their regions. */
export function listScopes(entries: readonly DetailedEntry[]): readonly LibraryScope[] {
  return groupBy(entries, ({ year, kind }) => `${year}-${kind}`)
    .map(([, members]): LibraryScope => ({
      year: members[0].year,
      kind: members[0].kind,
      documents: members.length,
      regions: listRegions(members),
    }))
    .sort((one, other) => other.year - one.year || other.documents - one.documents)
}

function listRegions(entries: readonly DetailedEntry[]): readonly RegionRow[] {
  return groupBy(entries, ({ region }) => region ?? '')
    .map(([, members]): RegionRow => {
      const counted = members.filter(isCounted)
      return {
        region: members[0].region,
        documents: members.length,
        counted: counted.length,
        total: addTotals(counted.map(({ total }) => total)),
        classes: largestClasses(counted),
      }
    })
    .sort((one, other) => ((one.region ?? '') < (other.region ?? '') ? -1 : 1))
}

type Some<T> = readonly [T, ...T[]]
function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [string, Some<T>])[] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return [...groups]
}
