import type { TableKind } from '@/document/document'
import { kindOf } from '@/document/documentKind'
import type { Statement } from '@/document/prose'
import {
  isKind,
  type ThreePublicKey,
  threePublicKinds,
  threePublicParents,
} from '@/document/threePublicKinds'
import { isMoneyUnit } from '@/text/decimals'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { keyOf } from '@/budget/checks/facts/statements'
import { isNotZero } from '@/budget/checks/facts/carryOver'
import { budgetTerm } from './execution'
import { isBlank, statementTerm, wordsTerm } from '@/budget/checks/model/terms'
import type { Fact } from '@/budget/checks/facts/types'
import type { Relation } from '@/budget/checks/model/types'
import { hasFigures, type TableView } from '@/budget/checks/model/view'

/** Tables that are published empty where a unit has no such money. */
const emptied: Readonly<Record<string, TableKind>> = {
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
  threePublic: 'threePublic',
}

/** A table that is published empty stands against a sentence with an amount. */
export const statedOfEmpty: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const { document, facts } = context
    const empties = findEmpties(context)
    for (const statement of empties.size > 0 ? document.statements : []) {
      const own = isAmount(statement, context) ? statementTerm(statement) : null
      const planned = budgetTerm(statement)
      const term = own ?? (isNotZero(statement.budget?.amount ?? null) ? planned : null)
      if (!term) continue
      const [scope, subject] = keyOf(statement, facts.names) ?? []
      const kind = emptied[subject === 'threePublic' ? subject : (scope ?? '')]
      const table = kind && empties.get(kind)
      if (!table) continue
      yield {
        id: `empty:${statement.id}:${table.id}`,
        title: `正文“${statement.label}”${own ? '' : '的预算数'} = ${table.name}（空表）`,
        left: [term],
        right: [{ ...blankTerm(table), value: 0 }],
        meaning: '正文写有金额，表却是空的：可能漏填了表，可能正文写错，也可能表没有读全。',
      }
    }
  },
}

/** The first table of each kind that may be empty, of those kinds without any figures. */
function findEmpties({ tables, firsts }: Context): ReadonlyMap<TableKind, TableView> {
  const found = Object.values(emptied).flatMap(kind => {
    const table = firsts.has(kind) ? undefined : tables.find(table => table.kind === kind)
    return table && !hasFigures(table) ? ([[kind, table]] as const) : []
  })
  return new Map(found)
}

/** A kind of 三公 whose cell is blank in a table with figures, and those of its parts, likewise. */
export const statedOfBlank: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const { document, firsts, facts } = context
    const table = firsts.get('threePublic')
    for (const statement of table ? document.statements : []) {
      const [scope = '', subject = '', measure = ''] = keyOf(statement, facts.names) ?? []
      if (subject !== 'threePublic' || !isKind(measure) || !isAmount(statement, context)) continue
      const findOwn = (kind: string) =>
        facts.byKey.get(`${scope}|${subject}|${kind}`)?.find(({ source }) => source === table?.id)
      const own = findOwn(measure)
      const isEmpty = threePublicKinds
        .filter(kind => kind === measure || threePublicParents[kind] === measure)
        .every(kind => isBlank(findOwn(kind)?.terms ?? []))
      if (measure === 'threePublic' || !own || !isEmpty) continue
      yield {
        id: `blank:${statement.id}:${own.source}`,
        title: `正文“${statement.label}” = ${own.terms[0]?.label ?? ''}（空白）`,
        left: [statementTerm(statement)],
        right: own.terms.map(term => ({ ...term, value: 0 })),
        meaning: '正文写有金额，表里这一格却是空的：可能漏填，可能正文写错，也可能没有读出。',
      }
    }
  },
}

/** Whether a sentence states this year's own money, and some. */
function isAmount({ amount, unit, label }: Statement, { document }: Context): boolean {
  return (
    isNotZero(amount) &&
    isMoneyUnit(unit) &&
    !(kindOf(document) === 'finalAccount' && /预算(?:数|$)|年初/.test(label))
  )
}

function blankTerm({ id: table, name, unit, printed }: TableView) {
  const line = printed?.line ?? 1
  return {
    label: `${name} 合计`,
    sign: 1 as const,
    text: null,
    unit,
    value: null,
    step: 0,
    line,
    place: { table, row: 0, line, cell: 0 },
    statement: null,
    code: null,
  }
}

const none = '(?:没有|无|未安排|不涉及|未发生)'
const current = '(?:相关|使用)?'
/** Words that go on behind a budget: then only that part of it is denied. */
const partOfBudget =
  '(?!(?:预算)?(?:财政)?(?:拨款)?(?:安排|开支)?的?(?:支出)?(?:中的?)?[“"‘]?(?:三公|因公|公务|会议费|培训费|机关运行|转移支付|政府采购|政府购买|基本支出|项目支出|人员|公用|债|结转|结余))'
interface Absence {
  readonly words: RegExp
  readonly scope: string
  readonly subject: string
  readonly measure: string
}
const threePublicAbsence = (words: string, measure: ThreePublicKey | 'threePublic'): Absence => ({
  words: new RegExp(`${none}${current}(?:安排)?(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?${words}`),
  scope: 'generalPublic',
  subject: 'threePublic',
  measure,
})
const absences: readonly Absence[] = [
  {
    words: new RegExp(`${none}${current}(?:安排)?政府性基金${partOfBudget}`),
    scope: 'governmentFund',
    subject: '*',
    measure: 'total',
  },
  {
    words: new RegExp(`${none}${current}(?:安排)?国有资本经营${partOfBudget}`),
    scope: 'stateCapital',
    subject: '*',
    measure: 'total',
  },
  threePublicAbsence('[“"]?三公[”"]?', 'threePublic'),
  threePublicAbsence('因公出国', 'overseas'),
  threePublicAbsence('公务接待', 'reception'),
  threePublicAbsence('公务用车购置(?!及|和|与)', 'vehicles.purchase'),
]
const elsewhen =
  /上年|去年|上一年|以前年度|往年|下属|增加|减少|变化|变动|差异|原因|(?:不|没有?)(?:超|增)/

/** A sentence that says there is no such money stands against a table with amounts. */
export const absencesStated: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const told = new Set<string>()
    for (const { text, line } of listSentences(context)) {
      for (const { words, scope, subject, measure } of absences) {
        const found = words.exec(text)
        const key = `${scope}|${subject}|${measure}`
        if (!found || told.has(key) || elsewhen.test(text)) continue
        const fact = context.facts.byKey.get(key)?.find(hasMoney)
        const [term] = fact?.terms ?? []
        if (!fact || !term) continue
        told.add(key)
        yield {
          id: `absence:${key}`,
          title: `正文所说 = ${term.label}`,
          quantity: 'words',
          left: [wordsTerm({ label: '正文', text: text.slice(0, 60), line, same: false })],
          right: [
            wordsTerm({
              label: term.label,
              text: `${term.text} ${term.unit}`,
              line: term.line,
              place: term.place,
            }),
          ],
          meaning: '正文说没有，表里印有金额，两处必有一处写错。',
        }
      }
    }
  },
}

function hasMoney({ terms }: Fact): boolean {
  return terms.some(({ value, statement }) => statement === null && value !== null && value !== 0)
}

/** What every sentence that denies something has: most paragraphs have none of it. */
const mayDeny = /[无没未]|不涉及/

function* listSentences({ document }: Context): Iterable<{ text: string; line: number }> {
  for (const { id, sections } of document.parts) {
    if (id === 'toc') continue
    for (const { paragraphs } of sections)
      for (const { text, lines } of paragraphs)
        if (mayDeny.test(text))
          for (const sentence of text.split(/[。；]/))
            yield { text: sentence.trim(), line: lines[0] ?? 1 }
  }
  for (const { notes } of document.tables)
    for (const { text, line } of notes) yield { text: text.trim(), line }
}
