import { type TitlePart } from '@/text/title'
import { type DisplayUnit, formatAmount, formatPercent, spaceText } from '@/text/format'
import type { FlowNode, MoneyFlow } from '@/budget/tree/flow'

/**
 * What a flow says in one finding: which source, else which use, else which class most of the money
 * comes from or goes to.
 */
export function flowTitle(
  { total, sources, uses, classes }: MoneyFlow,
  { unit, year }: { readonly unit: DisplayUnit; readonly year: number },
): readonly TitlePart[] {
  const said = [
    { nodes: sources, words: (name: string) => ` 来自${name}` },
    { nodes: uses, words: (name: string) => ` 是${name}` },
    { nodes: classes, words: (name: string) => ` 用在${name}` },
  ].find(({ nodes }) => nodes.length > 0)
  const largest = said && largestOf(said.nodes)
  const start = {
    text: `${spaceText(`${year}年`)}用 ${formatAmount(total, unit)} ${unit}`,
    key: false,
  }
  if (!said || !largest) return [start]
  if (largest.amount === total)
    return [
      start,
      { text: '，', key: false },
      { text: '全部', key: true },
      { text: said.words(largest.name).trim(), key: false },
    ]
  return [
    start,
    { text: '，', key: false },
    { text: formatPercent(largest.amount, total), key: true },
    { text: said.words(largest.name), key: false },
  ]
}

function largestOf(nodes: readonly FlowNode[]): FlowNode | undefined {
  return nodes.reduce<FlowNode | undefined>(
    (most, node) => (most && most.amount >= node.amount ? most : node),
    undefined,
  )
}
