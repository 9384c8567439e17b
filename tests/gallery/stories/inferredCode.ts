import InferredCode from '@/ui/InferredCode.vue'
import type { Story } from '../story'

export const inferredCode: Story = {
  name: 'InferredCode',
  component: InferredCode,
  states: { marked: { props: { code: '2080109' } }, explained: { props: {} } },
}
