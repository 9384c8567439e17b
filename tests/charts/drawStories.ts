import { drawOption } from '@/app/frame/drawOption'
import { chartKinds, type ChartKindName } from '@/charts/registry'
import { useExtras } from '@/charts/vue/extras'
import * as stories from '../gallery/stories/charts'
import type { Story } from '../gallery/story'
import { context } from './draw'

/** What the library counts over all of its drawings. */
const numbered = /zr\d+-| class="[^"]*"/g

/** Draws each state of a kind's story as SVG, by what of ECharts is registered by then. */
export async function drawStories<Kind extends ChartKindName>(
  kind: Kind,
): Promise<Readonly<Record<string, string>>> {
  const draw = await chartKinds[kind]()
  const { states, height = context.size.height } = stories[kind] as Story
  const size = { ...context.size, height }
  return Object.fromEntries(
    Object.entries(states).map(([name, { props }]) => {
      const { option } = draw(props?.['data'] as Parameters<typeof draw>[0], { ...context, size })
      if (option.dataZoom) useExtras()
      return [name, drawOption({ option, size }).replaceAll(numbered, '')]
    }),
  )
}
