import { h } from 'vue'
import FilterBar from '@/ui/FilterBar.vue'
import FilterSelect from '@/ui/FilterSelect.vue'
import type { Story } from '../story'

const slots = {
  default: () =>
    h(FilterSelect, {
      label: '资金来源',
      modelValue: '',
      choices: [
        { value: '', label: '全部资金' },
        { value: 'generalPublic', label: '一般公共预算（11）' },
      ],
    }),
  status: () => '筛出 2 个项目',
}

export const filterBar: Story = {
  name: 'FilterBar',
  component: FilterBar,
  states: {
    all: { props: { label: '找项目', filtered: false }, slots },
    filtered: { props: { label: '找项目', filtered: true }, slots },
  },
}
