// @bundle later
import type { BudgetDocument } from '@/document/document'
import { findClassCode } from '@/document/functionalClasses'
import { abbreviateTable } from '@/budget/checks/model/labels'
import type { Comparison } from '@/budget/comparison/comparison'
import { describeChange } from '@/budget/comparison/describeChange'
import { definitionOf } from '@/budget/glossary/definitions'
import { type DisplayUnit, formatAmount, formatCount } from '@/text/format'
import { figureSegment, sentence } from '@/text/segments'
import { type Answer, answer, type AnswerLink, silence } from './answer'
import { type Picked, rowsIn } from './findPicked'
import { toStructure } from './sayUses'

/** More places than these are led to by the first of them. */
const mostLinks = 6

/** In which printed tables a subject has a row, with the way to each; `here` is the table that is shown. */
export function sayTables(
  document: BudgetDocument,
  picked: Picked,
  here: string | null = null,
): Answer {
  const tables = document.tables.flatMap(table => {
    const [row] = rowsIn(picked, table.id)
    return row === undefined
      ? []
      : [{ id: table.id, label: `看${abbreviateTable(table)}里的它`, row }]
  })
  const places = picked.rows.map(({ found, row }) => ({
    table: found.meaning.table,
    row: row.row,
    line: row.line,
    cell: 0,
  }))
  const links = tables
    .filter(({ id }) => id !== here)
    .slice(0, mostLinks)
    .map(({ id, label, row }): AnswerLink => ({
      label,
      path: `/tables/${id.replace(/^t/, '')}`,
      query: { at: `${row + 1}` },
    }))
  const count = (some: typeof places, of: string) =>
    figureSegment(formatCount(some.length), () => ({ count: some, of }))
  const firsts = tables.flatMap(({ id }) => places.find(({ table }) => table === id) ?? [])
  if (here === null)
    return places.length === 0
      ? silence('没有读到印着它的表。')
      : answer(
          sentence`${count(firsts, '印着它的表')} 张表印着它，共 ${count(places, '它的行')} 行。`,
          ...links,
        )
  const own = places.filter(({ table }) => table === here)
  return own.length === 0
    ? silence('这张表没有它的行。', ...links)
    : answer(sentence`这张表有它的 ${count(own, '它的行')} 行，已经标出。`, ...links)
}

/** What the sentences of a document say of a subject, with the way to each. */
export function sayStatements({ statements }: BudgetDocument, picked: Picked): Answer {
  const own = statements.filter(
    ({ topic, label }) =>
      topic.kind === 'subject' &&
      (topic.code === undefined
        ? findClassCode(label) === picked.code
        : topic.code === picked.code),
  )
  if (own.length === 0) return silence('说明里没有读到讲它的话。', ...toStructure(picked))
  const count = figureSegment(formatCount(own.length), () => ({
    count: own.map(({ id }) => ({ statement: id })),
    of: `讲${picked.name}的话`,
  }))
  return answer(
    sentence`说明里有 ${count} 处讲它。`,
    ...[...new Set(own.map(({ line }) => line))]
      .slice(0, mostLinks)
      .map((line, index): AnswerLink => ({
        label: `看第 ${index + 1} 处`,
        path: '/document',
        query: { at: String(line) },
      })),
  )
}

/** How a subject stands against last year, as the documents compare it. */
export function sayChange(
  picked: Picked,
  { changes, unit }: { readonly changes: readonly Comparison[]; readonly unit: DisplayUnit },
): Answer {
  const change = changes.find(({ code }) => code === picked.code)
  if (!change) return silence('没有读到它和上年的比较。', ...toStructure(picked))
  const { before, fen, rate } = describeChange(change, unit)
  const amount =
    fen === null
      ? ''
      : sentence` ${figureSegment(formatAmount(fen, unit), (change.difference ?? change.prior)?.provenance ?? null)} ${unit}`
  const percent =
    rate === null ? '' : sentence`（${figureSegment(rate, change.rate?.provenance ?? null)}）`
  const reason = change.reason ? `原因：${change.reason.text}。` : ''
  return answer(sentence`${before}${amount}${percent}。${reason}`, {
    label: '在图表里看它',
    path: '/changes',
    query: { at: change.key },
  })
}

/** Whether the document itself says what a subject is. */
export function sayTerm(document: BudgetDocument, { code, name }: Picked): Answer {
  const term = definitionOf(document, { code, name })
  return term
    ? answer(sentence`名词解释里有“${term.term}”。`, {
        label: '看解释',
        path: '/glossary',
        query: { find: term.term },
      })
    : silence('没有读到这份文件对它的解释。')
}
