import { expect, test } from 'vitest'
import { openPage } from './browser'
import { layoutFaults, spaceText } from './layout'
import { filling, go, settled, states, turnTo, views } from './views'

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

test('every view begins where the header does, in a wide window', async () => {
  const { page } = await openPage('#/', { width: 1920, height: 1080 })
  const starts: string[] = []
  const headed = shown.filter(hash => ![...filling].some(name => views[name] === hash))
  for (const hash of headed) {
    await turnTo(page, hash)
    const [header, view] = await Promise.all(
      ['header', 'main'].map(part =>
        page
          .locator(`${part} .page-width`)
          .first()
          .evaluate(box => box.getBoundingClientRect().left),
      ),
    )
    if (header !== view) starts.push(`${hash}: ${view}, not ${header}`)
  }
  expect(starts).toEqual([])
})
