import { figureSegment, sentence } from '@/text/segments'
import type { Rule } from '@/budget/checks/facts/context'
import { agrees, compareRatio } from '@/budget/checks/model/compare'
import { printedTerm } from '@/budget/checks/model/provenance'
import { plainTerm, statementTerm, sum } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'
import { bySection } from './lookup'
import { findClosing, groupShares, hundred, shareTerm } from './shareTerms'
import { listWholes, namesOwnWhole } from './shareWholes'

/**
 * A stated share is the statement's amount divided by what the sentence names, in the decimals that
 * are stated.
 */
export const shares: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const { statedDecimals: decimals } = context
    for (const section of bySection(context).values()) {
      const closing = findClosing(groupShares(section, decimals))
      for (const [index, statement] of section.entries()) {
        const { share, amount, label, id } = statement
        if (!share || amount === null) continue
        const stated = shareTerm(statement, share)
        const part = statementTerm(statement, { decimals })
        const wholes = listWholes(context, section.slice(0, index), statement)
        const fits = wholes.find(whole => isShare(stated, part, whole))
        const over = fits ?? (namesOwnWhole(statement) ? wholes[0] : undefined) ?? []
        const percent = figureSegment(`${share.percent}%`, printedTerm(stated))
        yield {
          id: `share:${id}`,
          title: sentence`正文“${label}”占${share.of || '合计'} ${percent}`,
          quantity: 'percent',
          left: [stated],
          right: [part],
          over,
          ...(over.length > 0 ? {} : { untestable: `找不到“${share.of}”的金额。` }),
          ...(closing.has(statement) && !isShare(stated, part, over)
            ? {
                slack: stated.step,
                meaning: '同一段各项占比加起来正好是 100%，末位像是为此作了调整。',
              }
            : {}),
        }
      }
    }
  },
}

function isShare(stated: Term, part: Term, over: readonly Term[]): boolean {
  return (sum(over) ?? 0) > 0 && compareRatio([stated], [part], over).outcome !== 'fails'
}

/** Shares of one whole add up to 100 %, where their amounts are all of it. */
export const shareSums: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    for (const section of bySection(context).values()) {
      for (const { of, statements, shares, amounts } of groupShares(
        section,
        context.statedDecimals,
      )) {
        const [first] = statements
        if (!first) continue
        const wholes = listWholes(context, section.slice(0, section.indexOf(first)), first)
        if (!wholes.some(whole => agrees(amounts, whole))) continue
        if (sum(shares) !== hundred && !namesOwnWhole(first)) continue
        yield {
          id: `shares:${first.id}`,
          title: `正文各项占${of || '合计'}的比重之和 = 全部`,
          quantity: 'percent',
          left: shares,
          right: [
            plainTerm({ label: '全部', text: '100', unit: '%', line: first.line, exact: true }),
          ],
          meaning: '各项金额合起来就是全部，占比之和应为 100%。',
        }
      }
    }
  },
}
