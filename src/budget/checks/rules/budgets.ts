import type { Fact, Facts, Rule } from '@/budget/checks/facts/context'
import {
  comparePeriods,
  isTotal,
  type Periods,
  relatePeriods,
  totalsOf,
} from '@/budget/checks/facts/periods'
import { isBlank } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { isOfYear } from './scopes'

const names = ['generalPublic', 'governmentFund', 'stateCapital'] as const
type Budget = (typeof names)[number]

/** Where 财政拨款 is more than 一般公共预算: it is the sum of its three budgets. */
export const budgets: Rule = {
  family: 'betweenTables',
  *generate({ facts }): Iterable<Relation> {
    if (facts.scopes.fiscalIsGeneral) return
    for (const key of facts.byKey.keys()) {
      const [scope = '', subject = '', measure = ''] = key.split('|')
      if (scope !== 'fiscal' || subject === 'revenue' || !isOfYear(measure)) continue
      const whole = facts.find(scope, subject, measure)
      if (!whole || whole.terms[0]?.statement != null) continue
      const parts = names.flatMap(budget => findPart(facts, whole, budget) ?? [])
      if (!parts.some(part => part.source !== whole.source) || !isWhole(facts, whole)) continue
      const right = parts.flatMap(({ terms }) => terms)
      const periods = compareBudgets(facts, whole, parts)
      const adds = facts.scopes.fiscalAddsCarryOver
      yield {
        id: `budgets:${key}`,
        title: `${whole.terms[0]?.label} ${adds ? '≥' : '='} ${right.map(({ label }) => label).join(' + ')}`,
        left: whole.terms,
        right,
        ...(periods
          ? relatePeriods(whole.terms, right, { ...periods, ofTotals: isTotal(whole) })
          : adds && {
              comparison: 'atLeast' as const,
              excess: '多出的是上年结转，一般公共预算支出表只列当年拨款',
            }),
      }
    }
  },
}

/** What a budget has of a whole; of all that is spent also its classes, where no table prints their total. */
function findPart(facts: Facts, whole: Fact, budget: Budget): Fact | null {
  const [, subject = '', measure = ''] = whole.key.split('|')
  const found = facts.find(budget, subject, measure)
  if (found && found.terms[0]?.statement == null) return found
  if (subject !== '*' || measure !== 'total') return null
  const classes = facts.classesOf(budget, whole.source) ?? facts.classesOf(budget)
  return classes && !isBlank(classes)
    ? { key: `${budget}|*|total`, terms: classes, source: classes[0]?.place?.table ?? '' }
    : null
}

/** Whether 财政拨款 counts carried-over money that its budgets do not, or they some that it does not. */
function compareBudgets(facts: Facts, whole: Fact, parts: readonly Fact[]): Periods | null {
  const all = names.map(budget => {
    const part = parts.find(({ key }) => key.startsWith(`${budget}|`))
    const other = facts.classesOf(budget, whole.source) ?? facts.classesOf(budget)
    return part ? totalsOf(part, facts) : [other, other]
  })
  const totals = totalsOf(whole, facts)
  return comparePeriods(
    totals,
    totals.map((_, index) => all.flatMap(own => own[index] ?? [])),
    facts.carried,
  )
}

/**
 * Whether every budget with money for a subject says how much of it goes to a use, so that the uses
 * add up.
 */
function isWhole(facts: Facts, { key }: Fact): boolean {
  const [, subject = '', measure = ''] = key.split('|')
  return (
    measure === 'total' ||
    names.every(
      budget =>
        facts.find(budget, subject, measure) ||
        (!facts.find(budget, subject, 'total') && (subject !== '*' || !facts.classesOf(budget))),
    )
  )
}
