import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import SegmentedControl from '@/ui/SegmentedControl.vue'
import { show } from '../gallery/show'
import { segmentedControl } from '../gallery/stories/segmentedControl'

const choices = [
  { value: 'yuan', label: '元' },
  { value: 'wan', label: '万元' },
  { value: 'yi', label: '亿元' },
]

test('is one tab stop, moved through by arrow keys, and chosen by a click anywhere on a label', async () => {
  const control = mount(SegmentedControl, {
    attachTo: document.body,
    props: {
      legend: '金额单位',
      choices,
      modelValue: 'wan',
      'onUpdate:modelValue': (modelValue: string) => control.setProps({ modelValue }),
    },
  })
  await userEvent.tab()
  expect((document.activeElement as HTMLInputElement).value).toBe('wan')
  await userEvent.keyboard('{ArrowRight}')
  expect(control.emitted('update:modelValue')?.at(-1)).toEqual(['yi'])
  const [first] = control.findAll('label')
  await userEvent.click(first?.element ?? document.body)
  expect(control.emitted('update:modelValue')?.at(-1)).toEqual(['yuan'])
  expect(document.elementFromPoint(...centre(first?.element))?.tagName).toBe('INPUT')
  control.unmount()
})

test('goes on in another line where a narrow window does not hold all choices', async () => {
  const at = async (width: number) => {
    await show(segmentedControl, 'many words', { width })
    const control = document.querySelector('.segmented')!
    expect(control.getBoundingClientRect().right).toBeLessThanOrEqual(width)
    return new Set([...control.querySelectorAll('label')].map(label => label.offsetTop)).size
  }
  expect(await at(160)).toBe(2)
  expect(await at(600)).toBe(1)
})

function centre(element: Element | undefined): [number, number] {
  const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect()
  return [left + width / 2, top + height / 2]
}
