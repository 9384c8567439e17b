import type { Fact } from '../facts'
import { isBlank } from '../sum'
import type { Relation } from '../types'
import type { Rule } from './types'

/** A figure printed in several tables is the same in all of them. */
export const betweenTables: Rule = {
  family: 'betweenTables',
  * generate({ facts }): Iterable<Relation> {
    for (const known of facts.byKey.values()) yield* compare(known.filter(fact => !isStated(fact)), false)
  },
}

/** An amount that a sentence states is the one that the table prints. */
export const statedAmounts: Rule = {
  family: 'prose',
  * generate({ facts }): Iterable<Relation> {
    for (const known of facts.byKey.values()) {
      const table = known.find(fact => !isStated(fact) && !isBlank(fact.terms)) ?? known.find(fact => !isStated(fact))
      if (table) yield* compare([table, ...known.filter(isStated)], true)
    }
  },
}

function* compare(facts: readonly Fact[], stated: boolean): Iterable<Relation> {
  if (facts.length < 2) return
  const home = (stated ? undefined : facts.find(({ terms }) => !isBlank(terms))) ?? facts[0]
  if (!home) return
  for (const fact of facts) {
    if (fact === home) continue
    yield {
      id: `same:${home.key}:${fact.source}=${home.source}`,
      title: `${nameFact(fact)} = ${nameFact(home)}`,
      left: fact.terms, right: home.terms,
      meaning: stated ? '文字与表里印的不是同一个数，引用前请核对原件。' : '同一个数在两张表里印得不一样，引用前请核对原件。',
    }
  }
}

function isStated({ terms }: Fact): boolean {
  return terms[0]?.statement != null
}

function nameFact({ terms }: Fact): string {
  return terms.map(({ label }) => label).join(' + ')
}
