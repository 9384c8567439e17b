import ChosenChip from '@/ui/ChosenChip.vue'
import type { Story } from '../story'

export const chosenChip: Story = {
  name: 'ChosenChip',
  component: ChosenChip,
  states: {
    subject: {
      props: { action: '不再选定' },
      slots: { default: () => '208 社会保障和就业支出' },
    },
    long: {
      props: { action: '看全部单位' },
      slots: { default: () => '云江省综合事务保障管理总局（本级）信息中心' },
    },
  },
}
