import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { exceeds } from '@/budget/checks/model/compare'
import { cellTerm, isBlank, statementTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'

const excess = '经济分类表含不计入机关运行经费的部分'

/**
 * 机关运行经费 are the operating part of basic expenditure of some units: no more than it, and so
 * each of their sections. Others count them otherwise: then neither is a relation.
 */
export const operatingFunds: Rule = {
  family: 'betweenTables',
  *generate(context): Iterable<Relation> {
    const relations = [...compareTotal(context), ...compareRows(context)]
    const all = [...relations, ...compareStated(context)]
    if (isSameScope(context, all)) yield* relations
    else {
      const first = all.find(({ left, right }) => exceeds(right, left))
      if (first) yield { ...first, ...nameScope(context), id: 'operatingFunds:scope' }
    }
  },
}

/** The parts of 机关运行经费 that a sentence lists, against the sections of the same name. */
export const statedOperatingParts: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const relations = [...compareStated(context)]
    const all = [...compareTotal(context), ...compareRows(context), ...relations]
    if (isSameScope(context, all)) yield* relations
  },
}

function* compareTotal({ facts }: Context): Iterable<Relation> {
  const whole = facts.find('generalPublic', '*', 'operating')
  const funds = facts.find('generalPublic', 'operatingFunds', 'total')
  if (whole && funds)
    yield {
      id: 'operatingFunds:total',
      title: `${whole.terms[0]?.label} ≥ 机关运行经费（${funds.terms[0]?.label}）`,
      comparison: 'atLeast',
      left: whole.terms,
      right: funds.terms,
      excess,
    }
}

function* compareRows(context: Context): Iterable<Relation> {
  const table = context.firsts.get('operatingFunds')
  const side = table?.sides.find(({ kind }) => kind === 'economic')
  if (!table || !side) return
  for (const row of side.rows) {
    const key = side.columns[0]?.key
    if (row.role === 'line' && row.code !== null && key !== undefined)
      yield* compare(context, cellTerm({ table, side, row, key }), row.code)
  }
}

function* compareStated(context: Context): Iterable<Relation> {
  if (context.repeated.has('generalPublicBasicExpenditure')) return
  for (const statement of context.document.statements) {
    const code = isPart(statement)
      ? (statement.topic.code ?? context.facts.names.economic(statement.label))
      : null
    if (code !== null) yield* compare(context, statementTerm(statement, { code }), code)
  }
}

/**
 * Whether the figures themselves show that 机关运行经费 are counted as basic expenditure is: none
 * is larger, the totals agree, or most of their sections do and none is without money there.
 */
function isSameScope(context: Context, relations: readonly Relation[]): boolean {
  const agree = relations.filter(
    ({ left, right }) => !isBlank(right) && !exceeds(left, right) && !exceeds(right, left),
  )
  return (
    agree.some(({ id }) => id === 'operatingFunds:total') ||
    (agree.length * 2 > relations.length && !hasOwnSections(context, relations)) ||
    !relations.some(({ left, right }) => exceeds(right, left))
  )
}

/** The relation of the total, or of a class. */
const wholeId = /^operatingFunds:(?:total|\d{3}:)/

/** Whether the total or a class is larger, and a section has money that basic expenditure has none of. */
function hasOwnSections({ firsts, facts }: Context, relations: readonly Relation[]): boolean {
  const whole = relations.filter(({ id }) => wholeId.test(id))
  if (!whole.some(({ left, right }) => exceeds(right, left))) return false
  const table = firsts.get('operatingFunds')
  const side = table?.sides.find(({ kind }) => kind === 'economic')
  const key = side?.columns[0]?.key
  if (!table || !side || key === undefined) return false
  return side.rows.some(
    row =>
      row.code !== null &&
      (cellTerm({ table, side, row, key }).value ?? 0) !== 0 &&
      !facts.find('generalPublic', row.code, 'basic'),
  )
}

const scopeWords = /口径|包[含括]|是指|为保障/

/** The sentence of a text that says how 机关运行经费 are counted. */
function findScope(text: string): string | undefined {
  const own = text.split(/[。；]/).find(sentence => {
    const at = sentence.indexOf('机关运行经费')
    return at >= 0 && scopeWords.test(sentence.slice(at))
  })
  return own?.includes('口径') ? own : undefined
}

/** A sentence on scope in a text that begins with 机关运行经费. */
function findScopeBelow(text: string): string | undefined {
  const [first = '', ...others] = text.split(/[。；]/)
  return first.includes('机关运行经费') ? others.find(other => other.includes('口径')) : undefined
}

/** Says that the document defines 机关运行经费 by itself, with its sentence where it has one. */
function nameScope({
  document: { parts, tables },
}: Context): Pick<Relation, 'title' | 'untestable'> {
  const printed = [
    ...parts.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs)),
    ...tables.flatMap(({ notes }) => notes.map(({ text, line }) => ({ text, lines: [line] }))),
  ]
  const find = (scopeOf: typeof findScope) => printed.find(({ text }) => scopeOf(text))
  const own = find(findScope) ?? find(findScopeBelow)
  const sentence = own && (findScope(own.text) ?? findScopeBelow(own.text))
  return {
    title: '机关运行经费与基本支出的公用经费',
    untestable: `机关运行经费的统计口径由单位自行说明，可以含项目支出，不能要求不大于基本支出中的公用经费${
      sentence ? `；原文第 ${own.lines[0]} 行：“${sentence.trim()}”` : ''
    }。`,
  }
}

/** Whether a statement is one of the parts of 机关运行经费. */
export function isPart({ topic, unit, amount }: Statement): boolean {
  return (
    topic.about === 'operatingFunds' &&
    topic.kind !== 'operatingFunds' &&
    amount !== null &&
    isMoneyUnit(unit)
  )
}

function* compare({ facts }: Context, part: Term, code: string): Iterable<Relation> {
  const section = facts.find('generalPublic', code, 'basic')
  if (!section || section.terms[0]?.statement != null) return
  const equal = section.terms[0]?.value === part.value
  yield {
    id: `operatingFunds:${code}:${part.statement ?? part.place?.table}`,
    title: `${section.terms[0]?.label} ${equal ? '=' : '≥'} ${part.label}`,
    comparison: 'atLeast',
    left: section.terms,
    right: [part],
    excess,
    meaning: '机关运行经费的一项不应大于基本支出中的同名科目。',
  }
}
