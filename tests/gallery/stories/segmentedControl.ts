import type { Component } from 'vue'
import Moon from '~icons/lucide/moon'
import Sun from '~icons/lucide/sun'
import SegmentedControl from '@/ui/SegmentedControl.vue'
import type { Story } from '../story'

const units = [
  { value: 'yuan', label: '元' },
  { value: 'wan', label: '万元' },
  { value: 'yi', label: '亿元' },
]
const themes = [
  { value: 'light', label: '浅色', icon: Sun },
  { value: 'dark', label: '深色', icon: Moon },
]
const levels = ['按金额', '按占比', '按增减', '按原表'].map(label => ({
  value: label,
  label,
}))

export const segmentedControl: Story = {
  name: 'SegmentedControl',
  component: SegmentedControl as Component,
  states: {
    words: { props: { legend: '金额单位', choices: units, modelValue: 'wan' } },
    icons: { props: { legend: '主题', choices: themes, modelValue: 'light' } },
    'many words': { props: { legend: '层级', choices: levels, modelValue: '按增减' } },
  },
}
