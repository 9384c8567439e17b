import { h, type VNodeChild } from 'vue'
import { figureSegment, textSegment } from '@/text/segments'
import TracedText from '@/ui/TracedText.vue'
import type { Story } from '../story'

const source = () => null
const sentence = [
  textSegment('基本支出 '),
  figureSegment('7,216.31', source),
  textSegment(' 万元，其中人员 '),
  figureSegment('6,241.59', source),
  textSegment(' 万元，公用 '),
  figureSegment('974.72', source),
  textSegment(' 万元'),
]
const paragraph = (_props: unknown, { attrs }: { attrs: Record<string, unknown> }): VNodeChild =>
  h('p', h(TracedText, attrs as { segments: typeof sentence }))
paragraph.inheritAttrs = false

export const tracedText: Story = {
  name: 'TracedText',
  component: paragraph,
  states: {
    words: { props: { segments: [textSegment('没有公布。')] } },
    figures: { props: { segments: sentence } },
    failing: { props: { segments: sentence }, failing: true },
  },
}
