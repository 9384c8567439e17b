import ActionButton from '@/ui/ActionButton.vue'
import type { Story } from '../story'

export const actionButton: Story = {
  name: 'ActionButton',
  component: ActionButton,
  states: {
    plain: { slots: { default: () => '打开文件' } },
    primary: { props: { primary: true }, slots: { default: () => '下载工作簿' } },
    disabled: { props: { disabled: true }, slots: { default: () => '没有可下载的' } },
    long: { slots: { default: () => '按经济分类科目重新排列这张表' } },
    icon: { props: { icon: true, 'aria-label': '关闭' }, slots: { default: () => '×' } },
  },
}
