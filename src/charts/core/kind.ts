import type { EChartsOption } from 'echarts'
import { use } from 'echarts/core'
import type { BuiltChart, ChartMark, DrawChart, RenderContext } from './chart'
import { buildTextStyles, buildTileStyles, type TextRole, type TextStyles } from './rich'

/**
 * What a kind draws with: `em` is the smallest type in px, `styles` are those of texts on paper,
 * `tileStyles` those and the ones on tiles.
 */
export interface DrawContext extends RenderContext {
  readonly em: number
  readonly styles: TextStyles<TextRole>
  readonly tileStyles: TextStyles
}
/** A mark leads nowhere and is read out by its lines, after its code, where nothing else is said. */
export type DrawnMark = Omit<ChartMark, 'label' | 'leads'> &
  Partial<ChartMark> & { readonly code?: string | null }
/** What a kind builds; what all kinds share is added to it. */
export interface DrawnChart {
  readonly option: EChartsOption
  readonly marks: readonly DrawnMark[]
}

/** Adds to a context what all kinds draw with. */
export function prepareContext(context: RenderContext): DrawContext {
  const styles = buildTextStyles(context.theme)
  const tileStyles = { ...buildTileStyles(context.theme), ...styles }
  return { ...context, em: context.theme.type[0], styles, tileStyles }
}

let registered = 0
/** How many kinds are registered by now. */
export const countRegistered = (): number => registered

/**
 * Declares a kind of chart and registers what of ECharts it needs: a series that is not registered
 * draws nothing and says nothing (ECharts 6.1).
 */
export function defineKind<Data, Model>(kind: {
  readonly parts: Parameters<typeof use>[0]
  readonly model: (data: Data) => Model
  readonly build: (model: Model, context: DrawContext) => DrawnChart
}) {
  use(kind.parts)
  registered += 1
  const build = (shown: Model, context: RenderContext): BuiltChart => {
    const { option, marks } = kind.build(shown, prepareContext(context))
    return {
      option: { ...buildBase(context), ...option },
      marks: marks.map(({ code, ...mark }) => ({
        leads: false,
        label: `${code ?? ''} ${mark.details.join('，')}`.trim(),
        ...mark,
      })),
    }
  }
  const draw: DrawChart<Data> = (data, context) => build(kind.model(data), context)
  return { model: kind.model, build, draw }
}

/** What all options share: type of the theme and how a change moves; `motion` in ms. */
const buildBase = ({ theme, motion }: RenderContext): EChartsOption => ({
  animation: motion > 0,
  animationDuration: motion,
  animationDurationUpdate: motion,
  animationEasing: 'cubicOut',
  animationEasingUpdate: 'cubicOut',
  stateAnimation: { duration: motion },
  textStyle: { fontFamily: theme.font },
})
