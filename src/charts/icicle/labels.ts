import type { ChartTheme } from '@/theme'
import type { Rect } from '@/charts/core/geometry'
import type { SceneText } from '@/charts/core/scene'
import { cut, textWidth, wrap } from '@/charts/core/text'
import type { IcicleBox } from './layout'
import type { IcicleItem } from './model'

interface GroupBox {
  readonly rect: Rect
  readonly theme: ChartTheme
  readonly fill: string
  readonly sizeStep: 0 | 1
}
const leading = 1.4

/**
 * The words of a box, as many as it has room for; what is left out is in the table and in its
 * tooltip.
 */
export function buildBoxTexts(
  { item, rect }: IcicleBox,
  theme: ChartTheme,
  sizeStep: 0 | 1,
): readonly SceneText[] {
  const { ink } = theme.colours
  if (item.kind === 'indicator') return buildIndicatorTexts({ item, rect }, theme)
  return buildGroupTexts(
    { item, rect },
    { rect, theme, sizeStep, fill: item.kind === 'dimension' ? theme.tileInk : ink },
  )
}

/** Name and weight from the top, shorter where only that fits. */
function buildGroupTexts(
  { item }: IcicleBox,
  { rect, theme, fill, sizeStep }: GroupBox,
): readonly SceneText[] {
  const pad = padOf(rect.width)
  const width = rect.width - 2 * pad
  const weight = item.kind === 'dimension' ? 600 : 400
  for (const { size, name, most } of groupSteps(item, theme, sizeStep)) {
    const lines = wrap(name, { size, width, lines: most })
    const line = Math.round(size * leading)
    if (!lines || lines.length * line > rect.height + 2) continue
    const both = item.weightText !== '' && rect.height >= (lines.length + 1) * line
    const shown = both ? [...lines, item.weightText] : lines
    const top = rect.y + Math.min(9, Math.max(0, (rect.height - shown.length * line) / 2))
    const beside =
      !both &&
      lines.length === 1 &&
      item.weightText !== '' &&
      textWidth(`${name}  ${item.weightText}`, size) <= width
    return [
      ...shown.map((text, index) => ({
        text,
        x: rect.x + pad,
        y: top + index * line + size * 1.08,
        size,
        weight: index < lines.length ? weight : 400,
        fill,
        anchor: 'start' as const,
      })),
      ...(beside
        ? [
            {
              text: item.weightText,
              x: rect.x + rect.width - pad,
              y: top + size * 1.08,
              size,
              weight: 400,
              fill,
              anchor: 'end' as const,
            },
          ]
        : []),
    ]
  }
  return []
}

function groupSteps({ name, shortName }: IcicleItem, theme: ChartTheme, sizeStep: 0 | 1) {
  const size = theme.type[sizeStep]
  const [small] = theme.type
  return [
    { size, name, most: 1 },
    { size: small, name, most: 1 },
    { size, name, most: 2 },
    { size: small, name: shortName, most: 1 },
    { size: small, name: shortName, most: 2 },
  ]
}

const padOf = (width: number) => (width < 80 ? 5 : 10)

/** One size for all names of a column: the larger one where each then stands in one line. */
export function nameSizeOf(boxes: readonly IcicleBox[], theme: ChartTheme): 0 | 1 {
  return boxes.every(
    ({ item, rect }) => textWidth(item.name, theme.type[1]) <= rect.width - 2 * padOf(rect.width),
  )
    ? 1
    : 0
}

/**
 * Name, target and weight side by side on a wide box, name and target one over the other on a
 * narrow one.
 */
function buildIndicatorTexts({ item, rect }: IcicleBox, theme: ChartTheme): readonly SceneText[] {
  const { ink, 'ink-2': quiet } = theme.colours
  const pad = rect.width < 300 ? 8 : 14
  const weightSize =
    item.length > 0 && rect.height >= 36 && rect.width >= 300 ? theme.type[1] : theme.type[0]
  const weightRoom = textWidth(item.weightText, weightSize) + (item.weightText ? 14 : 0)
  const inner = rect.width - 2 * pad - weightRoom
  const middle = rect.y + rect.height / 2
  const end: SceneText[] = item.weightText
    ? [
        {
          text: item.weightText,
          x: rect.x + rect.width - pad,
          y: middle + weightSize * 0.36,
          size: weightSize,
          weight: 400,
          fill: item.length > 0 ? ink : quiet,
          anchor: 'end',
        },
      ]
    : []
  const wide = inner >= 250
  const nameRoom = wide ? inner * 0.58 - 10 : inner
  const name = nameLines(item.name, { rect, width: nameRoom, theme, spare: wide ? 0 : 1 })
  const bold = item.qualitative ? 400 : 600
  if (wide)
    return [
      ...stack(name, { x: rect.x + pad, middle, fill: ink }),
      ...buildTargetTexts(
        { item, rect },
        { x: rect.x + pad + inner * 0.58, width: inner * 0.42, theme },
      ),
      ...end,
    ]
  const size = theme.type[0]
  const both = rect.height >= (name.length + 1) * size * leading
  const shown = both
    ? [...name, { text: cut(item.targetText, size, inner), size, weight: bold }]
    : name
  return [...stack(shown, { x: rect.x + pad, middle, fill: ink }), ...end]
}

interface Line {
  readonly text: string
  readonly size: number
  readonly weight: number
}

function nameLines(
  name: string,
  { rect, width, theme, spare }: { rect: Rect; width: number; theme: ChartTheme; spare: number },
): readonly Line[] {
  const steps = rect.height >= 44 && spare === 0 ? [1, 0] : [0]
  for (const sizeStep of steps) {
    const size = theme.type[sizeStep] ?? 14
    const most = Math.floor(rect.height / (size * leading))
    const lines = most > 0 ? wrap(name, { size, width, lines: Math.min(3, most) }) : null
    if (lines) return lines.map(text => ({ text, size, weight: 400 }))
  }
  const size = theme.type[0]
  return rect.height >= size * 1.15 ? [{ text: cut(name, size, width), size, weight: 400 }] : []
}

/** The target, loud where it is a number, with what it means under it. */
function buildTargetTexts(
  { item, rect }: IcicleBox,
  { x, width, theme }: { x: number; width: number; theme: ChartTheme },
): readonly SceneText[] {
  const { ink, 'ink-2': quiet } = theme.colours
  const [small] = theme.type
  const size = [rect.height >= 60 ? theme.type[2] : theme.type[1], theme.type[1], small].find(
    tried => textWidth(item.targetText, tried) <= width && tried * 1.2 <= rect.height,
  )
  const middle = rect.y + rect.height / 2
  const target = {
    text: size ? item.targetText : cut(item.targetText, small, width),
    size: size ?? small,
    weight: item.qualitative ? 400 : 600,
  }
  const markWidth = textWidth(item.mark, small)
  const beside = textWidth(target.text, target.size) + 12 + markWidth <= width
  const under =
    item.mark !== '' &&
    !beside &&
    rect.height >= (target.size + small) * leading &&
    markWidth <= width
  if (under)
    return stack([target, { text: item.mark, size: small, weight: 400 }], {
      x,
      middle,
      fill: ink,
      quiet,
    })
  return [
    ...stack([target], { x, middle, fill: ink }),
    ...(item.mark !== '' && beside
      ? [
          {
            text: item.mark,
            x: x + textWidth(target.text, target.size) + 12,
            y: middle + target.size * 0.36,
            size: small,
            weight: 400,
            fill: quiet,
            anchor: 'start' as const,
          },
        ]
      : []),
  ]
}

function stack(
  lines: readonly Line[],
  { x, middle, fill, quiet = fill }: { x: number; middle: number; fill: string; quiet?: string },
): readonly SceneText[] {
  const high = lines.reduce((sum, { size }) => sum + size * leading, 0)
  let y = middle - high / 2
  return lines.map(({ text, size, weight }, index) => {
    const at = y + size * (leading / 2 + 0.36)
    y += size * leading
    return {
      text,
      x,
      y: at,
      size,
      weight,
      fill: index === 0 ? fill : quiet,
      anchor: 'start' as const,
    }
  })
}
