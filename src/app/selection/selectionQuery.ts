// @bundle parts
import { families, outcomes } from '@/budget/checks/model/types'
import type { DisplayUnit } from '@/text/format'
import { dimensionGroups, indicatorKinds } from '@/budget/indicators/kinds'
import { type Measure, measures } from '@/document/measures'
import type { CatalogueEntry, DocumentChoice } from '@/app/documents/catalogue'
import { readKindParam, writeDocumentQuery } from '@/app/documents/documentQuery'
import type { DocumentKind } from '@/document/documentKind'

/** Parameters of some views with their values; the first is the default and not in the address. */
const declaredParams = {
  level: ['item', 'section', 'class'],
  as: ['amount', 'share', 'side'],
  sort: ['amount', 'share', 'code'],
  chart: ['rank', 'treemap', 'bars'],
  by: ['amount', 'percent'],
  order: ['programme', 'amount', 'name', 'indicators', 'printed'],
  dimension: ['all', ...dimensionGroups],
  kind: ['all', ...indicatorKinds],
  rank: ['printed', 'weight'],
  terms: ['printed', 'pinyin'],
  result: ['all', ...outcomes],
  family: ['all', ...families],
  motion: ['on', 'off'],
} as const
export type QueryParams = {
  readonly [Name in keyof typeof declaredParams]: (typeof declaredParams)[Name][number]
}
type ParamName = keyof QueryParams
const queryParams: {
  readonly [Name in ParamName]: readonly [QueryParams[Name], ...QueryParams[Name][]]
} = declaredParams

/**
 * Names that only some views understand: a programme, the column of a source of money, a category
 * of indicators, a project, two of them, a printed table, a slide, the slides that are shown in
 * their order, the parts of the report, the parts of a picture that are switched off, and the
 * first and last of the rows that are chosen in it.
 */
const viewNames = [
  'programme',
  'funding',
  'category',
  'project',
  'compare',
  'table',
  'slide',
  'slides',
  'parts',
  'off',
  'rows',
] as const
type ViewName = (typeof viewNames)[number]
type ViewNames = Readonly<Record<ViewName, string | null>>

/** What a viewer selected. It is kept in the query of the address and nowhere else. */
export interface SelectionValues extends QueryParams, ViewNames, DocumentChoice {
  /** One of the units that the tables of the document tell apart; all of them where null. */
  readonly subunit: string | null
  readonly subject: string | null
  /** A functional subject that goes along to all pages, by its code. */
  readonly pick: string | null
  readonly measure: Measure
  readonly in: DisplayUnit
  /** The documents that are compared: see `src/app/basket/basketQuery.ts`. */
  readonly with: string | null
  /** What a table is filtered by. */
  readonly find: string
  /** What a view looks at more closely: a kind of 三公, a change, a table of revenue. */
  readonly at: string | null
  /** A page of a long table, from 1. */
  readonly page: number
}
export type SelectionChanges = Partial<SelectionValues>

/** A value in the address that means nothing; what is shown instead is said to the viewer. */
export interface SelectionProblem {
  readonly name: string
  readonly value: string
  readonly message: string
}

export type Query = Readonly<Record<string, string | null | undefined | readonly (string | null)[]>>

const unitParams = { yuan: '元', wan: '万元', yi: '亿元' } as const satisfies Record<
  string,
  DisplayUnit
>

/** Reads what an address selects; what it does not know becomes a problem and the default holds. */
export function readSelection(query: Query): {
  readonly values: SelectionValues
  readonly problems: readonly SelectionProblem[]
} {
  const problems: SelectionProblem[] = []
  const read = <T>(
    name: string,
    parse: (text: string) => T | null,
    fallback: T,
    shown: string,
  ): T => {
    const text = first(query[name])
    if (text === null) return fallback
    const value = parse(text)
    if (value === null)
      problems.push({ name, value: text, message: `地址里的 ${name}=${text} 无法识别，${shown}` })
    return value ?? fallback
  }
  const values = {
    unit: first(query.unit),
    year: read<number | null>(
      'year',
      text => (/^\d{4}$/.test(text) ? Number(text) : null),
      null,
      '已显示最近的年度',
    ),
    documentKind: read<DocumentKind | null>('type', readKindParam, null, '已显示预算'),
    edition: first(query.edition),
    subunit: first(query.subunit),
    subject: first(query.subject),
    pick: first(query.pick),
    measure: read<Measure>(
      'measure',
      text => measures.find(measure => measure === text) ?? null,
      'total',
      '已按合计显示',
    ),
    in: read<DisplayUnit>(
      'in',
      text => Object.entries(unitParams).find(([param]) => param === text)?.[1] ?? null,
      '万元',
      '已用万元显示',
    ),
    with: first(query.with),
    find: first(query.find) ?? '',
    at: first(query.at),
    page: read<number>(
      'page',
      text => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
      1,
      '已显示第一页',
    ),
    ...mapNames(name => first(query[name])),
    ...mapParams(<Name extends ParamName>(name: Name) =>
      read<QueryParams[Name]>(
        name,
        text => queryParams[name].find(value => value === text) ?? null,
        queryParams[name][0],
        '已按默认显示',
      ),
    ),
  }
  return { values, problems }
}

/** Writes a selection as a query in which defaults are left out; other values in `query` stay. */
export function writeSelection(
  values: SelectionValues,
  catalogue: readonly CatalogueEntry[],
  query: Query = {},
): Record<string, string> {
  const defaults: Readonly<Record<string, string>> = defaultParams
  const written: Record<string, string | null> = {
    ...Object.fromEntries(Object.keys(query).map(name => [name, first(query[name])])),
    ...writeDocumentQuery(values, catalogue),
    subunit: values.subunit,
    subject: values.subject,
    pick: values.pick,
    measure: values.measure === 'total' ? null : values.measure,
    in:
      values.in === '万元'
        ? null
        : (Object.entries(unitParams).find(([, unit]) => unit === values.in)?.[0] ?? null),
    with: values.with,
    find: values.find === '' ? null : values.find,
    at: values.at,
    page: values.page === 1 ? null : String(values.page),
    ...mapNames(name => values[name]),
    ...Object.fromEntries(
      Object.entries(mapParams(name => values[name])).map(([name, value]) => [
        name,
        value === defaults[name] ? null : value,
      ]),
    ),
  }
  return Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

/** Gives every parameter a value: each gets one of its own type. */
const mapParams = (
  valueOf: <Name extends ParamName>(name: Name) => QueryParams[Name],
): QueryParams => mapKeys(Object.keys(queryParams) as ParamName[], valueOf) as QueryParams

/** Gives every name that views understand a value. */
const mapNames = (valueOf: (name: ViewName) => string | null): ViewNames =>
  mapKeys(viewNames, valueOf)

const mapKeys = <Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map(key => [key, valueOf(key)])) as Record<Key, Value>

const defaultParams = mapParams(name => queryParams[name][0])

/** What a link to another view does not take along. */
export const viewDefaults: Pick<
  SelectionValues,
  ParamName | ViewName | 'subject' | 'measure' | 'find' | 'at' | 'page'
> = {
  subject: null,
  measure: 'total',
  find: '',
  at: null,
  page: 1,
  ...mapNames(() => null),
  ...defaultParams,
}

function first(value: Query[string]): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text !== '' ? text : null
}
