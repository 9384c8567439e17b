import FilteredSum from '@/ui/FilteredSum.vue'
import type { Story } from '../story'

const whole = { name: '全部支出', fen: 9_619_410_000, place: { table: 't5', row: 0, cell: 3 } }

export const filteredSum: Story = {
  name: 'FilteredSum',
  component: FilteredSum,
  states: {
    some: {
      props: {
        filtered: { count: 2, fen: 1_093_680_000, found: [whole.place] },
        name: '筛出的科目',
        unit: '万元',
        whole,
      },
    },
    none: {
      props: {
        filtered: { count: 0, fen: null, found: [] },
        name: '筛出的科目',
        unit: '元',
        whole,
      },
    },
  },
}
