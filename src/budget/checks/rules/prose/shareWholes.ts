import type { Statement } from '@/document/prose'
import type { Context } from '@/budget/checks/facts/context'
import { keyOf, scopeOfWords } from '@/budget/checks/facts/statements'
import { statementTerm } from '@/budget/checks/model/terms'
import type { Term } from '@/budget/checks/model/types'

interface Part {
  readonly words: RegExp
  readonly subject: string
  readonly measure: string
  /** Whose money it always is. */
  readonly scope?: string
}

/** Parts that a share may be of, by its words; the first that fits holds. */
const parts: readonly Part[] = [
  { words: /三公/, subject: 'threePublic', measure: 'threePublic', scope: 'generalPublic' },
  { words: /采购/, subject: 'procurement', measure: 'total', scope: 'all' },
  { words: /机关运行/, subject: 'operatingFunds', measure: 'total', scope: 'generalPublic' },
  { words: /基本支出/, subject: '*', measure: 'basic' },
  { words: /项目支出/, subject: '*', measure: 'project' },
  { words: /人员/, subject: '*', measure: 'personnel' },
  { words: /公用/, subject: '*', measure: 'operating' },
  { words: /结转/, subject: '*', measure: 'carryOver' },
]

type TotalKey = readonly [subject: string, measure: string]
const spent: TotalKey = ['*', 'total']
const grand: TotalKey = ['revenue', 'total']
const income: TotalKey = ['income', 'total']
const current: TotalKey = ['*', 'currentYear']

/** Totals that a share may be of, the likeliest first: with what is carried over, or without. */
const totals: readonly (readonly [words: RegExp, keys: readonly TotalKey[]])[] = [
  [/收支|总计/, [grand, spent]],
  [/本年收入|当年/, [current, income, grand, spent]],
  [/收入/, [grand, spent, income]],
  [/支出|预算|^[总合]|^$/, [spent, grand]],
]

/** Words that name a total of the tables, and nothing else: 占全县水利支出 is of none that they print. */
const ownWhole =
  /^(?:20\d\d年度?|本年度?|当年|全年|年初|年度|本|我|该|全部|全|各项|总|部门|单位|局|机关|一般公共|政府性基金|国有资本经营|财政性?|拨款|资金|基本|项目|人员|公用|经费|三公|机关运行|采购|结转|收支|收入|支出|预算|决算|安排|执行|总额|总数|总量|总计|合计|共计|金额|规模|数|额|的|[“”"])*$/

/** Whether the words of a share name a total that the document's own tables may print. */
export const namesOwnWhole = ({ share }: Statement): boolean => ownWhole.test(share?.of ?? '')

/**
 * What a share can be of, the likeliest first: the nearest statement before that bears its words,
 * then the figure of the tables that they name. "本年支出合计", which names no fund, is of all
 * money.
 */
export function listWholes(
  { facts, statedDecimals: decimals }: Context,
  before: readonly Statement[],
  statement: Statement,
): (readonly Term[])[] {
  const words = statement.share?.of ?? ''
  const label = words.replace(/(?:总额|合计|总数|总计)$/, '')
  const stated =
    label === ''
      ? undefined
      : before.findLast(({ label: own, amount }) => amount !== null && own.includes(label))
  const own = keyOf(statement, facts.names)?.[0] ?? 'all'
  const part = parts.find(({ words: pattern }) => pattern.test(label))
  const named = scopeOfWords(words)
  const scopes = part ? [part.scope ?? named ?? own, own] : [named ?? (words === '' ? own : 'all')]
  const keys: readonly TotalKey[] = part
    ? [[part.subject, part.measure]]
    : (totals.find(([pattern]) => pattern.test(words))?.[1] ?? [])
  const printed = scopes.flatMap(scope =>
    keys.flatMap(([subject, measure]) => {
      const found = facts.find(scope, subject, measure)
      return found ? [found.terms] : []
    }),
  )
  return [...(stated ? [[statementTerm(stated, { decimals })]] : []), ...printed]
}
