import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import type { Fact, Facts, Rule } from '@/budget/checks/facts/context'
import {
  comparePeriods,
  isTotal,
  nameTerms,
  relatePeriods,
  totalsOf,
} from '@/budget/checks/facts/periods'
import { agrees } from '@/budget/checks/model/compare'
import { isBlank, statementTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'

/**
 * A figure printed in several tables is the same in all of them; where the total of one counts what was
 * carried over and that of another does not, it is that much more, and its parts are at least as much.
 */
export const betweenTables: Rule = {
  family: 'betweenTables',
  *generate({ facts }): Iterable<Relation> {
    for (const known of facts.byKey.values()) {
      const printed = known.filter(fact => !isStated(fact))
      const home = printed.find(({ terms }) => !isBlank(terms)) ?? printed[0]
      for (const fact of printed)
        if (home && fact !== home)
          yield {
            ...relate(home, fact),
            ...relateTwoPeriods(home, fact, facts),
            meaning: '同一个数在两张表里印得不一样，引用前请核对原件。',
          }
    }
  },
}

/**
 * An amount that a sentence states is the one that the table prints: the table that its section
 * explains, where that has it.
 */
export const statedAmounts: Rule = {
  family: 'prose',
  *generate({ document, facts, printed, repeated }): Iterable<Relation> {
    const about = new Map(document.statements.map(({ id, topic }) => [id, topic.about]))
    const carriedBeside = listCarriedBeside(document.statements)
    for (const known of facts.byKey.values()) {
      const tables = known.filter(fact => !isStated(fact))
      const first = tables.find(({ terms }) => !isBlank(terms)) ?? tables[0]
      if (!first || tables.length === known.length) continue
      for (const fact of known) {
        if (!isStated(fact)) continue
        const kind = about.get(fact.source)
        const own =
          tables.find(
            ({ source, terms }) => !isBlank(terms) && printed.get(source)?.kind === kind,
          ) ?? first
        const home = findOtherPeriod(fact, own, facts) ?? own
        const homeKind = printed.get(home.source)?.kind
        if (homeKind === undefined || !repeated.has(homeKind))
          yield {
            ...relate(home, fact),
            ...addCarried(home, fact, carriedBeside.get(fact.source) ?? []),
            meaning: '正文与表里印的不是同一个数，引用前请核对原件。',
          }
      }
    }
  },
}

/**
 * What is otherwise where a sentence counts the money carried over that it tells (65万元，其中上年结转5万元)
 * and the table does not.
 */
function addCarried(
  { terms: home }: Fact,
  { terms }: Fact,
  carried: readonly Statement[],
): Partial<Relation> {
  if (isBlank(home) || agrees(terms, home)) return {}
  const [added] = carried
    .map(statement => statementTerm(statement))
    .filter(term => term.value !== null && term.value !== 0 && agrees(terms, [...home, term]))
  return added
    ? { title: `${nameTerms(terms)} = ${nameTerms(home)} + 所写上年结转`, right: [...home, added] }
    : {}
}

/** Statements of money carried over that are parts of another, or follow it in its sentence. */
function listCarriedBeside(
  statements: readonly Statement[],
): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>()
  statements.forEach((statement, index) => {
    const { topic, amount, unit, partOf, section, line } = statement
    if (amount === null || !isMoneyUnit(unit) || !/^carryOver(?:\.|$)/.test(topic.key ?? '')) return
    const before = statements[index - 1]
    const isBehind = before?.section === section && before.line === line
    for (const whole of new Set([partOf, isBehind ? before.id : undefined]))
      if (whole !== undefined) found.set(whole, [...(found.get(whole) ?? []), statement])
  })
  return found
}

const totalKeys = ['*|total', 'revenue|total', 'income|total', '*|currentYear'] as const

/**
 * The printed total of the same money that a stated total is, where the one that it would be held
 * against differs from it by money carried over: the sentence speaks of the total with it, or without.
 */
function findOtherPeriod(stated: Fact, home: Fact, facts: Facts): Fact | undefined {
  if (!isTotal(stated) || agrees(stated.terms, home.terms)) return undefined
  const [scope] = stated.key.split('|')
  const label = stated.terms[0]?.label ?? ''
  // 总计 and 收支总预算 are said of no other total than that.
  if (home.terms.some(term => /总计/.test(term.label)) && !/本年|当年/.test(label)) return undefined
  return totalKeys
    .flatMap(key => facts.byKey.get(`${scope}|${key}`) ?? [])
    .find(
      fact =>
        !isStated(fact) &&
        isOfSide(label, fact) &&
        agrees(stated.terms, fact.terms) &&
        comparePeriods([fact.terms], [home.terms], facts.carried) !== null,
    )
}

/** Whether a printed total may be what words call 收入 or 支出. */
function isOfSide(label: string, { terms }: Fact): boolean {
  const names = terms.map(term => term.label).join(' ')
  if (/收入/.test(label) && !/支出/.test(label)) return !/支出/.test(names) || /收入/.test(names)
  return !/(?:本年|拨款)收入|当年/.test(names)
}

function relate(home: Fact, fact: Fact): Relation {
  return {
    id: `same:${home.key}:${fact.source}=${home.source}`,
    title: `${nameTerms(fact.terms)} = ${nameTerms(home.terms)}`,
    left: fact.terms,
    right: home.terms,
  }
}

/** What is otherwise in a relation of two tables of which one counts money carried over. */
function relateTwoPeriods(home: Fact, fact: Fact, facts: Facts): Partial<Relation> {
  const periods = comparePeriods(totalsOf(fact, facts), totalsOf(home, facts), facts.carried)
  return periods
    ? relatePeriods(fact.terms, home.terms, { ...periods, ofTotals: isTotal(fact) })
    : {}
}

function isStated({ terms }: Fact): boolean {
  return terms[0]?.statement != null
}
