import { expect, test } from 'vitest'
import { openPage } from './browser'
import { layoutFaults, spaceText } from './layout'
import { go, settled, states, views } from './views'

const shown = states.filter(hash => !hash.startsWith('#/present') && hash !== views['report'])

test('no view breaks at a zoom of 400 %', async () => {
  const { page } = await openPage('#/', { width: 320, height: 256 })
  const found: string[] = []
  for (const hash of shown) {
    await go(page, hash)
    found.push(...(await layoutFaults(page)).map(fault => `${hash}: ${fault}`))
  }
  expect(found).toEqual([])
})

test('no view breaks with wider text, on a laptop and on a telephone', async () => {
  const laptop = { width: 1366, height: 768 }
  const telephone = { width: 390, height: 844 }
  const { page } = await openPage('#/', telephone)
  await spaceText(page)
  const found: string[] = []
  for (const [at, hash] of shown.entries()) {
    // Each view is drawn at one of the sizes and resized to the other.
    const sizes = at % 2 === 0 ? [telephone, laptop] : [laptop, telephone]
    for (const [order, size] of sizes.entries()) {
      await page.setViewportSize(size)
      await (order === 0 ? go(page, hash) : settled(page))
      found.push(...(await layoutFaults(page)).map(fault => `${hash} at ${size.width}: ${fault}`))
    }
  }
  expect(found).toEqual([])
})
