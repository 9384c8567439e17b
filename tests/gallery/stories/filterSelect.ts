import type { Component } from 'vue'
import FilterSelect from '@/ui/FilterSelect.vue'
import type { Story } from '../story'

const choices = [
  { value: '', label: '全部资金' },
  { value: 'generalPublic', label: '一般公共预算（11）' },
]

export const filterSelect: Story = {
  name: 'FilterSelect',
  component: FilterSelect as Component,
  states: {
    all: { props: { label: '资金来源', choices, modelValue: '' } },
    chosen: { props: { label: '资金来源', choices, modelValue: 'generalPublic' } },
  },
}
