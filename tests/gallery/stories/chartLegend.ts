import ChartLegend from '@/ui/ChartLegend.vue'
import type { Story } from '../story'

const entries = [
  { key: 'basic', name: '基本支出', colour: 'var(--basic)' },
  { key: 'personnel', name: '人员经费', colour: 'var(--personnel)', thin: true },
  { key: 'project', name: '项目支出', colour: 'var(--project)' },
]

export const chartLegend: Story = {
  name: 'ChartLegend',
  component: ChartLegend,
  states: {
    plain: { props: { entries, scale: '条长为金额' } },
    figures: {
      props: {
        entries: [
          { key: 'output', name: '产出', colour: 'var(--class-1-tile)', figure: { text: '62.9%' } },
          { key: 'rest', name: '没有印出', colour: 'var(--paper-2)', outlined: true },
        ],
      },
    },
  },
}
