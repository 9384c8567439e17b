import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { show } from '../gallery/show'
import { filterField } from '../gallery/stories/filterField'

const field = () => document.querySelector('input')!

test('tells what was typed once the hand rests, without blanks around it', async () => {
  const { events } = await show(filterField, 'empty')
  expect([field().type, field().ariaLabel]).toEqual(['search', '筛选科目'])
  await userEvent.type(field(), ' 住房 ')
  await expect.poll(() => events.at(-1)).toBe('update:modelValue 住房')
  expect(field().value.trim()).toBe('住房')
})

test('shows words that come from elsewhere', async () => {
  const { change, events } = await show(filterField, 'filled')
  expect(field().value).toBe('社会保障')
  change({ modelValue: '农林水' })
  await expect.poll(() => field().value).toBe('农林水')
  expect(events).toEqual([])
})
