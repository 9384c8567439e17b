import type { StatementTopic } from '@/document/prose'

const shared = new WeakMap<StatementTopic, Map<string | null, StatementTopic>>()

/**
 * The topic that is made of another and a code; the same for the same: a document has few topics and
 * many statements.
 */
export function shareTopic<Code extends string | null>(
  topic: StatementTopic,
  code: Code,
  make: (topic: StatementTopic, code: Code) => StatementTopic,
): StatementTopic {
  let coded = shared.get(topic)
  if (!coded) shared.set(topic, (coded = new Map()))
  let found = coded.get(code)
  if (!found) coded.set(code, (found = make(topic, code)))
  return found
}
