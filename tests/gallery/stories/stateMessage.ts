import { h } from 'vue'
import ActionButton from '@/ui/ActionButton.vue'
import StateMessage from '@/ui/StateMessage.vue'
import type { Story } from '../story'

const words = () => h('p', '这份文件未公开政府性基金预算。')

export const stateMessage: Story = {
  name: 'StateMessage',
  component: StateMessage,
  states: {
    plain: { props: { title: '公布为空' }, slots: { default: words } },
    alert: {
      props: { title: '读不了这个文件', alert: true },
      slots: {
        default: () => h('p', '第 12 行的表没有表头：pc-data-2024-department-budget-disclosure.md'),
        actions: () => h(ActionButton, { primary: true }, () => '换一个文件'),
      },
    },
  },
}
