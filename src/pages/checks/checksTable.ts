import {
  type CheckCounts,
  type CheckResult,
  families,
  familyNames,
  outcomeNames,
  outcomeOrder,
  relationSign,
} from '@/budget/checks'
import { sayWitness } from '@/budget/checks/sayWitness'
import { explainCheck, explanationText } from '@/budget/checks/explain'
import { showSum, unitOf } from '@/budget/checks/figures'
import { shortenLines } from '@/text/shortLines'
import { plainText } from '@/text/segments'
import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { fromFen } from '@/document/money'
import type { ExportColumn, ExportTable } from '@/app/frame/frame'

const text = (key: string, label: string) => ({ key, label, kind: 'text' }) as const
const number = (key: string, label: string) => ({ key, label, kind: 'number' }) as const
const count = (key: string, label: string) => ({ key, label, kind: 'count' }) as const

/** The counts of a document's relations, a row each family. */
export function countsTable(
  { byFamily, byOutcome, total }: CheckCounts,
  unit: DisplayUnit,
): ExportTable {
  return {
    title: '勾稽关系的条数',
    unit,
    source: '表与正文',
    columns: [
      text('family', '关系的种类'),
      count('total', '共'),
      ...outcomeOrder.map(outcome => count(outcome, outcomeNames[outcome])),
    ],
    rows: [
      ...families
        .map(family => ({
          cells: {
            family: familyNames[family],
            total: outcomeOrder.reduce((sum, outcome) => sum + byFamily[family][outcome], 0),
            ...byFamily[family],
          },
        }))
        .filter(({ cells }) => cells.total > 0),
      { cells: { family: '全部', total, ...byOutcome }, total: true },
    ],
  }
}

const columns: readonly ExportColumn[] = [
  text('family', '种类'),
  text('result', '结果'),
  text('words', '关系'),
  number('left', '左边'),
  text('sign', '比较'),
  number('right', '右边'),
  number('difference', '左边减右边'),
  number('tolerance', '容差'),
  text('unit', '单位'),
  text('leftTerms', '左边各数'),
  text('rightTerms', '右边各数'),
  text('reason', '说明'),
  text('witnesses', '同一处引起的其他关系'),
  text('lines', '原文行'),
  text('tables', '表'),
]

interface Request {
  readonly document: BudgetDocument
  readonly results: readonly CheckResult[]
  readonly unit: DisplayUnit
  /** What they are narrowed to, in words. */
  readonly narrowed?: readonly string[]
}

/** Relations as a table, a row each: numbers exact, in the unit that stands beside them. */
export function checksTable({ document, results, unit, narrowed = [] }: Request): ExportTable {
  const titles = new Map(document.tables.map(({ id, title }) => [id, title.trim()]))
  return {
    title: `勾稽校验${narrowed.length > 0 ? `（${narrowed.join('、')}）` : ''}`,
    unit,
    source: '表与正文',
    columns,
    rows: results.map(result => {
      const {
        family,
        outcome,
        title,
        left,
        right,
        quantity,
        difference,
        tolerance,
        lines,
        tables,
      } = result
      const tested = outcome !== 'untestable'
      const exact = (value: number | null) =>
        value === null || !tested || quantity === 'words' ? null : plain(value, result, unit)
      return {
        cells: {
          family: familyNames[family],
          result: outcomeNames[outcome],
          words: title,
          left: exact(left.value),
          sign: tested ? relationSign(result) : null,
          right: exact(right.value),
          difference: exact(difference),
          tolerance: exact(tested ? tolerance : null),
          unit: tested && quantity !== 'words' ? unitOf(left, quantity, unit) || '%' : null,
          leftTerms: plainText(showSum(left, quantity, unit)),
          rightTerms: plainText(showSum(right, quantity, unit)),
          reason:
            outcome === 'holds' && difference === 0
              ? null
              : explanationText(explainCheck({ document, result, unit })),
          witnesses:
            (result.witnesses ?? []).map(other => plainText(sayWitness(other))).join('；') || null,
          lines: shortenLines(document.source, lines),
          tables: tables.map(id => titles.get(id) ?? id).join('；'),
        },
      }
    }),
  }
}

/** Exact decimal text with the plain minus, the only one that a spreadsheet knows. */
function plain(value: number, { quantity }: CheckResult, unit: DisplayUnit): string {
  if (quantity === 'money') return fromFen(value, unit, 2)
  const digits = String(Math.abs(value)).padStart(5, '0')
  const fraction = digits.slice(-4).replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -4)}${fraction ? `.${fraction}` : ''}`
}
