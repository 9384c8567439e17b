import { expect, test } from 'vitest'
import { openPage } from './browser'

test('the built app mounts from a sub-path without a complaint in the console', async () => {
  const { page, problems } = await openPage()
  await page.locator('#app h1').waitFor()
  expect(problems).toEqual([])
})
