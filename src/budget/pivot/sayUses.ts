// @bundle later
import type { BudgetDocument } from '@/document/document'
import { isEconomicClass } from '@/document/economicClasses'
import { type Measure, measureNames } from '@/document/measures'
import { amountSegment } from '@/budget/figures/citeAmounts'
import { linksOf, linkSubjects } from '@/budget/economic/linkSubjects'
import { subjectProvenance } from '@/budget/tree/provenance'
import { subjectTree } from '@/budget/tree/tree'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import { figureSegment, sentence } from '@/text/segments'
import { amountOf, type Answer, answer, type AnswerLink, listAmounts, silence } from './answer'
import { amountAt, type Picked, wholeRows } from './findPicked'

/** The way to the subject in the structure of expenditure. */
export const toStructure = ({ subject }: Picked, label = '看支出结构里的它'): AnswerLink[] =>
  subject ? [{ label, path: '/structure', query: { subject: subject.key } }] : []

/** What a subject comes to, and its share of all expenditure. */
export function sayAmount(
  document: BudgetDocument,
  picked: Picked,
  { unit, isHere = false }: { readonly unit: DisplayUnit; readonly isHere?: boolean },
): Answer {
  const { subject } = picked
  const links = isHere ? [] : toStructure(picked, '看它的构成')
  const root = subjectTree(document)?.root
  const amount = subject && amountOf(subject, 'total')
  if (!root || !subject) return silence('支出结构所用的表里没有它。')
  if (!amount) return silence('没有读到它的合计。', ...links)
  const whole = amountOf(root, 'total')
  const money = sentence`合计 ${amountSegment(amount, unit)} ${unit}`
  if (!whole || whole.fen <= 0 || amount.fen < 0) return answer(sentence`${money}。`, ...links)
  const share = figureSegment(formatPercent(amount.fen, whole.fen), () => ({
    part: subjectProvenance(subject, 'total'),
    whole: subjectProvenance(root, 'total'),
  }))
  return answer(sentence`${money}，占${root.name} ${share}。`, ...links)
}

/** Basic and project expenditure of a subject, as far as its row prints them. */
export function sayUses(picked: Picked, unit: DisplayUnit): Answer {
  const uses = usesOf(picked, ['basic', 'project'])
  return uses.length === 0
    ? silence('没有读到它分成基本支出和项目支出的数，所以不说它怎么分。', ...toStructure(picked))
    : answer(sentence`${listAmounts(uses, unit)}。`, ...toStructure(picked))
}

const usesOf = ({ subject }: Picked, measures: readonly Measure[]) =>
  measures.flatMap(measure => {
    const amount = subject && amountOf(subject, measure)
    return amount ? [[measureNames[measure], amount] as const] : []
  })

/**
 * What a subject is spent on by economic classification: from a table that crosses both, or by a
 * section that is known to be the same money; nothing is apportioned.
 */
export function sayEconomic(document: BudgetDocument, picked: Picked, unit: DisplayUnit): Answer {
  const crossed = crossedAmounts(picked)
  if (crossed.length > 0)
    return answer(sentence`${listAmounts(crossed, unit)}。`, ...toStructure(picked))
  const same = linksOf(linkSubjects(document), picked.code)
  const sections = same.flatMap(link => link.sections)
  const [link] = same
  if (link)
    return answer(
      sentence`经济分类里金额相等的是 ${sections.flatMap(
        ({ code, name, figure }, index) =>
          sentence`${index > 0 ? '、' : ''}${code} ${name}（${figureSegment(formatAmount(figure.fen, unit), figure.place)} ${unit}）`,
      )}，由金额推断：${link.reason}`,
      ...sections.map(({ code, name }) => ({
        label: `看 ${code} ${name}`,
        path: '/economic',
        query: { subject: code },
      })),
    )
  const parts = usesOf(picked, ['personnel', 'operating'])
  const unknown = '没有读到又按功能又按经济分类印的表，所以不说它用在哪些经济科目上'
  return parts.length === 0
    ? silence(`${unknown}。`, ...toStructure(picked))
    : {
        ...answer(
          sentence`${unknown}；只读到${listAmounts(parts, unit)}。`,
          ...toStructure(picked),
        ),
        isSilent: true,
      }
}

/** Columns of economic classes in the first table that crosses them with the subject. */
function crossedAmounts(picked: Picked) {
  for (const row of wholeRows(picked)) {
    const found = row.found.side.columns.flatMap(({ key, label }) => {
      const words = label.split(' / ')
      const name = words.at(-1) ?? ''
      const amount = isEconomicClass(name) ? amountAt(row, key) : null
      // Under 基本支出 and under 项目支出 the same classes stand again.
      const use = words.slice(0, -1).find(word => /^(?:基本|项目)支出$/.test(word))
      return amount && amount.fen !== 0 ? [[use ? `${use}里的${name}` : name, amount] as const] : []
    })
    if (found.length > 0) return found
  }
  return []
}
