import { type DocumentKind, documentKinds } from '@/document/documentKind'
import { type HeadKey, headKeys } from '@/budget/library/compared'
import { type SumGroup, sumGroups } from '@/budget/library/types'

/** What is asked of prepared sums besides what they come to. */
export const questions = [
  'travel',
  'reception',
  'threePublic',
  'operating',
  'total',
  'years',
  'account',
] as const
export type Question = (typeof questions)[number]

/** What tiles and the table beside them are. */
export const tileKinds = ['units', 'subjects'] as const
export type TileKind = (typeof tileKinds)[number]

/** What the page shows, as the address says; what is `null` the page chooses. */
export interface AllValues {
  /** Folder of prepared sums; without one, those of this browser's documents. */
  readonly shelf: string | null
  readonly held: { readonly year: number; readonly kind: DocumentKind } | null
  /** `undefined` for all regions, `null` for units that name none. */
  readonly area: string | null | undefined
  readonly dept: string | null
  /** Edition of a document. */
  readonly doc: string | null
  /** Key of a functional subject. */
  readonly at: string | null
  readonly tiles: TileKind
  readonly sums: SumGroup
  readonly ask: Question | null
  /** What heads are told by; `null` for what most documents tell. */
  readonly by: HeadKey | null
  readonly find: string
  /** The least total in 万元. */
  readonly least: number
  /** Only documents with relations that do not hold. */
  readonly misses: boolean
}

type Query = Readonly<Record<string, unknown>>
type Params = Readonly<Record<string, string>>
const noRegion = '-'

/** Reads what an address asks of the page; of what it does not know, `unknown` has the words. */
export function readAllQuery(query: Query): {
  readonly values: AllValues
  readonly unknown: readonly string[]
} {
  const unknown: string[] = []
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  const read = <T>(name: string, parse: (text: string) => T | undefined): T | undefined => {
    const asked = text(name)
    if (asked === null) return undefined
    const value = parse(asked)
    if (value === undefined) unknown.push(`${name}=${asked}`)
    return value
  }
  const area = text('area')
  const values: AllValues = {
    shelf: read('shelf', isFolder) ?? null,
    held: read('held', parseScope) ?? null,
    area: area === null ? undefined : area === noRegion ? null : area,
    dept: text('dept'),
    doc: text('doc'),
    at: text('at'),
    tiles: read('tiles', asked => tileKinds.find(kind => kind === asked)) ?? 'units',
    sums: read('sums', asked => sumGroups.find(group => group === asked)) ?? 'functional',
    ask: read('ask', asked => questions.find(one => one === asked)) ?? null,
    by: read('by', asked => headKeys.find(one => one === `staff.${asked}`)) ?? null,
    find: text('find') ?? '',
    least: read('least', asked => (/^\d{1,9}$/.test(asked) ? Number(asked) : undefined)) ?? 0,
    misses: read('misses', asked => (asked === '1' ? true : undefined)) ?? false,
  }
  return { values, unknown }
}

/** A folder beside the page, and none above it or on another host. */
const isFolder = (text: string) =>
  /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?$/.test(text) ? text.replace(/\/$/, '') : undefined

function parseScope(text: string): AllValues['held'] | undefined {
  const [, year = '', name = ''] = /^(\d{4})-(\w+)$/.exec(text) ?? []
  const kind = documentKinds.find(kind => kind === name)
  return kind && { year: Number(year), kind }
}

/** Writes changes into a query; what is the default is left out. */
export function writeAllQuery(query: Query, changes: Partial<AllValues>): Params {
  const written: Record<string, unknown> = { ...query }
  const put = (name: string, value: string | null) => {
    written[name] = value
  }
  const { held, area, tiles, sums, by, least, misses, ...texts } = changes
  for (const [name, value] of Object.entries(texts)) put(name, value)
  if (held !== undefined) put('held', held && `${held.year}-${held.kind}`)
  if ('area' in changes) put('area', area === undefined ? null : (area ?? noRegion))
  if (tiles !== undefined) put('tiles', tiles === 'units' ? null : tiles)
  if (sums !== undefined) put('sums', sums === 'functional' ? null : sums)
  if (by !== undefined) put('by', by && by.slice('staff.'.length))
  if (least !== undefined) put('least', least > 0 ? String(least) : null)
  if (misses !== undefined) put('misses', misses ? '1' : null)
  return Object.fromEntries(
    Object.entries(written).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  )
}
