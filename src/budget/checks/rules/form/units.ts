import type { AmountUnit } from '@/document/money'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { agrees } from '@/budget/checks/model/compare'
import { sum, wordsTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { hasFigures, type TableView } from '@/budget/checks/model/view'
import { untestable } from './untestable'

/**
 * A table in another unit than the others is so in fact: one of its figures is found elsewhere in
 * theirs. Where all that are found there are ten thousand times too large or small, its unit is
 * wrong.
 */
export const tableUnits: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation> {
    const tables = context.tables.filter(
      table => hasFigures(table) && table.kind !== 'performanceSheet',
    )
    const usual = findUsual(tables)
    if (usual === null) return
    for (const table of tables) {
      if (table.unit === usual) continue
      const pairs = [...listPairs(context, table)]
      if (pairs.some(([own, other]) => agrees(own, other))) continue
      const id = `form:unit:${table.id}`
      const title = `${table.name}的单位 = 其余各表的单位`
      if (pairs.some(isTenThousandfold)) {
        const line = table.printed?.line ?? 1
        yield {
          id,
          title,
          quantity: 'words',
          left: [
            wordsTerm({
              label: `${table.name}的单位`,
              text: table.unit,
              line,
              same: false,
              place: { table: table.id, row: 0, line, cell: 0 },
            }),
          ],
          right: [wordsTerm({ label: '其余各表的单位', text: usual, line })],
          meaning: `同一个数在${table.name}和别处正好相差一万倍，像是${table.name}的单位印错。`,
        }
      } else
        yield untestable(table, {
          id,
          title,
          reason: `${table.name}的单位是${table.unit}，其余各表是${usual}；没有一个数能在别处找到，不能核对单位。`,
        })
    }
  },
}

/** The unit of most tables, `null` where there are few or none prevails. */
function findUsual(tables: readonly TableView[]): AmountUnit | null {
  const counts = new Map<AmountUnit, number>()
  for (const { unit } of tables) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return first && first[1] >= 3 && first[1] * 2 > tables.length ? first[0] : null
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

function isTenThousandfold([own, other]: Pair): boolean {
  const [one, two] = [sum(own) ?? 0, sum(other) ?? 0]
  return one === two * 10_000 || two === one * 10_000
}
