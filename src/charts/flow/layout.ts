import type { DrawContext } from '@/charts/core/kind'
import { fitLines, measureRich, type RichLine, writePart } from '@/charts/core/rich'
import { wrapRich } from '@/charts/core/text'
import type { FlowItem, FlowModel } from './model'

export type LabelledItem = ReturnType<typeof divideFlow>['items'][number]

/** Widths in parts of the smallest type; a narrow picture gives its sides no more than a share. */
const [nodeEms, overNodeEms] = [1.1, 0.6]
/** Between columns that no band joins. */
const apartEms = 2
const narrowEms = 40
const sideShare = 0.25
const nameLines = 4
const [easyLines, brokenName] = [2, 0.5]
/** As many sources have room for labels over and under them. */
const mostOver = 2
/** What wider gaps take of the height at most. */
const gapShare = 0.35
/** Between a node and its label. */
const distanceEms = 0.45

const isNarrow = ({ em, size }: DrawContext) => size.width < em * narrowEms

/** Whether classes alone are known: they are blocks with their labels inside. */
export const isStack = (columns: FlowModel['columns']) => columns.length === 1

/** What a flow gives up for the names of its classes. */
interface Form {
  /** Sides leave their amounts to the table. */
  readonly isBrief: boolean
  /** One or two sources have their labels over and under them, and bands the width beside them. */
  readonly isOver: boolean
  /** Nodes stand so many lines apart. */
  readonly gapLines: number
}

/**
 * The labels of a flow and the room that is left for its bands; sizes in px. Where classes would lose
 * their names between the sides, these leave their amounts to the table, or nodes stand wider apart;
 * in a narrow picture the labels of sources go over and under them.
 */
export function layoutFlow(model: FlowModel, context: DrawContext) {
  const countLabels = ({ items }: ReturnType<typeof divideFlow>) =>
    items.reduce((sum, { label }) => sum + rateLabel(label), 0)
  const layout = divideFlow(model, context, { isBrief: false, isOver: false, gapLines: 1 })
  if (countLabels(layout) === layout.items.length) return layout
  const gaps = Math.max(...model.columns.map(({ length }) => length)) - 1
  const gapped = 2 * gaps * context.styles.name.lineHeight
  const lines = gapped <= context.size.height * gapShare ? [1, 2] : [1]
  const [first = []] = model.columns
  const canBeOver = isNarrow(context) && first[0]?.kind === 'source' && first.length <= mostOver
  const others = (canBeOver ? [false, true] : [false]).flatMap(isOver =>
    lines.flatMap(gapLines => [false, true].map(isBrief => ({ isBrief, isOver, gapLines }))),
  )
  return others
    .map(other => divideFlow(model, context, other))
    .reduce((best, next) => (countLabels(next) > countLabels(best) ? next : best), layout)
}

/** A name that is broken into many lines is there, and hard to read. */
function rateLabel(label: readonly RichLine[]): number {
  const names = label.filter(line => line.some(({ role }) => role !== 'quiet')).length
  return names > easyLines ? brokenName : Math.min(1, names)
}

function divideFlow(
  { columns, links, total }: FlowModel,
  context: DrawContext,
  { isBrief, isOver, gapLines }: Form,
) {
  const { em: small, styles, size } = context
  const line = styles.name.lineHeight
  const narrow = isNarrow(context)
  let nodeWidth = Math.round(small * (isOver ? overNodeEms : nodeEms))
  const labelDistance = small * distanceEms
  // A node however thin has a line of text beside it.
  const nodeGap = gapLines * line
  // The column with most nodes sets the scale of all.
  const mostNodes = Math.max(...columns.map(({ length }) => length))
  const over = isOver ? line : 0
  // Under the other of two sources is what gaps between more nodes take beside it.
  const spare = Math.max(0, mostNodes - mostOver) * nodeGap + nodeGap / 2
  const hasUnder = isOver && columns[0]?.length === mostOver
  const under = hasUnder ? Math.max(0, line + labelDistance - spare) : 0
  const height = size.height - over - under
  const frame = { left: 0, right: 0, top: over + nodeGap / 2, bottom: nodeGap / 2 + under }
  const scale = Math.max(0, height - nodeGap * mostNodes) / total

  const widestForm = (item: FlowItem) => {
    const forms = labelsOf(item, Infinity, context)
    const isLow = measureRich(forms[0] ?? [], context).height > item.amount * scale + nodeGap
    return forms[isBrief ? briefForm : narrow ? narrowForm : isLow ? lineForm : 0] ?? []
  }
  const widest = (items: readonly FlowItem[]) =>
    Math.max(0, ...items.map(item => measureRich(widestForm(item), context).width))
  const sideRoom = (items: readonly FlowItem[]) =>
    Math.min(narrow ? size.width * sideShare : Infinity, widest(items)) + labelDistance
  const [first = [], last = []] = [columns[0], columns.at(-1)]
  // A wide picture has room for the first names beside their nodes, whatever these are.
  const isApart = !isStack(columns) && links.length === 0
  const isOutside =
    !isStack(columns) && !isOver && (first[0]?.kind === 'source' || !narrow || isApart)
  if (isOutside) frame.left = Math.ceil(sideRoom(first))
  if (isStack(columns)) nodeWidth = size.width
  // What stands in the last column has its label beside it too, whatever it is.
  else frame.right = Math.ceil(sideRoom(last))
  const room = size.width - frame.left - frame.right
  // Where it is not known what goes where, columns are blocks, and no emptiness stands for bands.
  if (isApart)
    nodeWidth = Math.max(
      nodeWidth,
      Math.floor((room + small * apartEms) / columns.length - small * apartEms),
    )
  const between = (room - nodeWidth) / Math.max(1, columns.length - 1) - nodeWidth

  const items = columns.flatMap((items, column) => {
    const side = isStack(columns)
      ? ('insideTopLeft' as const)
      : column > 0 || !(isOver || isOutside)
        ? ('right' as const)
        : isOver
          ? ('over' as const)
          : ('left' as const)
    const labelRoom = {
      insideTopLeft: nodeWidth - labelDistance,
      left: frame.left,
      over: size.width,
      right: column === columns.length - 1 ? frame.right : between,
    }[side]
    const width = labelRoom - labelDistance
    const heights = items.map(({ amount }) => amount * scale)
    const fit = (item: FlowItem, height: number) =>
      fitLines(labelsOf(item, width, context), { width, height }, context)
    const labels = isStack(columns)
      ? items.map((item, at) => fit(item, (heights[at] ?? 0) - labelDistance))
      : side === 'over'
        ? items.map((item, at) =>
            // Beside what stands under its node are classes.
            fitLines(
              labelsOf(item, Infinity, context),
              { width: at === 0 ? size.width : between + nodeWidth, height: line },
              context,
            ),
          )
        : fitBeside({ heights, gap: nodeGap, from: nodeGap / 2, size: height }, (at, height) => {
            const label = items[at] ? fit(items[at], height) : []
            return { label, height: measureRich(label, context).height }
          })
    return items.map((item, at) => ({
      item,
      column,
      side: side !== 'over' ? side : at === 0 ? ('top' as const) : ('bottom' as const),
      label: labels[at] ?? [],
    }))
  })
  return {
    frame,
    nodeWidth,
    nodeGap,
    labelDistance,
    /** How far over its place the label over a node stands, clear of labels beside nodes. */
    raise: Math.max(0, nodeGap / 2 - labelDistance),
    items,
  }
}

/**
 * Labels around the middles of nodes that stand under each other, the first `from` px under the top
 * of `size`: one may reach into the gaps, and beside its neighbours as far as their own leave it.
 */
function fitBeside<Label>(
  {
    heights,
    gap,
    from,
    size,
  }: Record<'gap' | 'from' | 'size', number> & { readonly heights: readonly number[] },
  fit: (at: number, height: number) => { readonly label: Label; readonly height: number },
): readonly (Label | undefined)[] {
  let top = from
  const middles = heights.map(height => {
    const middle = top + height / 2
    top += height + gap
    return middle
  })
  const taken = heights.map(height => height + gap)
  const labels: (Label | undefined)[] = []
  const byHeight = heights.map((_, at) => at).sort((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0))
  for (const at of byHeight) {
    const middle = middles[at] ?? 0
    const fitBetween = (takenBy: (other: number) => number) => {
      const room = [at - 1, at + 1].map(
        other => 2 * Math.abs((middles[other] ?? Infinity) - middle) - takenBy(other),
      )
      return fit(at, Math.min(2 * middle, 2 * (size - middle), ...room))
    }
    const first = fitBetween(other => taken[other] ?? 0)
    // Before a label is lost, a lower neighbour without one yet keeps no more than its line.
    const fitted =
      first.height > 0 ? first : fitBetween(other => (other in labels ? (taken[other] ?? 0) : gap))
    labels[at] = fitted.label
    taken[at] = fitted.height
  }
  return labels
}

/** From the fullest label to the shortest; a figure is whole or left to the table. */
function labelsOf(
  { name, amountText, shareText }: FlowItem,
  width: number,
  context: DrawContext,
): readonly (readonly RichLine[])[] {
  const [title, small] = [writePart('name', name), writePart('tiny', name)]
  const [figures, amount, share] = [
    writePart('quiet', `${amountText} · ${shareText}`),
    writePart('quiet', amountText),
    writePart('quiet', shareText),
  ]
  const gap = writePart('quiet', '  ')
  const names = wrapRich(name, { role: 'tiny', width, lines: nameLines }, context)
  const wrapped =
    names.length > 1
      ? [
          [...names, [amount], [share]],
          [...names, [amount]],
          [...names, [share]],
        ]
      : []
  return [
    [[title], [figures]],
    [[small], [figures]],
    [[title], [amount], [share]],
    [[small], [amount], [share]],
    [[small, gap, figures]],
    [[small], [amount]],
    [[small, gap, amount]],
    [[title], [share]],
    ...wrapped,
    [[small]],
    names,
  ]
}

/** Which of these is narrow, which is all in one line, and which has no amount. */
const [narrowForm, lineForm, briefForm] = [2, 4, 7]
