import type { AmountUnit } from '@/document/money'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { agrees } from '@/budget/checks/model/compare'
import { cellTerm, sum, wordsTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { hasFigures, type TableView } from '@/budget/checks/model/view'
import { unitRelation } from '@/budget/checks/model/wrongUnits'
import { readExactAmount } from '@/text/decimals'
import { untestable } from './untestable'

/** From as many tables on, the unit of most is known to be usual. */
const fewTables = 3
/** As many subjects of one code with one figure tell that a table repeats another. */
const fewSubjects = 3

/**
 * A table in another unit than the others (or in none) is so in fact: one of its figures is found
 * elsewhere in theirs. Where all that are found there are ten thousand times too large or small, its
 * unit is wrong.
 */
export const tableUnits: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation> {
    const tables = context.tables.filter(
      table => hasFigures(table) && table.kind !== 'performanceSheet',
    )
    const usual = findUsual(tables)
    const subjectsOf = groupSubjects(tables)
    for (const table of tables) {
      const isPrinted = table.printed?.unit !== null
      if (!usual) continue
      const isUsual = table.unit === usual.unit && isPrinted
      const pairs = findAllApart(listPairs(context, table))
      const subjects = pairs && findAllApart(listSubjects(subjectsOf, table))
      if (!subjects) continue
      const id = `${unitRelation}${table.id}`
      const title = `${table.name}的单位 = 其余各表的单位`
      if (isUsual) {
        const [apart] = subjects.filter(isTenThousandfold)
        if (apart && usual.isKnown && subjects.filter(isTenThousandfold).length >= fewSubjects)
          yield misfilled(table, id, apart)
      } else if (
        pairs.some(isTenThousandfold) ||
        subjects.filter(isTenThousandfold).length >= fewSubjects
      ) {
        const line = table.printed?.line ?? 1
        yield {
          id,
          title,
          quantity: 'words',
          left: [
            wordsTerm({
              label: `${table.name}的单位`,
              text: isPrinted ? table.unit : `没有写明，按${table.unit}读`,
              line,
              same: false,
              place: { table: table.id, row: 0, line, cell: 0 },
            }),
          ],
          right: [wordsTerm({ label: '其余各表的单位', text: usual.unit, line })],
          meaning: `同一个数在${table.name}和别处正好相差一万倍，${
            usual.isTied
              ? '两种单位的表一样多，不知道是哪一边印错'
              : `像是${table.name}的单位${isPrinted ? '印错' : '不是这个'}`
          }。`,
        }
      } else if (usual.isKnown && isPrinted)
        yield untestable(table, {
          id,
          title,
          reason: `${table.name}的单位是${table.unit}，其余各表是${usual.unit}；没有一个数能在别处找到，不能核对单位。`,
        })
    }
  },
}

/** A table that prints the unit of all others, and whose figures are in another one. */
function misfilled(table: TableView, id: string, [own, other]: Pair): Relation {
  const line = table.printed?.line ?? 1
  const isLarger = (sum(own) ?? 0) > (sum(other) ?? 0)
  const [from, to] = isLarger ? ['万元', '元'] : ['元', '万元']
  const label = `${table.name}的单位`
  const place = { table: table.id, row: 0, line, cell: 0 }
  return {
    id,
    title: `${label} = 表里的数所用的单位`,
    quantity: 'words',
    left: [wordsTerm({ label, text: table.unit, line, same: false, place })],
    right: [
      wordsTerm({
        label: '表里的数像是',
        text: table.unit === from ? to : '另一种单位',
        line,
      }),
    ],
    meaning: `${table.name}里的数和别处同一个数正好相差一万倍，没有一个相同，像是没有按${table.unit}填。`,
  }
}

interface UsualUnit {
  /** That of most tables, of the first where two are as many. */
  readonly unit: AmountUnit
  /** Whether it prevails. */
  readonly isKnown: boolean
  /** Whether as many tables have another. */
  readonly isTied: boolean
}

function findUsual(tables: readonly TableView[]): UsualUnit | null {
  const counts = new Map<AmountUnit, number>()
  for (const { unit } of tables) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one)
  if (!first || tables.length < 2) return null
  return {
    unit: first[0],
    isKnown: first[1] >= fewTables && first[1] * 2 > tables.length,
    isTied: second?.[1] === first[1],
  }
}

type Pair = readonly [readonly Term[], readonly Term[]]

/** The figures of a table that are printed elsewhere too, but for noughts. */
function* listPairs({ facts }: Context, { id }: TableView): Iterable<Pair> {
  for (const known of facts.byKey.values()) {
    const own = known.find(({ source, terms }) => source === id && (sum(terms) ?? 0) !== 0)
    for (const other of own ? known : [])
      if (own && other.source !== id && (sum(other.terms) ?? 0) !== 0)
        yield [own.terms, other.terms]
  }
}

/** All pairs where no two agree; `null` from the first that do on. */
function findAllApart(pairs: Iterable<Pair>): Pair[] | null {
  const apart: Pair[] = []
  for (const pair of pairs) {
    if (agrees(...pair)) return null
    apart.push(pair)
  }
  return apart
}

/** Totals of subjects that another table prints with the same code, whosever money they are. */
function* listSubjects(subjectsOf: SubjectsOf, table: TableView): Iterable<Pair> {
  for (const [key, row] of readSubjects(table))
    for (const other of subjectsOf.get(key) ?? [])
      if (other.table !== table) yield [[cellTerm(row)], [cellTerm(other)]]
}

/** A row that has a total: what a term of it is made of. */
type Subject = Parameters<typeof cellTerm>[0]
type SubjectsOf = ReadonlyMap<string, readonly Subject[]>

function groupSubjects(tables: readonly TableView[]): SubjectsOf {
  const groups = new Map<string, Subject[]>()
  for (const table of tables)
    for (const [key, row] of readSubjects(table)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  return groups
}

/** Its last row of each code, where the total is not nought. */
function readSubjects(table: TableView): ReadonlyMap<string, Subject> {
  const subjects = new Map<string, Subject>()
  for (const side of table.sides)
    for (const row of side.rows) {
      const amount = row.code === null ? null : row.amounts['total']
      if (amount && readExactAmount(amount, table.unit).value)
        subjects.set(`${side.kind}|${row.code}`, { table, side, row, key: 'total' })
    }
  return subjects
}

function isTenThousandfold([own, other]: Pair): boolean {
  const [one, two] = [sum(own) ?? 0, sum(other) ?? 0]
  return one === two * 10_000 || two === one * 10_000
}
