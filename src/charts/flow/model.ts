import { sumOf } from '@/charts/core/amounts'
import { type DisplayUnit, formatAmount, formatPercent } from '@/text/format'
import type { Fen } from '@/document/money'

export interface FlowData {
  readonly flow: FlowDataColumns
  readonly unit: DisplayUnit
}

/** Columns largest first, and the money that runs between them. */
export interface FlowDataColumns {
  readonly sources: readonly FlowNode[]
  readonly classes: readonly FlowNode[]
  readonly uses: readonly FlowNode[]
  readonly links: readonly FlowLink[]
  readonly total: Fen
}
export interface FlowNode {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly amount: Fen
}
/** `from` and `to` are keys of nodes. */
export interface FlowLink {
  readonly from: string
  readonly to: string
  readonly amount: Fen
}

export type FlowModel = ReturnType<typeof buildFlowModel>
export type FlowItem = FlowModel['columns'][number][number]

/** More classes than this are thinner than their names; the rest become one. */
const mostClasses = 8
const restKey = 'class:rest'

/**
 * What a flow shows: columns from source over class to use, and what runs between them, save where
 * that is more than a node. Too many classes become one.
 */
export function buildFlowModel({ flow, unit }: FlowData) {
  const { sources, classes, uses, links, total } = gatherClasses(flow)
  const nodes = new Map([...sources, ...classes, ...uses].map(node => [node.key, node]))
  /** What runs on one side of a node, as a sentence: "来自 当年预算 8,360.59". */
  const sentence = (title: string, key: string, end: 'from' | 'to') => {
    const parts = links
      .filter(link => link[end] === key)
      .map(link => {
        const name = nodes.get(link[end === 'from' ? 'to' : 'from'])?.name ?? ''
        return `${name} ${formatAmount(link.amount, unit)}`
      })
    return parts.length === 0 ? [] : [`${title} ${parts.join('、')}`]
  }
  /** What a printed total and the sum of its classes differ by, as a sentence. */
  const difference = ({ key, amount }: FlowNode, kind: 'source' | 'class' | 'use') => {
    const bands = links.filter(link => link[kind === 'source' ? 'from' : 'to'] === key)
    const sum = sumOf(bands)
    return kind === 'class' || bands.length === 0 || sum === amount
      ? []
      : [`各类相加 ${formatAmount(sum, unit)}，差额 ${formatAmount(amount - sum, unit)}`]
  }
  const items = (nodes: readonly FlowNode[], kind: 'source' | 'class' | 'use') =>
    nodes.map(node => ({
      ...node,
      kind,
      amountText: formatAmount(node.amount, unit),
      shareText: formatPercent(node.amount, total),
      details: [
        ...sentence('来自', node.key, 'to'),
        ...sentence('用于', node.key, 'from'),
        ...difference(node, kind),
      ],
      leads: kind === 'class' && node.code !== null,
    }))
  const columns = [items(sources, 'source'), items(classes, 'class'), items(uses, 'use')]
  const isClass = new Set(classes.map(({ key }) => key))
  /** The library makes a class as high as its bands, if they are more than it (6.1). */
  const fits = (link: FlowLink, end: 'from' | 'to') =>
    !isClass.has(link[end]) ||
    sumOf(links.filter(other => other[end] === link[end])) <= (nodes.get(link[end])?.amount ?? 0)
  return {
    columns: columns.filter(column => column.length > 0),
    links: links.filter(link => fits(link, 'from') && fits(link, 'to')),
    total,
  }
}

/** Puts the smallest classes together where there are too many. */
function gatherClasses(flow: FlowDataColumns): FlowDataColumns {
  if (flow.classes.length <= mostClasses) return { ...flow, classes: flow.classes.map(shorten) }
  const kept = flow.classes.slice(0, mostClasses - 1)
  const rest = flow.classes.slice(mostClasses - 1)
  const isRest = new Set(rest.map(({ key }) => key))
  const end = (key: string) => (isRest.has(key) ? restKey : key)
  const merged = new Map<string, FlowLink>()
  for (const { from, to, amount } of flow.links) {
    const link = { from: end(from), to: end(to), amount }
    const key = `${link.from} ${link.to}`
    merged.set(key, { ...link, amount: amount + (merged.get(key)?.amount ?? 0) })
  }
  const together = {
    key: restKey,
    code: null,
    name: `其余 ${rest.length} 类`,
    amount: sumOf(rest),
  }
  return { ...flow, classes: [...kept.map(shorten), together], links: [...merged.values()] }
}

/** Names of so many characters keep 支出: 其他支出, 教育支出. */
const longestWhole = 4
const shorten = (node: FlowNode): FlowNode => ({
  ...node,
  name: node.name.length > longestWhole ? node.name.replace(/支出$/, '') : node.name,
})
