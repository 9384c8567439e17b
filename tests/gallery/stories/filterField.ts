import FilterField from '@/ui/FilterField.vue'
import type { Story } from '../story'

const props = { label: '筛选科目', placeholder: '科目名称或编码' }

export const filterField: Story = {
  name: 'FilterField',
  component: FilterField,
  states: {
    empty: { props: { ...props, modelValue: '' } },
    filled: { props: { ...props, modelValue: '社会保障' } },
  },
}
