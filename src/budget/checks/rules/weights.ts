import type { PerformanceSheet } from '@/document/project'
import { figureSegment, sentence } from '@/text/segments'
import { printedTerm } from '../provenance'
import { plainTerm } from '../terms'
import { sum } from '../sum'
import type { Relation, Term } from '../types'
import { nameSheet } from './sheets'
import type { Rule } from './types'

const unit = '分'

/**
 * Weights of a sheet add up to 100, or to 90 where the 10 of 预算执行率 are not printed; which,
 * most sheets of a document say.
 */
export const weights: Rule = {
  family: 'weights',
  *generate(context): Iterable<Relation> {
    const sheets = context.document.sheets.filter(({ indicators }) => indicators.length > 0)
    const sums = new Map(sheets.map(sheet => [sheet, listWeights(sheet)] as const))
    const usual = mostFrequent(
      [...sums].map(([sheet, terms]) => (hasExecution(sheet) ? null : sum(terms))),
    )
    for (const [sheet, terms] of sums) {
      const expected = plainTerm({
        label: '应有权重',
        text: String(hasExecution(sheet) ? 100 : usual),
        unit,
        line: sheet.line,
      })
      const figure = figureSegment(expected.text ?? '', printedTerm(expected))
      yield {
        id: `weights:${sheet.table}`,
        title: sentence`${nameSheet(context, sheet)} 各指标权重之和 = ${figure} 分`,
        quantity: 'weight',
        left: terms,
        right: [expected],
        meaning: nameMissing(sheet),
      }
    }
  },
}

function listWeights({ indicators, table }: PerformanceSheet): Term[] {
  return indicators.map(({ name, weight, row, line, cells }) =>
    plainTerm({
      label: name,
      text: weight,
      unit,
      line,
      place: { table, row, line, cell: cells.weight ?? cells.name },
    }),
  )
}

/** Whether the sheet prints 预算执行率 with a weight of its own. */
function hasExecution({ indicators }: PerformanceSheet): boolean {
  return indicators.some(
    ({ name, category, dimension, weight }) =>
      weight !== null && /预算执行/.test(name + category + dimension),
  )
}

function mostFrequent(sums: readonly (number | null)[]): 90 | 100 {
  const of = (points: number) => sums.filter(value => value === points * 10_000).length
  return of(90) > of(100) ? 90 : of(100) > 0 ? 100 : 90
}

function nameMissing({ indicators }: PerformanceSheet): string {
  const missing = indicators.filter(({ weight }) => weight === null)
  const all = missing.map(({ line, name }) => `原文第 ${line} 行“${name}”`).join('、')
  return missing.length > 0 ? `${all}没有印出权重。` : '各行权重都已印出，加起来不是应有的数。'
}
