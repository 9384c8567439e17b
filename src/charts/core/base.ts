import type { EChartsOption } from 'echarts'
import type { RenderContext } from './chart'

/** What all options share: type of the theme and how a change moves; `motion` in ms. */
export function buildBase({ theme, motion }: RenderContext): EChartsOption {
  return {
    animation: motion > 0,
    animationDuration: motion,
    animationDurationUpdate: motion,
    animationEasing: 'cubicOut',
    animationEasingUpdate: 'cubicOut',
    stateAnimation: { duration: motion },
    textStyle: { fontFamily: theme.font },
  }
}
