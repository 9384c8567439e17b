import AmountText from '@/ui/AmountText.vue'
import type { Story } from '../story'

export const amountText: Story = {
  name: 'AmountText',
  component: AmountText,
  states: {
    exact: { props: { fen: 9_619_410_000, unit: '万元', withUnit: true } },
    rounded: { props: { fen: 9_101_677_535, unit: '万元' } },
    signed: { props: { fen: 354_110_000, unit: '万元', signed: true } },
    negative: { props: { fen: -97_598_960_000, unit: '亿元', withUnit: true } },
    zero: { props: { fen: 0, unit: '元', withUnit: true } },
    sourced: {
      props: { fen: 8_836_680_000, unit: '万元', provenance: () => null, withUnit: true },
    },
    failing: { props: { fen: 476_090_000, unit: '万元', provenance: () => null }, failing: true },
  },
}
