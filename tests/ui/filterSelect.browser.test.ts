import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { show } from '../gallery/show'
import { filterSelect } from '../gallery/stories/filterSelect'

const select = () => document.querySelector('select')!

test('has very many choices in the page when someone is about to choose, and the chosen one before', async () => {
  const { events } = await show(filterSelect, 'many')
  expect([...select().options].map(({ value }) => value)).toEqual(['t7'])
  select().focus()
  await expect.poll(() => select().options.length).toBe(301)
  expect(select().value).toBe('t7')
  await userEvent.selectOptions(select(), 't9')
  expect(events.at(-1)).toBe('update:modelValue t9')
})

test('has few choices at once', async () => {
  await show(filterSelect, 'all')
  expect(select().options).toHaveLength(2)
})
