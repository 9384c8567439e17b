import type { Segment } from '@/text/segments'
import type { TitlePart } from '@/text/title'
import { type DisplayUnit, formatAmount, formatPercent, spaceText } from '@/text/format'
import type { FlowNode, MoneyFlow } from '@/budget/tree/flow'

/** The title of a slide: a sentence up to its first "；" (or another of `ends`) outside quotes. */
export function firstFinding(sentence: readonly Segment[], ends = '；'): readonly TitlePart[] {
  const parts: TitlePart[] = []
  let depth = 0
  for (const segment of sentence) {
    let kept = ''
    for (const character of segment.text) {
      if (character === '“') depth++
      if (character === '”') depth--
      if (depth <= 0 && ends.includes(character))
        return clean([...parts, { text: kept, key: segment.role === 'key' }])
      kept += character
    }
    parts.push({ text: kept, key: segment.role === 'key' })
  }
  return clean(parts)
}

/** Titles end without a full stop; neighbours that are set alike are one part. */
function clean(parts: readonly TitlePart[]): TitlePart[] {
  const title: TitlePart[] = []
  for (const [at, { text, key }] of parts.entries()) {
    const kept = at === parts.length - 1 ? text.replace(/。$/, '') : text
    const last = title.at(-1)
    if (kept === '') continue
    if (last?.key === key) title[title.length - 1] = { text: last.text + kept, key }
    else title.push({ text: kept, key })
  }
  return title
}

/** The title of a flow: its largest source, else its largest use, else its largest class. */
export function buildFlowTitle(
  { total, sources, uses, classes }: MoneyFlow,
  { unit, year }: { readonly unit: DisplayUnit; readonly year: number },
): readonly TitlePart[] {
  const column = [
    { nodes: sources, clause: (name: string) => ` 来自${name}` },
    { nodes: uses, clause: (name: string) => ` 是${name}` },
    { nodes: classes, clause: (name: string) => ` 用在${name}` },
  ].find(({ nodes }) => nodes.length > 0)
  const largest = column && largestOf(column.nodes)
  const start = {
    text: `${spaceText(`${year}年`)}用 ${formatAmount(total, unit)} ${unit}`,
    key: false,
  }
  if (!column || !largest) return [start]
  if (largest.amount === total)
    return [
      start,
      { text: '，', key: false },
      { text: '全部', key: true },
      { text: column.clause(largest.name).trim(), key: false },
    ]
  return [
    start,
    { text: '，', key: false },
    { text: formatPercent(largest.amount, total), key: true },
    { text: column.clause(largest.name), key: false },
  ]
}

function largestOf(nodes: readonly FlowNode[]): FlowNode | undefined {
  return nodes.reduce<FlowNode | undefined>(
    (most, node) => (most && most.amount >= node.amount ? most : node),
    undefined,
  )
}
