import type { CheckResult } from '@/budget/checks'
import type { Paragraph } from '@/document/prose'
import type { ProseCount } from './types'

/**
 * Figures of a paragraph that relations test without their being statements, as the staff: with the
 * relation to a table first, else the one that adds them up.
 */
export function countsIn(
  { text, lines }: Paragraph,
  results: readonly CheckResult[],
): readonly ProseCount[] {
  const own = results
    .flatMap(relation => {
      const terms = [...relation.left.terms, ...relation.right.terms]
      const elsewhere = terms.some(({ line }) => !lines.includes(line))
      return terms.flatMap(({ line, statement, place, text: printed }) =>
        statement === null && place === null && printed !== null && lines.includes(line)
          ? [{ relation, printed, elsewhere }]
          : [],
      )
    })
    .sort((one, other) => Number(other.elsewhere) - Number(one.elsewhere))
  return [...text.matchAll(/(?<![\d.])\d[\d,，]*(?:\.\d+)?/g)].flatMap(({ 0: figure, index }) => {
    const relation = own.find(({ printed }) => printed === figure)?.relation
    return relation ? [{ from: index, to: index + figure.length, relation: relation.id }] : []
  })
}
