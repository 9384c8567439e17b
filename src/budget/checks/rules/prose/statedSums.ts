import type { Statement } from '@/document/prose'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { statementTerm, sum } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { isPart } from '../operatingFunds'
import { bySection, classOf, findStated, threePublicLeaves, wholeKeys } from './lookup'

/** Wholes and parts that sentences state beside each other. `exact`: there are no other parts. */
const sums: readonly {
  readonly name: string
  readonly whole: readonly string[]
  readonly parts: readonly string[]
  readonly exact: boolean
}[] = [
  {
    name: '所写当年 + 上年结转',
    whole: wholeKeys,
    parts: ['currentYear', 'carryOver'],
    exact: false,
  },
  { name: '所写基本支出 + 项目支出', whole: wholeKeys, parts: ['basic', 'project'], exact: false },
  {
    name: '所写人员经费 + 公用经费',
    whole: ['basic'],
    parts: ['personnel', 'operating'],
    exact: true,
  },
  {
    name: '所写货物 + 工程 + 服务',
    whole: ['procurement'],
    parts: ['procurement.goods', 'procurement.works', 'procurement.services'],
    exact: true,
  },
]
const excess = '正文只列出其中一部分'

/** Parts that a section states add up to the whole that it states. */
export const statedSums: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    for (const section of bySection(context).values()) {
      for (const { name, whole, parts, exact } of sums) {
        const stated = parts.map(key => findStated(section, [key]))
        yield* compare(context, {
          name,
          whole: findWhole(section, whole, stated),
          parts: stated.every(part => part !== undefined) ? stated : [],
          exact,
        })
      }
      yield* compare(context, {
        name: '所写因公出国（境）+ 公务用车 + 公务接待',
        whole: findStated(section, ['threePublic']),
        parts: threePublicLeaves(section),
        exact: true,
      })
      yield* vehiclesOf(section, context)
      const funds = section.find(
        ({ topic, amount }) => topic.kind === 'operatingFunds' && amount !== null,
      )
      yield* compare(context, { name: '所列各项之和', whole: funds, parts: section.filter(isPart) })
      for (const { whole, parts } of listClasses(section, context))
        yield* compare(context, { name: '所列各类之和', whole, parts })
      yield* economicClasses(section, context)
    }
  },
}

/** The whole that the first of some parts is of, where it is one of those asked for; else the first stated. */
function findWhole(
  section: readonly Statement[],
  keys: readonly string[],
  [part]: readonly (Statement | undefined)[],
): Statement | undefined {
  const own = section.filter(({ id }) => id === part?.partOf)
  // 本年收入 and 上年结转 are no parts of what is spent, of which some may be left.
  const others = namesRevenue(part) ? section.filter(one => !isSpentAlone(one)) : section
  return findStated(own, keys) ?? findStated(others, keys)
}

const namesRevenue = (part: Statement | undefined) => /收入/.test(part?.label ?? '')
const isSpentAlone = ({ label }: Statement) => /支出/.test(label) && !/收入|收支/.test(label)

/** Classes are of what is spent, and never of revenue. */
const isSpent = ({ label }: Statement) => /支/.test(label) || !/收入/.test(label)

/** The lists of classes of a section, each with its whole; what stands in none goes with the first. */
function listClasses(
  section: readonly Statement[],
  context: Context,
): readonly { readonly whole: Statement | undefined; readonly parts: readonly Statement[] }[] {
  const classes = section.filter(statement => classOf(statement, context) !== null)
  const lists = section.filter(isSpent).flatMap(whole => {
    const parts = classes.filter(({ partOf }) => partOf === whole.id)
    return parts.length > 1 && wholeKeys.some(key => key === whole.topic.key)
      ? [{ whole, parts }]
      : []
  })
  const [first, ...others] = lists
  if (!first) return [{ whole: findStated(section.filter(isSpent), wholeKeys), parts: classes }]
  const listed = lists.flatMap(({ parts }) => parts)
  const codes = new Set(listed.map(part => classOf(part, context)))
  const apart = classes.filter(part => !listed.includes(part) && !codes.has(classOf(part, context)))
  return [{ ...first, parts: [...first.parts, ...apart] }, ...others]
}

/**
 * 购置 and 运行 cover 公务用车购置及运行费; those words are often written where the purchase alone is
 * meant, so that it may be less.
 */
function* vehiclesOf(
  section: readonly Statement[],
  { statedDecimals: decimals }: Context,
): Iterable<Relation> {
  const whole = findStated(section, ['vehicles'])
  const parts = ['vehicles.purchase', 'vehicles.operation'].flatMap(
    key => findStated(section, [key]) ?? [],
  )
  if (!whole || parts.length < 2) return
  yield {
    id: `stated:${whole.id}:vehicles`,
    title: `正文公务用车购置费 + 运行费 ≥ 正文“${whole.label}”`,
    comparison: 'atLeast',
    left: parts.map(part => statementTerm(part, { decimals })),
    right: [statementTerm(whole, { decimals })],
    meaning: '正文所写的购置费与运行费加起来不到正文所写的购置及运行费。',
  }
}

/** 人员经费 fall into economic classes 301 and 303, 公用经费 into 302 and those from 307 on. */
function* economicClasses(section: readonly Statement[], context: Context): Iterable<Relation> {
  const classes = section
    .filter(
      ({ topic, amount }) =>
        topic.kind === 'economic' && topic.about !== 'operatingFunds' && amount !== null,
    )
    .map(statement => ({ statement, code: context.facts.names.economic(statement.label) }))
  for (const [key, pattern] of [
    ['personnel', /^30[13]$/],
    ['operating', /^(?:302|30[7-9]|31\d|399)$/],
  ] as const) {
    const parts = classes
      .filter(({ code }) => code !== null && pattern.test(code))
      .map(({ statement }) => statement)
    yield* compare(context, { name: '所列各类之和', whole: findStated(section, [key]), parts })
  }
}

interface StatedSum {
  readonly name: string
  readonly whole: Statement | undefined
  readonly parts: readonly (Statement | undefined)[]
  /** Whether the parts are all of the whole. */
  readonly exact?: boolean
}

function* compare(
  { statedDecimals: decimals }: Context,
  { name, whole, parts, exact = false }: StatedSum,
): Iterable<Relation> {
  const stated = parts.flatMap(part => part ?? [])
  if (!whole || stated.length === 0) return
  const left = [statementTerm(whole, { decimals })]
  const right = stated.map(part => statementTerm(part, { decimals }))
  const equal = sum(left) === sum(right)
  yield {
    id: `stated:${whole.id}:${stated[0]?.id}`,
    title: `正文“${whole.label}” ${exact || equal ? '=' : '≥'} 正文${name}`,
    left,
    right,
    ...(exact ? {} : { comparison: 'atLeast' as const, excess }),
    meaning: '正文所列各项加起来不是正文所写的合计。',
  }
}
