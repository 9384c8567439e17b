import { h } from 'vue'
import { figureSegment, keyFigure, textSegment } from '@/text/segments'
import ViewHead from '@/ui/ViewHead.vue'
import type { Story } from '../story'

const source = () => null
const finding = [
  textSegment('2024 年预算 '),
  figureSegment('9,619.41 万元', source),
  textSegment('，'),
  keyFigure('91.9%', source),
  textSegment(' 用于社会保障和就业支出'),
]
const props = { finding, subtitle: '单位：万元 · 表五《一般公共预算支出表》', toolsId: 'tools' }

export const viewHead: Story = {
  name: 'ViewHead',
  component: ViewHead,
  states: {
    plain: { props },
    'with figures under it': {
      props: {
        ...props,
        subtitle: [textSegment('其中项目支出 '), figureSegment('2,403.10', source)],
      },
    },
    notice: { props: { ...props, notice: '地址里的科目 99999 不在这份文件里，这里是全部科目。' } },
    trail: { props, slots: { trail: () => h('a', { href: '#/' }, '全部支出') } },
    failing: { props, failing: true },
  },
}
