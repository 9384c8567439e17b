import WorkStatus from '@/ui/WorkStatus.vue'
import type { Story } from '../story'

const props = { progress: null, message: null }

export const workStatus: Story = {
  name: 'WorkStatus',
  component: WorkStatus,
  states: {
    'some done': {
      props: { ...props, progress: { doing: '正在排第3部分，共11部分', done: 3, total: 11 } },
    },
    'nobody knows how much': {
      props: { ...props, progress: { doing: '正在读文件', done: 0, total: 0 } },
    },
    done: { props: { ...props, message: { text: '工作簿已经保存', failed: false } } },
    failed: { props: { ...props, message: { text: '没有保存成功：磁盘满了', failed: true } } },
  },
}
