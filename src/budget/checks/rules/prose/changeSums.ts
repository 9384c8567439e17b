import type { Statement } from '../../../prose'
import { countDecimals, isMoneyUnit } from '../../decimals'
import { sum } from '../../sum'
import type { Relation, Term } from '../../types'
import type { Rule } from '../types'
import { changeTerm } from './changeTerm'
import { classOf, statedTerms, wholeKeys } from './lookup'
import { threePublicLeaves } from './threePublicLeaves'

/** What a whole changed by is what its parts changed by: classes, basic and project, personnel and operating, the kinds of 三公. */
export const changeSums: Rule = {
  family: 'prose',
  * generate(context): Iterable<Relation> {
    const money = context.document.statements.filter(({ unit, amount }) => amount !== null && isMoneyUnit(unit))
    const changed = money.filter(({ change }) => change?.amount != null)
    const first = (...keys: string[]) => changed.find(({ topic }) => topic.kind === 'measure' && keys.includes(topic.key ?? ''))
    const total = first(...wholeKeys)
    const basic = first('basic')
    yield* compare('各类增减之和', total, distinct(changed, statement => classOf(statement, context)), false)
    yield* compare('基本支出与项目支出的增减之和', total, [basic, first('project')], true)
    yield* compare('人员经费与公用经费的增减之和', basic, [first('personnel'), first('operating')], true)
    const leaves = threePublicLeaves(money)
    const whole = changed.find(({ topic }) => topic.kind === 'threePublic' && topic.key === 'threePublic')
    yield* compare('各项增减之和', whole, leaves.map(leaf => owner(leaf, changed)), true, leaves)
  },
}

/** The statement whose sentence says what `leaf` changed by. */
function owner(leaf: Statement, changed: readonly Statement[]): Statement | undefined {
  return changed.find(({ id, change }) => (change?.basis ?? id) === leaf.id)
}

/** The parts must make up the whole this year; `closed`: and cannot have had other companions last year. */
function* compare(name: string, whole: Statement | undefined, parts: readonly (Statement | undefined)[], closed: boolean, amounts: readonly (Statement | undefined)[] = parts): Iterable<Relation> {
  const stated = parts.flatMap(part => part ?? [])
  if (!whole || stated.length < 2 || stated.length !== parts.length) return
  if (sum(statedTerms(amounts.flatMap(part => part ?? []))) !== sum(statedTerms([whole]))) return
  const decimals = Math.max(...[whole, ...stated].map(({ change }) => countDecimals(change?.amount ?? '')))
  const terms = (statements: readonly Statement[]): Term[] => statements.flatMap(statement => changeTerm(statement, decimals) ?? [])
  const left = terms([whole])
  const right = terms(stated)
  const open = !closed && sum(left) !== sum(right)
  yield {
    id: `changes:${whole.id}:${stated[0]?.id}`, title: `第 ${whole.change?.line} 行“${whole.label}”比上年增减 = ${name}`, left, right,
    ...(open ? { untestable: '去年有而今年没有的类别文字里没有写，增减之和不能要求相等。' } : {}),
    meaning: '文字所写各项增减加起来不是合计的增减。',
  }
}

function distinct(statements: readonly Statement[], keyOf: (statement: Statement) => string | null): Statement[] {
  const found = new Map<string, Statement>()
  for (const statement of statements) {
    const key = keyOf(statement)
    if (key !== null && !found.has(key)) found.set(key, statement)
  }
  return [...found.values()]
}

