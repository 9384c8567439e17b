// @bundle later
import type { BudgetDocument, Place } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import { measures } from '@/document/measures'
import type { Fen } from '@/document/money'
import { type Subject, subjectTree } from '@/budget/tree/tree'
import { classProvenance, flowAmount, wholeProvenance } from '@/budget/tree/flowProvenance'
import { subjectPlaces } from '@/budget/tree/subjectPlaces'
import { subjectProvenance } from '@/budget/tree/provenance'
import {
  baseOf,
  type FlowClass,
  type FlowNode,
  type MoneyFlow,
  moneyFlow,
  nameFlow,
  type FundingFigures,
  fundingKeys,
  totalFunding,
  usesInTotal,
} from '@/budget/tree/flow'
import type { ExportColumn, ExportTable } from './frame'
import { citationsAt } from './citationsAt'

interface Request {
  readonly document: BudgetDocument
  readonly source: string
  readonly unit: DisplayUnit
}

/**
 * The flow as a table: a row for each class, what it is paid from and what it is used for, and the
 * totals as printed.
 */
export function buildFlowTable({ document, source, unit }: Request): ExportTable {
  const flow = moneyFlow(document)
  const base = baseOf(document)
  const inTotal = usesInTotal(document)
  const uses = flow && flow.uses.length > 0 ? flow.uses : inTotal
  const columns: readonly ExportColumn[] = [
    { key: 'code', label: '编码', kind: 'text' },
    { key: 'name', label: '类', kind: 'text' },
    { key: 'amount', label: '金额', kind: 'amount' },
    { key: 'share', label: '占全部', kind: 'percent' },
    ...[...(flow?.sources ?? []), ...uses].map(
      ({ key, name }) => ({ key, label: name, kind: 'amount' }) as const,
    ),
  ]
  if (!flow || !base) return { title: '', unit, source, columns, rows: [] }

  const row = (
    { code, name, amount }: Omit<FlowNode, 'key'>,
    of: (end: Pick<FlowNode, 'key' | 'amount'>) => Fen | null,
  ) => ({
    code,
    name,
    amount,
    share: { part: amount, whole: flow.total },
    ...Object.fromEntries([...flow.sources, ...uses].map(end => [end.key, of(end)])),
  })
  const whole = wholeProvenance(document)
  const cellOf = ({ figures, subject }: FlowClass, key: string) => {
    const year = fundingKeys.find(candidate => key === `source:${candidate}`)
    const measure = measures.find(candidate => key === `use:${candidate}`)
    if (year) return figures?.[year]?.place ?? null
    return (
      subject &&
      (measure
        ? subjectProvenance(subject, measure)
        : {
            sum: [subjectProvenance(subject, 'total')],
            less: [subjectProvenance(subject, 'basic'), subjectProvenance(subject, 'project')],
          })
    )
  }
  const years = (figures: FundingFigures | null) =>
    flow.sources.length === 0 || !figures ? [] : Object.values(figures).map(({ place }) => place)
  const usePlaces = (subject: Subject | null | undefined) =>
    flow.uses.length === 0 || !subject
      ? []
      : [...subjectPlaces(subject, 'basic'), ...subjectPlaces(subject, 'project')]
  const classes = base.classes.map(one => {
    const printed = (key: string) => {
      const measure = measures.find(candidate => key === `use:${candidate}`)
      const year = fundingKeys.find(candidate => key === `source:${candidate}`)
      return year ? one.figures?.[year]?.fen : measure && one.subject?.amounts[measure]
    }
    return {
      cells: row(one, ({ key }) => linkBetween(flow, one.key, key) ?? printed(key) ?? null),
      sources: printedAt(document, [
        ...(one.subject ? subjectPlaces(one.subject, 'total') : [one.place]),
        ...years(one.figures),
        ...usePlaces(one.subject),
      ]),
      figures: {
        amount: classProvenance(one),
        share: { part: classProvenance(one), whole },
        ...Object.fromEntries([...flow.sources, ...uses].map(({ key }) => [key, cellOf(one, key)])),
      },
    }
  })
  const total = {
    cells: row({ code: null, name: '合计', amount: flow.total }, ({ amount }) => amount),
    sources: printedAt(document, [
      base.place,
      ...years(totalFunding(document, flow.total)),
      ...usePlaces(subjectTree(document)?.root),
      ...inTotal.map(({ place }) => place),
    ]),
    figures: {
      amount: whole,
      share: { part: whole, whole },
      ...Object.fromEntries(
        [...flow.sources, ...uses].map(({ key }) => [key, flowAmount(document, key, [])]),
      ),
    },
    total: true,
  }
  return {
    title: nameFlow({ sources: flow.sources, uses }),
    unit,
    source,
    columns,
    rows: [...classes, total],
  }
}

/** Each printed line once: several figures of a row stand on the same. */
function printedAt(document: BudgetDocument, places: readonly (Place | null | undefined)[]) {
  const seen = new Set<string>()
  return citationsAt(document, places).filter(({ table, line }) => {
    const key = `${table} ${line}`
    return !seen.has(key) && seen.add(key)
  })
}

const linkBetween = ({ links }: MoneyFlow, one: string, other: string) =>
  links.find(({ from, to }) => (from === one && to === other) || (from === other && to === one))
    ?.amount
