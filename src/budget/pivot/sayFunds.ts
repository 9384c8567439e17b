// @bundle later
import type { BudgetDocument, TableKind } from '@/document/document'
import { fiscalParts, otherMoney } from '@/document/fundKeys'
import { columnFunding } from '@/budget/revenue/funding'
import type { TracedAmount } from '@/budget/figures/tracedAmount'
import { addUp } from '@/budget/tree/tree'
import type { DisplayUnit } from '@/text/format'
import { sentence } from '@/text/segments'
import { type Answer, answer, listAmounts, silence } from './answer'
import { amountAt, type Picked, type PickedRow, wholeRows } from './findPicked'
import { toStructure } from './sayUses'

/** Tables whose rows are all of one fund. */
const fundTables: Readonly<Partial<Record<TableKind, string>>> = {
  generalPublicExpenditure: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
}
/** Columns of functional tables that say where money comes from. */
const fundKeys: ReadonlySet<string> = new Set(['fiscal', ...fiscalParts, ...otherMoney])

/** Where the money of a subject comes from: columns of its row, or the table of a fund. */
export function sayFunds(picked: Picked, unit: DisplayUnit): Answer {
  const rows = wholeRows(picked)
  const columns = rows.map(fundsOf).find(funds => funds.length > 0)
  const funds = columns ?? rows.flatMap(ofFundTable)
  const years = funds.length > 0 ? [] : (rows.map(yearsOf).find(own => own.length > 1) ?? [])
  const named = [...funds, ...years]
  return named.length === 0
    ? silence('没有读到它的钱从哪里来。', ...toStructure(picked))
    : answer(sentence`钱来自${listAmounts(named, unit)}。`, ...toStructure(picked))
}

type Named = readonly [name: string, amount: TracedAmount]

/** Fiscal money is said by its parts where they make it, else as one: never both. */
function fundsOf({ found, row }: PickedRow): readonly Named[] {
  if (found.meaning.kind in fundTables) return []
  const own = { ...found, side: { ...found.side, rows: [row] } }
  const funds = columnFunding(own, null).filter(({ key, total }) => fundKeys.has(key) && total)
  const fiscal = funds.find(({ key }) => key === 'fiscal')?.total
  const parts = funds.filter(({ key }) => fiscalParts.has(key))
  const isWhole = addUp(parts.map(({ total }) => total?.fen ?? 0)) === fiscal?.fen
  const said = funds.filter(
    ({ key }) => !fiscal || (isWhole ? key !== 'fiscal' : !fiscalParts.has(key)),
  )
  return said.flatMap(({ name, total }) =>
    total && total.fen !== 0 ? [[name, total] as const] : [],
  )
}

function ofFundTable(row: PickedRow): readonly Named[] {
  const name = fundTables[row.found.meaning.kind]
  const amount = name === undefined ? null : amountAt(row, 'total')
  return name !== undefined && amount ? [[name, amount]] : []
}

const yearsOf = (row: PickedRow): readonly Named[] =>
  (
    [
      ['currentYear', '当年预算'],
      ['carryOver', '上年结转'],
    ] as const
  ).flatMap(([key, name]) => {
    const amount = amountAt(row, key)
    return amount ? [[name, amount] as const] : []
  })

/** What the table of 三公 says of a subject: mostly nothing, as its rows are kinds or units. */
export function sayThreePublic(
  document: BudgetDocument,
  picked: Picked,
  unit: DisplayUnit,
): Answer {
  const row = wholeRows(picked).find(({ found }) => found.meaning.kind === 'threePublic')
  const amount = row && amountAt(row, 'threePublic')
  if (amount) return answer(sentence`${listAmounts([['“三公”经费', amount]], unit)}。`)
  const hasTable = document.meanings.some(({ kind }) => kind === 'threePublic')
  return silence(
    hasTable
      ? '读到的“三公”经费表不按功能科目分，所以不说它里面有多少“三公”经费。'
      : '没有读到按功能科目分的“三公”经费，所以不说它里面有多少。',
    ...toStructure(picked),
  )
}
