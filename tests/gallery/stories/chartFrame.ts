import { h } from 'vue'
import ChartFrame from '@/app/frame/ChartFrame.vue'
import type { ExportTable } from '@/app/frame/frame'
import { buildTreemapData } from '@/app/frame/treemapData'
import { subjectTree } from '@/budget/tree/tree'
import ChartHost from '@/charts/vue/ChartHost.vue'
import { budget } from '../budget'
import type { Story } from '../story'

const { root } = subjectTree(budget)!
const unit = '万元'
const data = buildTreemapData({
  subject: root,
  measure: 'total',
  unit,
  total: { name: root.name, amount: root.amounts.total },
})
const table = (): ExportTable => ({
  title: '支出的构成',
  unit,
  source: '表五《一般公共预算支出表》',
  columns: [
    { key: 'code', label: '编码', kind: 'text' },
    { key: 'name', label: '类', kind: 'text' },
    { key: 'amount', label: '金额', kind: 'amount' },
    { key: 'share', label: '占全部', kind: 'percent' },
  ],
  rows: [
    ...root.children.map(({ code, name, amounts: { total } }) => ({
      cells: {
        code,
        name,
        amount: total,
        share: { part: total ?? 0, whole: root.amounts.total ?? 0 },
      },
    })),
    { cells: { name: '合计', amount: root.amounts.total, share: null }, total: true },
  ],
})
const props = { title: '社会保障和就业支出占 91.9%', subtitle: `单位：${unit}`, table }
const picture = () =>
  h('div', { style: 'block-size: 24rem' }, [
    h(ChartHost, { kind: 'treemap', data, level: '', label: '支出的构成', sourceOf: () => null }),
  ])

export const chartFrame: Story = {
  name: 'ChartFrame',
  component: ChartFrame,
  states: {
    picture: {
      props: { ...props, picture: { kind: 'treemap', data } },
      slots: { default: picture },
    },
    'without a picture': {
      props: { ...props, picture: null },
      slots: { default: () => h('p', '这里没有可以画成面积的金额。') },
    },
  },
}
