import type { CustomSeriesOption, EChartsOption } from 'echarts'

type RenderItemReturn = ReturnType<Exclude<NonNullable<CustomSeriesOption['renderItem']>, string>>

/** An element that a custom series draws. */
export type CustomElementOption = NonNullable<RenderItemReturn>

/** One thing with a name of its own, by which it is found again when the picture changes. */
export interface CustomItem {
  readonly name: string
  readonly shapes: readonly CustomElementOption[]
  readonly z2?: number
}

/** A series that draws prepared shapes, without axes. `motion` in ms, 0 for none. */
export function customOption({
  items,
  motion,
}: {
  items: readonly CustomItem[]
  motion: number
}): EChartsOption {
  return {
    animation: motion > 0,
    animationDuration: motion,
    animationDurationUpdate: motion,
    animationEasing: 'cubicOut',
    animationEasingUpdate: 'cubicOut',
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        silent: true,
        data: items.map(({ name }, index) => ({ name, value: index })),
        renderItem: ({ dataIndex }) => groupOf(items[dataIndex]),
      } as CustomSeriesOption,
    ],
  }
}

/** No `leaveTo`: with it ECharts 6.1 fails on every group that leaves. */
function groupOf(item: CustomItem | undefined): CustomElementOption {
  return {
    type: 'group',
    name: item?.name ?? '',
    diffChildrenByName: true,
    children:
      item?.shapes.map(shape => ({ ...shape, ...(item.z2 !== undefined && { z2: item.z2 }) })) ??
      [],
  } as CustomElementOption
}
