import type { Component } from 'vue'
import FilterSelect from '@/ui/FilterSelect.vue'
import type { Story } from '../story'

const choices = [
  { value: '', label: '全部资金' },
  { value: 'generalPublic', label: '一般公共预算（11）' },
]

const many = [
  { value: '', label: '全部的表' },
  ...Array.from({ length: 300 }, (_, index) => ({ value: `t${index}`, label: `表${index}` })),
]

export const filterSelect: Story = {
  name: 'FilterSelect',
  component: FilterSelect as Component,
  states: {
    all: { props: { label: '资金来源', choices, modelValue: '' } },
    many: { props: { label: '表', choices: many, modelValue: 't7' } },
    chosen: { props: { label: '资金来源', choices, modelValue: 'generalPublic' } },
  },
}
