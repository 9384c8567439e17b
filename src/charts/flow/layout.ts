import type { DrawContext } from '@/charts/core/kind'
import { fitLines, measureRich, type RichLine, writePart } from '@/charts/core/rich'
import { wrapRich } from '@/charts/core/text'
import type { FlowItem, FlowModel } from './model'

export type LabelledItem = ReturnType<typeof divideFlow>['items'][number]

/** Widths in parts of the smallest type; a narrow picture gives its sides no more than a share. */
const nodeEms = 1.1
const narrowEms = 40
const sideShare = 0.25
const nameLines = 3
/** Between a node and its label. */
const distanceEms = 0.45

/** Whether classes alone are known: they are blocks with their labels inside. */
export const isStack = (columns: FlowModel['columns']) => columns.length === 1

/**
 * The labels of a flow and the room that is left for its bands; sizes in px. Where classes would lose
 * their names between the sides, these leave their amounts to the table.
 */
export function layoutFlow(model: FlowModel, context: DrawContext) {
  const countLabels = ({ items }: ReturnType<typeof divideFlow>) =>
    items.filter(({ label }) => label.length > 0).length
  const layout = divideFlow(model, context, false)
  if (countLabels(layout) === layout.items.length) return layout
  const brief = divideFlow(model, context, true)
  return countLabels(brief) > countLabels(layout) ? brief : layout
}

function divideFlow({ columns, total }: FlowModel, context: DrawContext, isBrief: boolean) {
  const { em: small, styles, size } = context
  const line = styles.name.lineHeight
  const narrow = size.width < small * narrowEms
  let nodeWidth = Math.round(small * nodeEms)
  const labelDistance = small * distanceEms
  // A node however thin has a line of text beside it.
  const nodeGap = line
  const frame = { left: 0, right: 0, top: line / 2, bottom: line / 2 }
  // The column with most nodes sets the scale of all.
  const mostNodes = Math.max(...columns.map(({ length }) => length))
  const scale = Math.max(0, size.height - line - nodeGap * (mostNodes - 1)) / total

  const widestForm = (item: FlowItem) =>
    labelsOf(item, Infinity, context)[isBrief ? briefForm : narrow ? 1 : 0] ?? []
  const widest = (items: readonly FlowItem[]) =>
    Math.max(0, ...items.map(item => measureRich(widestForm(item), context).width))
  const sideRoom = (items: readonly FlowItem[]) =>
    Math.min(narrow ? size.width * sideShare : Infinity, widest(items)) + labelDistance
  const [first = [], last = []] = [columns[0], columns.at(-1)]
  // A wide picture has room for the first names beside their nodes, whatever these are.
  const isOutside = !isStack(columns) && (first[0]?.kind === 'source' || !narrow)
  if (isOutside) frame.left = Math.ceil(sideRoom(first))
  if (isStack(columns)) nodeWidth = size.width
  // What stands in the last column has its label beside it too, whatever it is.
  else frame.right = Math.ceil(sideRoom(last))
  const between =
    (size.width - frame.left - frame.right - nodeWidth) / Math.max(1, columns.length - 1) -
    nodeWidth

  const items = columns.flatMap((items, column) => {
    const side = isStack(columns)
      ? ('insideTopLeft' as const)
      : isOutside && column === 0
        ? ('left' as const)
        : ('right' as const)
    const room = {
      insideTopLeft: nodeWidth - labelDistance,
      left: frame.left,
      right: column === columns.length - 1 ? frame.right : between,
    }[side]
    return items.map(item => {
      // Beside a node, its label may reach into the gaps.
      const high = item.amount * scale + (isStack(columns) ? -labelDistance : nodeGap)
      const place = { width: room - labelDistance, height: high }
      return {
        item,
        column,
        side,
        label: fitLines(labelsOf(item, place.width, context), place, context),
      }
    })
  })
  return { frame, nodeWidth, nodeGap, labelDistance, items }
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
    [[title], [amount], [share]],
    [[small], [amount]],
    [[small, gap, figures]],
    [[small, gap, amount]],
    [[title], [share]],
    ...wrapped,
    [[small]],
    names,
  ]
}

/** Which of these has no amount. */
const briefForm = 5
