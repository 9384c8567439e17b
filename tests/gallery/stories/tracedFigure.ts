import TracedFigure from '@/ui/TracedFigure.vue'
import type { Story } from '../story'

const slots = { default: () => '8,836.68' }

export const tracedFigure: Story = {
  name: 'TracedFigure',
  component: TracedFigure,
  states: {
    words: { props: { provenance: null }, slots },
    sourced: { props: { provenance: () => null, exact: '8,836.675535 万元' }, slots },
    failing: { props: { provenance: () => null }, slots, failing: true },
  },
}
