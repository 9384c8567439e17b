// @bundle parts
import { families, outcomes } from '@/budget/checks/types'
import type { DisplayUnit } from '@/text/format'
import { indicatorKinds } from '@/budget/indicators/filter'
import { dimensionGroups } from '@/budget/indicators/types'
import { type Measure, measures } from '@/document/measures'
import { type CatalogueEntry, defaultEntry, findEntry, unitKey } from '@/app/documents/catalogue'

/**
 * Words that only some views understand, with what each may say: the first is the default and is
 * left out of the address.
 */
export const queryParams = {
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
  readonly [Word in keyof typeof queryParams]: (typeof queryParams)[Word][number]
}

/**
 * Names that only some views understand: a programme, the column of a source of money, a category
 * of indicators, a project, two of them, a printed table, a slide, the slides that are shown in
 * their order, and the parts of the report.
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
] as const
type ViewNames = Readonly<Record<(typeof viewNames)[number], string | null>>

/** What a viewer selected. It is kept in the query of the address and nowhere else. */
export interface SelectionValues extends QueryParams, ViewNames {
  readonly unit: string | null
  readonly year: number | null
  readonly subject: string | null
  readonly measure: Measure
  readonly in: DisplayUnit
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

const unitWords = { yuan: '元', wan: '万元', yi: '亿元' } as const satisfies Record<
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
    subject: first(query.subject),
    measure: read<Measure>(
      'measure',
      text => measures.find(measure => measure === text) ?? null,
      'total',
      '已按合计显示',
    ),
    in: read<DisplayUnit>(
      'in',
      text => Object.entries(unitWords).find(([word]) => word === text)?.[1] ?? null,
      '万元',
      '已用万元显示',
    ),
    find: first(query.find) ?? '',
    at: first(query.at),
    page: read<number>(
      'page',
      text => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : null),
      1,
      '已显示第一页',
    ),
    ...eachName(name => first(query[name])),
    ...eachWord((name, allowed) =>
      read<string>(
        name,
        text => allowed.find(word => word === text) ?? null,
        allowed[0],
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
  const written: Record<string, string | null> = {
    ...Object.fromEntries(Object.keys(query).map(name => [name, first(query[name])])),
    ...documentQuery(values, catalogue),
    subject: values.subject,
    measure: values.measure === 'total' ? null : values.measure,
    in:
      values.in === '万元'
        ? null
        : (Object.entries(unitWords).find(([, unit]) => unit === values.in)?.[0] ?? null),
    find: values.find === '' ? null : values.find,
    at: values.at,
    page: values.page === 1 ? null : String(values.page),
    ...eachName(name => values[name]),
    ...eachWord((name, [fallback]) => (values[name] === fallback ? null : values[name])),
  }
  return Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

type Word = keyof QueryParams
/** Total, because it is made from the declaration. */
function eachWord<T>(
  of: (name: Word, allowed: readonly [string, ...string[]]) => T,
): T extends string ? QueryParams : Record<Word, T> {
  return Object.fromEntries(
    Object.entries(queryParams).map(([name, allowed]) => [name, of(name as Word, allowed)]),
  ) as never
}

function eachName(of: (name: keyof ViewNames) => string | null): ViewNames {
  return Object.fromEntries(viewNames.map(name => [name, of(name)])) as never
}

/** What a link to another view does not take along. */
export const viewDefaults: Pick<
  SelectionValues,
  Word | keyof ViewNames | 'subject' | 'measure' | 'find' | 'at' | 'page'
> = {
  subject: null,
  measure: 'total',
  find: '',
  at: null,
  page: 1,
  ...eachName(() => null),
  ...eachWord((_, [fallback]) => fallback),
}

function documentQuery({ unit, year }: SelectionValues, catalogue: readonly CatalogueEntry[]) {
  const preferred = defaultEntry(catalogue)
  const shortUnit = preferred && unit === unitKey(preferred) ? null : unit
  const short = year !== null && findEntry(catalogue, shortUnit, null)?.year === year ? null : year
  return { unit: shortUnit, year: short === null ? null : String(short) }
}

function first(value: Query[string]): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text !== '' ? text : null
}
