import type { BudgetDocument } from '@/budget/document'
import type { DisplayUnit } from '@/budget/format'
import { measures } from '@/budget/measures'
import type { Fen } from '@/budget/money'
import { subjectTree } from '@/budget/tree'
import { type FlowNode, type MoneyFlow, moneyFlow } from '@/budget/treeFlow'
import type { ExportColumn, ExportTable } from './frame'
import { sourcesAt } from './frameSources'

interface Request { readonly document: BudgetDocument, readonly source: string, readonly unit: DisplayUnit }

/** The flow as a table: a row for each class, what it is paid from and what it is used for, and the totals as printed. */
export function flowTable({ document, source, unit }: Request): ExportTable {
  const flow = moneyFlow(document)
  const tree = subjectTree(document)
  const columns: readonly ExportColumn[] = [
    { key: 'code', label: '编码', kind: 'text' },
    { key: 'name', label: '类', kind: 'text' },
    { key: 'amount', label: '金额', kind: 'amount' },
    { key: 'share', label: '占全部', kind: 'percent' },
    ...[...flow?.sources ?? [], ...flow?.uses ?? []].map(({ key, name }) => ({ key, label: name, kind: 'amount' } as const)),
  ]
  if (!flow || !tree) return { title: flowTitle, unit, source, columns, rows: [] }

  const row = ({ code, name, amount }: Omit<FlowNode, 'key'>, of: (end: FlowNode) => Fen | null) => ({
    code, name, amount, share: { part: amount, whole: flow.total },
    ...Object.fromEntries([...flow.sources, ...flow.uses].map(end => [end.key, of(end)])),
  })
  const classes = flow.classes.map(node => {
    const subject = tree.subjects.get(node.key.replace('class:', ''))
    const printed = (key: string) => subject?.amounts[measures.find(measure => key === `use:${measure}`) ?? 'total']
    return {
      cells: row(node, ({ key }) => linkBetween(flow, node.key, key) ?? (key.startsWith('use:') ? printed(key) ?? null : null)),
      sources: sourcesAt(document, [subject?.places.total]),
    }
  })
  const total = { cells: row({ code: null, name: '合计', amount: flow.total }, ({ amount }) => amount), sources: sourcesAt(document, [tree.root.places.total]), total: true }
  return { title: flowTitle, unit, source, columns, rows: [...classes, total] }
}

const flowTitle = '钱从哪里来，用到哪里去'

const linkBetween = ({ links }: MoneyFlow, one: string, other: string) =>
  links.find(({ from, to }) => (from === one && to === other) || (from === other && to === one))?.amount
