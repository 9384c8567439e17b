import type { Side, TableKind } from '@/document/document'
import type { Statement } from '@/document/prose'
import { linesOfProse } from '@/text/proseLines'
import { figureSegment, sentence } from '@/text/segments'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { printedTerm } from '@/budget/checks/model/provenance'
import { cellTerm, plainTerm, statementTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import type { TableView } from '@/budget/checks/model/view'
import { budgetTerm } from './execution'

/** Which budget words or a header name: 年初预算, 调整预算 or 全年预算; `null` where they say but 预算. */
type Stage = 'first' | 'later' | null
interface Compared {
  readonly spent: Term
  readonly budget: Term
}

/**
 * "完成年初预算的 97.33%" is what was spent divided by what was budgeted: as the sentence prints it, else
 * as a table does beside the same spending.
 */
export const completions: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const { document } = context
    const textAt = linesOfProse(document.parts)
    for (const statement of document.statements) {
      const { id, label, completion, line } = statement
      if (completion === undefined) continue
      const compared =
        compareStated(statement) ??
        findPrinted(context, statement, readStage(wordsBefore(textAt.get(line) ?? '', statement)))
      if (!compared) continue
      const stated = plainTerm({
        label: `正文“${label}”所写完成率`,
        text: completion,
        unit: '%',
        line,
        statement: id,
      })
      yield {
        id: `completion:${id}`,
        title: sentence`正文“${label}”完成预算的 ${figureSegment(`${completion}%`, printedTerm(stated))}`,
        quantity: 'percent',
        left: [stated],
        right: [compared.spent],
        over: [compared.budget],
      }
    }
  },
}

function compareStated(statement: Statement): Compared | null {
  const budget = budgetTerm(statement)
  return budget && statement.amount !== null ? { spent: statementTerm(statement), budget } : null
}

/** The words of a paragraph before a statement's percentage. */
function wordsBefore(paragraph: string, { completion }: Statement): string {
  const at = paragraph.indexOf(`${completion}%`)
  return at < 0 ? '' : paragraph.slice(Math.max(0, at - 16), at).replace(/^.*[，。；]/, '')
}

function readStage(words: string): Stage {
  if (words.includes('年初')) return 'first'
  return /调整|全年|变动/.test(words) ? 'later' : null
}

const tablesOfBudgets: readonly TableKind[] = [
  'generalPublicExpenditure',
  'fiscalExpenditure',
  'expenditure',
]
const keys = ['budgeted.total', 'adjusted.total'] as const

/**
 * What a table prints as spent and budgeted for the subject of a statement: the same spending where
 * the sentence prints it, and the budget that it names; `null` where that is not certain.
 */
function findPrinted(
  { firsts, document }: Context,
  statement: Statement,
  stage: Stage,
): Compared | null {
  const { code } = statement.topic
  if (statement.topic.kind !== 'subject' || code === undefined) return null
  if (document.kind !== 'finalAccount') return null
  const own = statement.amount === null ? null : statementTerm(statement)
  const found = tablesOfBudgets.flatMap(kind => {
    const table = firsts.get(kind)
    return table ? listOfCode(table, code, stage) : []
  })
  const [first, ...others] = found.filter(
    ({ spent }) => own === null || own.value === null || isNear(spent, own),
  )
  const isOne = others.every(({ budget }) => budget.value === first?.budget.value)
  return first && isOne ? { spent: own ?? first.spent, budget: first.budget } : null
}

function listOfCode(table: TableView, code: string, stage: Stage): readonly Compared[] {
  return table.sides.flatMap(side => {
    const key = side.kind === 'functional' ? findBudget(side, stage) : undefined
    const rows = side.rows.filter(row => row.role === 'line' && row.code === code)
    const [row] = rows
    if (key === undefined || !row || rows.length > 1) return []
    const [spent, budget] = ['total', key].map(key => cellTerm({ table, side, row, key }))
    return spent?.value == null || !budget?.value ? [] : [{ spent, budget }]
  })
}

/** The column of the budget that the words name, as its header says. */
const findBudget = ({ columns }: Side, stage: Stage) =>
  columns.find(
    ({ key, label }) =>
      keys.some(known => known === key) &&
      readStage(key === 'adjusted.total' ? '调整' : label) === stage,
  )?.key

/** Whether a sentence tells the spending of a table, rounded as it is. */
const isNear = (one: Term, other: Term) =>
  Math.abs((one.value ?? 0) - (other.value ?? 0)) * 2 <= Math.max(one.step, other.step)
