import { nameCompared } from '@/document/ownBudget'
import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import { statementTerm, sum } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import type { Rule } from '@/budget/checks/facts/context'
import { classOf, threePublicLeaves, wholeKeys } from './lookup'

/**
 * What a whole changed by is what its parts changed by: classes, basic and project, personnel and
 * operating, the kinds of 三公.
 */
export const changeSums: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const { statedDecimals: decimals } = context
    const money = context.document.statements.filter(
      ({ unit, amount }) => amount !== null && isMoneyUnit(unit),
    )
    const changed = money.filter(({ change }) => change?.amount != null)
    const first = (...keys: string[]) =>
      changed.find(({ topic }) => topic.kind === 'measure' && keys.includes(topic.key ?? ''))
    const total = first(...wholeKeys)
    const basic = first('basic')
    const classes = distinct(changed, statement => classOf(statement, context))
    yield* compare({ decimals, name: '各类增减之和', whole: total, parts: classes, open: true })
    yield* compare({
      decimals,
      name: '基本支出与项目支出的增减之和',
      whole: total,
      parts: [basic, first('project')],
    })
    yield* compare({
      decimals,
      name: '人员经费与公用经费的增减之和',
      whole: basic,
      parts: [first('personnel'), first('operating')],
    })
    const amounts = threePublicLeaves(money)
    const threePublic = changed.find(
      ({ topic }) => topic.kind === 'threePublic' && topic.key === 'threePublic',
    )
    yield* compare({
      decimals,
      name: '各项增减之和',
      whole: threePublic,
      parts: amounts.map(leaf => owner(leaf, changed)),
      amounts,
    })
  },
}

/** The statement whose sentence says what `leaf` changed by. */
function owner(leaf: Statement, changed: readonly Statement[]): Statement | undefined {
  return changed.find(({ id, change }) => (change?.basis ?? id) === leaf.id)
}

interface ChangeSum {
  readonly decimals: number
  readonly name: string
  readonly whole: Statement | undefined
  readonly parts: readonly (Statement | undefined)[]
  /** The parts may have had companions last year that are gone now. */
  readonly open?: boolean
  /** The statements of this year's amounts, where others tell the changes. */
  readonly amounts?: readonly (Statement | undefined)[]
}

/** Changes are only compared where the parts make up the whole this year. */
function* compare({
  decimals,
  name,
  whole,
  parts,
  open = false,
  amounts = parts,
}: ChangeSum): Iterable<Relation> {
  const stated = parts.flatMap(part => part ?? [])
  if (!whole?.change || stated.length < 2 || stated.length !== parts.length) return
  // What is told against 年初预算 is no part of what is told against last year.
  const compared = nameCompared(whole.change)
  if (stated.some(({ change }) => change && nameCompared(change) !== compared)) return
  const now = amounts.flatMap(part => (part ? [statementTerm(part, { decimals })] : []))
  const rest = (sum(now) ?? 0) - (sum([statementTerm(whole)]) ?? 0)
  if (2 * Math.abs(rest) > now.reduce((steps, { step }) => steps + step, 0)) return
  const changesOf = (statements: readonly Statement[]): Term[] =>
    statements.flatMap(statement => changeTerm(statement, decimals) ?? [])
  const [left, right] = [changesOf([whole]), changesOf(stated)]
  yield {
    id: `changes:${whole.id}:${stated[0]?.id}`,
    title: `正文“${whole.label}”比${compared}增减 = ${name}`,
    left,
    right,
    ...(open && sum(left) !== sum(right)
      ? { untestable: '去年有而今年没有的类别正文里没有写，增减之和不能要求相等。' }
      : {}),
    meaning: '正文所写各项的增减加起来不是合计的增减。',
  }
}

function distinct(
  statements: readonly Statement[],
  keyOf: (statement: Statement) => string | null,
): Statement[] {
  const found = new Map<string, Statement>()
  for (const statement of statements) {
    const key = keyOf(statement)
    if (key !== null && !found.has(key)) found.set(key, statement)
  }
  return [...found.values()]
}

/**
 * The stated difference from last year: negative for a decrease, nothing for 持平; `null` where no
 * amount is stated.
 */
export function changeTerm(statement: Statement, decimals = 0): Term | null {
  const { change, label } = statement
  if (!change || change.amount === null) return null
  return statementTerm(statement, {
    amount: change.amount,
    label: `${label}比${nameCompared(change)}${change.direction === 'decrease' ? '减少' : '增加'}`,
    decimals,
    sign: change.direction === 'decrease' ? -1 : 1,
    line: change.line,
  })
}
