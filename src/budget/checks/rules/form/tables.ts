import type { TableKind } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import { tableKindNames } from '@/document/tableKindNames'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { plainTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { hasFigures } from '@/budget/checks/model/view'
import { untestable } from './untestable'

/**
 * The tables that 《地方预决算公开操作规程》 names for departments and units, in its order; that of
 * 国有资本经营 came later.
 */
const required: readonly TableKind[] = [
  'revenueExpenditure',
  'revenue',
  'expenditure',
  'fiscalRevenueExpenditure',
  'generalPublicExpenditure',
  'generalPublicBasicExpenditure',
  'threePublic',
  'governmentFund',
  'stateCapital',
]
const stateCapitalSince = 2021

/** The tables that the regulation names are all in the file; what was not found is named. */
export const requiredTables: Rule = {
  family: 'form',
  *generate({ document, tables }): Iterable<Relation> {
    const [first] = tables
    if (!first) return
    const kinds = new Set(tables.map(({ kind }) => kind))
    const due = required.filter(
      kind => kind !== 'stateCapital' || document.year >= stateCapitalSince,
    )
    const missing = due.filter(kind => !kinds.has(kind))
    const line = first.printed?.line ?? 1
    const count = (label: string, number: number) => [
      plainTerm({ label, text: String(number), unit: '张', line }),
    ]
    const names = missing.map(kind => tableKindNames[kind]).join('、')
    const word = kindOf(document) === 'finalAccount' ? '决算' : '预算'
    yield {
      id: 'tables:required',
      title: `文件里的${word}公开表 = 公开规定所列的表`,
      quantity: 'count',
      left: count('文件里读到的', due.length - missing.length),
      right: count('公开规定所列的', due.length),
      ...(missing.length > 0
        ? {
            untestable: `公开规定所列的表里没有读到：${names}。可能在另一个文件里，可能没有公布，也可能没有读出。`,
          }
        : {}),
    }
  },
}

/** No title, or but the number of the table: 公开02表. */
const noTitle = /^(?:(?:公开|预算|决算|财决|附件?)*表?[-—]?[\d０-９]{1,3}表?)?$/

/** Where the other tables have a title, each has: one without may be taken for another. */
export const untitled: Rule = {
  family: 'form',
  *generate({ tables }): Iterable<Relation> {
    const known = tables.filter(table => hasFigures(table) && table.kind !== 'unknown')
    const bare = known.filter(
      ({ printed }) => printed && noTitle.test(printed.title.replace(/\s/g, '')),
    )
    if (bare.length * 2 >= known.length) return
    for (const table of bare)
      yield untestable(table, {
        id: `form:untitled:${table.id}`,
        title: `${table.name}有标题`,
        reason: `${bare.length === 1 ? '其余各表都有标题' : '多数表有标题'}，这张没有，按表头当作${table.name}读；也可能是另一张表。`,
      })
  },
}

/** Each table of the contents page is in the file. */
export const listedTables: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation> {
    const { document, tables } = context
    const seen = new Set<string>()
    for (const { code, line, message } of document.diagnostics) {
      const title = code === 'missing-table' ? /目录列有“(.+?)”，/.exec(message)?.[1] : undefined
      if (title === undefined || seen.has(title)) continue
      seen.add(title)
      yield missingTable(context, {
        id: `tables:listed:${title}`,
        title: `文件里的“${title}” = 目录所列的一张`,
        line,
        reason: message.includes('印有它的标题')
          ? `目录列有“${title}”，也印有它的标题，标题下面的表没有读到。`
          : `目录列有“${title}”，文件里没有读到这张表。`,
      })
    }
    if (seen.size === 0) yield* numberedTables(context, tables)
  },
}

interface NumberedTable {
  readonly number: number
  /** Of 表3-2 the second, 0 for a table with one number. */
  readonly part: number
  readonly name: string
  readonly line: number
}

/**
 * Printed numbers of tables follow one another: between 公开07表 and 公开09表 stands 08, between 表3-1
 * and 表3-3 stands 表3-2.
 */
function* numberedTables(context: Context, tables: Context['tables']): Iterable<Relation> {
  const numbered = tables.flatMap(({ kind, printed, name }): NumberedTable[] =>
    kind !== 'performanceSheet' && printed?.number != null
      ? [{ number: printed.number, part: printed.part ?? 0, name, line: printed.line }]
      : [],
  )
  const rising = numbered.every(({ number, part }, index) => {
    const before = numbered[index - 1]
    return !before || number > before.number || (number === before.number && part > before.part)
  })
  if (numbered.length < 4 || !rising) return
  // A sheet of a project may bear the number: its own or that of the table.
  const ofSheets = new Set(
    context.document.tables.flatMap(({ kind, number, part }) =>
      kind === 'performanceSheet' && number !== null ? [`${number}`, `${number}-${part}`] : [],
    ),
  )
  const missing = numbered
    .flatMap((table, index) => {
      const before = numbered[index - 1]
      return before ? listBetween(before, table) : []
    })
    .filter(({ lacking }) => !ofSheets.has(lacking))
  // A file that holds some of the tables only is an excerpt.
  const isExcerpt = missing.length * 3 > numbered.length
  for (const { lacking, line, reason } of missing)
    yield missingTable(context, {
      id: `tables:number:${lacking}`,
      title: `编号为 ${lacking} 的表 = 应有一张`,
      line,
      reason,
      isExcerpt,
    })
}

/** The numbers that are left out between two tables. */
function listBetween(before: NumberedTable, { number, part, name, line }: NumberedTable) {
  const isSame = number === before.number
  const gap = isSame ? part - before.part - 1 : number - before.number - 1
  return Array.from({ length: gap }, (_, at) => {
    const lacking = isSame ? `${number}-${part - gap + at}` : `${number - gap + at}`
    return {
      lacking,
      line,
      reason: `${before.name}之后是${name}，中间没有编号为 ${lacking} 的表。`,
    }
  })
}

interface MissingTable {
  readonly id: string
  readonly title: string
  readonly line: number
  readonly reason: string
  readonly isExcerpt?: boolean
}

/** Where other tables were not understood, the one that is missed may be among them. */
function missingTable(
  { tables }: Context,
  { id, title, line, reason, isExcerpt = false }: MissingTable,
): Relation {
  const unread = tables.some(table => table.kind === 'unknown' && hasFigures(table))
  const count = (label: string, text: string) => [plainTerm({ label, text, unit: '张', line })]
  return {
    id,
    title,
    quantity: 'count',
    left: count('文件里读到的', '0'),
    right: count('应有的', '1'),
    ...(unread || isExcerpt
      ? {
          untestable: `${reason}${unread ? '文件里有没有认出的表，可能就是它。' : '文件像是只含一部分表。'}`,
        }
      : { meaning: `${reason}文件可能不完整，也可能没有读出。` }),
  }
}
