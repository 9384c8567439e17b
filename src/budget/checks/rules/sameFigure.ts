import type { Fact, Rule } from '@/budget/checks/facts/context'
import { isBlank } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'

/** A figure printed in several tables is the same in all of them. */
export const betweenTables: Rule = {
  family: 'betweenTables',
  *generate({ facts }): Iterable<Relation> {
    for (const known of facts.byKey.values())
      yield* compare(
        known.filter(fact => !isStated(fact)),
        false,
      )
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
    for (const known of facts.byKey.values()) {
      const tables = known.filter(fact => !isStated(fact))
      const first = tables.find(({ terms }) => !isBlank(terms)) ?? tables[0]
      if (!first || tables.length === known.length) continue
      for (const fact of known) {
        if (!isStated(fact)) continue
        const kind = about.get(fact.source)
        const home =
          tables.find(
            ({ source, terms }) => !isBlank(terms) && printed.get(source)?.kind === kind,
          ) ?? first
        const homeKind = printed.get(home.source)?.kind
        if (homeKind === undefined || !repeated.has(homeKind)) yield* compare([home, fact], true)
      }
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
      left: fact.terms,
      right: home.terms,
      meaning: stated
        ? '正文与表里印的不是同一个数，引用前请核对原件。'
        : '同一个数在两张表里印得不一样，引用前请核对原件。',
    }
  }
}

function isStated({ terms }: Fact): boolean {
  return terms[0]?.statement != null
}

/** Rows of one name in several places (本年收入 and 上年结转) are named once. */
function nameFact({ terms }: Fact): string {
  const labels = [...new Set(terms.map(({ label }) => label))]
  return labels.length < terms.length
    ? `${labels.join(' + ')}（${terms.length} 行之和）`
    : labels.join(' + ')
}
