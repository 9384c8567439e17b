import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import AmountText from '@/ui/AmountText.vue'

test('shows an amount in the chosen unit, keeps 分 for machines and what rounding leaves out in its title', () => {
  const exact = mount(AmountText, { props: { fen: 961_941_000_000, unit: '万元', withUnit: true } })
  expect(exact.text()).toContain('961,941.00')
  expect(exact.get('data').attributes('value')).toBe('961941000000')
  expect(exact.attributes('title')).toBeUndefined()
  const rounded = mount(AmountText, { props: { fen: 9_101_677_535, unit: '万元' } })
  expect(rounded.text()).toBe('9,101.68')
  expect(rounded.attributes('title')).toBe('9,101.677535 万元')
})
