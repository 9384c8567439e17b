import type { Statement } from '@/document/prose'
import { isAmountUnit } from '@/budget/figures/tracedAmount'
import { isMoneyUnit, readExactAmount } from '@/text/decimals'
import { statementTerm } from '@/budget/checks/model/terms'
import type { Names } from './names'
import type { Scopes } from './scopes'
import type { AddFact } from './types'

const scopeByTable: Readonly<Record<string, string>> = {
  fiscalRevenueExpenditure: 'fiscal',
  fiscalExpenditure: 'fiscal',
  fiscalBasicExpenditure: 'fiscal',
  generalPublicExpenditure: 'generalPublic',
  generalPublicBasicExpenditure: 'generalPublic',
  threePublic: 'generalPublic',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
}
const totals: Readonly<Record<string, string>> = {
  totalRevenue: 'all',
  totalExpenditure: 'all',
  total: 'all',
  fiscal: 'fiscal',
  fiscalRevenue: 'fiscal',
  fiscalExpenditure: 'fiscal',
  generalPublic: 'generalPublic',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
}
const uses = new Set([
  'basic',
  'project',
  'personnel',
  'operating',
  'currentYear',
  'carryOver',
  'reserve',
  'carryForward',
])

/** Adds the amounts that sentences state, where their topic is a figure of a table. */
export function addStatements({
  statements,
  names,
  scopes,
  isFinal,
  prints,
  add,
}: {
  statements: readonly Statement[]
  names: Names
  scopes: Scopes
  isFinal: boolean
  /** Whether a table prints a figure of a scope, subject and measure. */
  prints: (scope: string, subject: string, measure: string) => boolean
  add: AddFact
}): void {
  const scopeOfPart = readScopesOfParts(statements, names)
  const besideCarryOver = listBesideCarryOver(statements)
  const byId = new Map(statements.map(statement => [statement.id, statement]))
  for (const statement of statements) {
    if (statement.amount === null || !isMoneyUnit(statement.unit)) continue
    const key = keyOf(statement, names)
    if (!key) continue
    if (statement.topic.kind === 'economic') key[2] = useOfEconomic(statement, byId)
    if (key[0] === 'all') key[0] = scopeOfPart.get(statement.id) ?? 'all'
    if (scopes.carriesForward && key[1] === '*' && key[2] === 'total')
      key[1] = isGrandTotal(statement, scopes)
        ? 'revenue'
        : totalOf({ ...statement, label: nameSide(statement, byId) }, isFinal)
    // "一般公共预算拨款收入 A，上年结转 B" of one whole: A is this year's; a subject is spent from both.
    if (
      key[1] === '*' &&
      key[2] === 'total' &&
      besideCarryOver.has(statement.partOf ?? '') &&
      prints(key[0], key[1], 'currentYear')
    )
      key[2] = 'currentYear'
    add(
      ...key,
      [statementTerm(statement, { code: /^\d+$/.test(key[1]) ? key[1] : null })],
      statement.id,
    )
    const { budget, label, id } = statement
    // Of several budgets the first is named so: 年初预算 beside 全年预算.
    const first = /年初/.test(budget?.text ?? '') && prints(key[0], key[1], `initial.${key[2]}`)
    if (budget)
      add(
        key[0],
        key[1],
        `${first ? 'initial' : 'budgeted'}.${key[2]}`,
        [
          statementTerm(statement, {
            amount: budget.amount,
            label: `${label}的预算数`,
            line: budget.line,
          }),
        ],
        id,
      )
  }
}

/**
 * The use that an economic subject is a part of: 项目支出 and all expenditure have such parts as 基本支出
 * has, which its own sections list without saying so.
 */
function useOfEconomic(
  { topic, partOf }: Statement,
  byId: ReadonlyMap<string, Statement>,
): 'basic' | 'project' | 'total' {
  const isOfBasic = /BasicExpenditure$/.test(topic.about ?? '')
  for (let whole = byId.get(partOf ?? ''); whole; whole = byId.get(whole.partOf ?? '')) {
    const { kind, key } = whole.topic
    if (kind !== 'measure' || key === null) continue
    if (key === 'project') return 'project'
    if (totals[key] !== undefined && !isOfBasic) return 'total'
    if (basicKeys.has(key)) break
  }
  return 'basic'
}
const basicKeys = new Set(['basic', 'personnel', 'operating'])

/** Wholes among whose parts money carried over from last year is named, and is not nought. */
function listBesideCarryOver(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap(({ partOf, topic, amount }) =>
      partOf !== undefined && topic.key === 'carryOver' && /[1-9]/.test(amount ?? '')
        ? [partOf]
        : [],
    ),
  )
}

const spentOn = new Set<string | null>(['basic', 'project', 'personnel', 'operating'])

/**
 * Whose money the items of a list are of: those below 财政拨款支出预算 are not those of all
 * expenditure. What is said of an item next is of it too, up to another item.
 */
function readScopesOfParts(
  statements: readonly Statement[],
  names: Names,
): ReadonlyMap<string, string> {
  const byId = new Map(statements.map(statement => [statement.id, statement]))
  const found = new Map<string, string>()
  let before: { readonly item: string; readonly scope: string | undefined } | undefined
  for (const statement of statements) {
    const { id, partOf, section, topic } = statement
    const code = topic.kind === 'subject' ? keyOf(statement, names)?.[1] : undefined
    const whole = partOf === undefined ? undefined : byId.get(partOf)?.topic
    const own = whole?.kind === 'measure' && whole.key !== null ? totals[whole.key] : undefined
    const isOwn = own !== undefined && own !== 'all'
    if (isOwn && topic.kind === 'measure' && spentOn.has(topic.key)) found.set(id, own)
    if (code === undefined) continue
    const item = `${section} ${code}`
    const scope = isOwn ? own : before?.item === item ? before.scope : undefined
    before = { item, scope }
    if (scope !== undefined) found.set(id, scope)
  }
  return found
}

/**
 * Whether a sentence gives 总计, with what was carried over or is left: "收入总计", and "总支出" or
 * "支出合计" where they are of that amount.
 */
function isGrandTotal(
  { text, label, amount, unit }: Statement,
  { grandTotals }: Pick<Scopes, 'grandTotals'>,
): boolean {
  if (grandTotals.length === 0) return false
  if (text.replaceAll(/\s/g, '').includes(`${label}总计`)) return true
  if (amount === null || !isAmountUnit(unit)) return false
  const { value, step } = readExactAmount(amount, unit)
  return value !== null && grandTotals.some(total => 2 * Math.abs(total - value) <= step)
}

/**
 * The label of a statement, or of the nearest whole that says whether it is 收入 or 支出: "财政拨款收入
 * A（其中：一般公共预算 B）".
 */
function nameSide(statement: Statement, byId: ReadonlyMap<string, Statement>): string {
  let named: Statement | undefined = statement
  for (let depth = 0; named && depth < 5; depth++) {
    if (/收入|支出|收、支|收支/.test(named.label)) return named.label
    named = byId.get(named.partOf ?? '')
  }
  return statement.label
}

/**
 * With money left for next year, revenue is no longer what is spent; 收支总计 is what both totals
 * are with it. A final account calls 收入 what came in this year.
 */
function totalOf({ topic, label }: Pick<Statement, 'topic' | 'label'>, isFinal: boolean): string {
  if (/收支|收入[、和]?支出|收、支/.test(label)) return 'revenue'
  if (isFinal) return /总计/.test(label) ? 'revenue' : /收入/.test(label) ? 'income' : '*'
  return /Revenue$|^total$/.test(topic.key ?? '') ? 'revenue' : '*'
}

/**
 * Scope, subject and measure that a statement gives the figure of; `null` where no table has it.
 */
export function keyOf({ topic, label }: Statement, names: Names): [string, string, string] | null {
  const scope = scopeOf(topic.about, label)
  const { kind, key } = topic
  if (kind === 'subject') {
    const code = topic.code ?? names.functional(label)
    return code === null ? null : [scope, code, 'total']
  }
  if (kind === 'economic') {
    const code = topic.code ?? names.economic(label)
    return code === null || topic.about === 'operatingFunds'
      ? null
      : [scope === 'all' ? 'generalPublic' : scope, code, 'basic']
  }
  if (kind === 'threePublic') return key === null ? null : ['generalPublic', 'threePublic', key]
  if (kind === 'operatingFunds') return ['generalPublic', 'operatingFunds', 'total']
  if (kind === 'procurement') return key === 'procurement' ? ['all', 'procurement', 'total'] : null
  return kind === 'measure' && key !== null ? measureKey(key, scope) : null
}

function measureKey(key: string, scope: string): [string, string, string] {
  const dot = key.indexOf('.')
  if (dot > 0) return [key.slice(dot + 1), '*', key.slice(0, dot)]
  if (uses.has(key)) return [scope, '*', key]
  const whole = totals[key]
  return whole === undefined ? [key, '*', 'total'] : [whole === 'all' ? scope : whole, '*', 'total']
}

/**
 * Whose money a sentence speaks of: its own words come before the table that its section explains.
 */
function scopeOf(about: string | undefined, label: string): string {
  return scopeOfWords(label) ?? scopeByTable[about ?? ''] ?? 'all'
}

/** The fund that words name, `null` where they name none. */
export function scopeOfWords(words: string): string | null {
  if (/一般公共预算/.test(words)) return 'generalPublic'
  if (/政府性基金/.test(words)) return 'governmentFund'
  if (/国有资本/.test(words)) return 'stateCapital'
  return /财政拨款/.test(words) ? 'fiscal' : null
}
