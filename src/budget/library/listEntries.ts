import type { Counting, DetailedEntry, LibraryDocument, LibraryHead } from './types'

/** Joins what has no blank in it. */
const separator = '\u001f'
const compareText = (one: string, other: string) => (one < other ? -1 : Number(one > other))

/** A name that tells its region: "财政局" of 上海市普陀区 is 上海市普陀区财政局. */
export const fullName = (name: string, region: string | null) =>
  region === null || name.startsWith(region) ? name : region + name

/**
 * Key of the department that a document stands under: its own name where it covers a department,
 * else that of the department it prints, else its own.
 */
export function groupOf({ role, unit, department, region }: LibraryHead): string {
  return fullName(role === 'department' ? unit : (department ?? unit), region)
}

/** What editions of one document have in common. */
const identityOf = (head: LibraryHead) =>
  [head.year, head.kind, head.role ?? '', fullName(head.unit, head.region)].join(separator)

const scopedGroup = (head: LibraryHead) => [head.year, head.kind, groupOf(head)].join(separator)

/** The total of a document in 分; `null` where it was not read. */
const totalOf = ({ figures }: LibraryDocument) =>
  figures.find(({ key }) => key === 'total')?.value ?? null

/** Whether one edition says more than another; of two that say as much, the one with the lesser digest. */
function isBetter(one: LibraryDocument, other: LibraryDocument): boolean {
  const more = one.figures.length - other.figures.length
  return more > 0 || (more === 0 && one.edition < other.edition)
}

/**
 * Says of each document whether its money counts, so that none counts twice: one edition of each
 * counts, and no unit whose department's document of the year and kind is there too. The largest
 * first.
 */
export function listEntries(documents: readonly LibraryDocument[]): readonly DetailedEntry[] {
  const best = new Map<string, LibraryDocument>()
  for (const document of documents) {
    const before = best.get(identityOf(document))
    if (!before || isBetter(document, before)) best.set(identityOf(document), document)
  }
  const covered = new Set(
    [...best.values()].filter(({ role }) => role === 'department').map(scopedGroup),
  )
  const countingOf = (document: LibraryDocument): Counting => {
    if (best.get(identityOf(document)) !== document) return 'otherEdition'
    return document.role !== 'department' && covered.has(scopedGroup(document))
      ? 'inDepartment'
      : 'counted'
  }
  return documents
    .map(document => ({
      ...document,
      group: groupOf(document),
      total: totalOf(document),
      counting: countingOf(document),
    }))
    .sort(compareEntries)
}

type Sized = Pick<DetailedEntry, 'total' | 'edition'>
/** The largest first; those without a total last. */
export function compareEntries(one: Sized, other: Sized): number {
  if (one.total === other.total) return compareText(one.edition, other.edition)
  if (one.total === null || other.total === null) return one.total === null ? 1 : -1
  return other.total - one.total
}
