import { expect, test } from 'vitest'
import { openPage } from './browser'
import { layoutFaults, spaceText } from './layout'
import { go, states, views } from './views'

const shown = states.filter(hash => !hash.startsWith('#/present') && hash !== views['report'])

test.each([
  ['zoom of 400 %', 320, 256, false],
  ['wider text', 1366, 768, true],
  ['wider text on a telephone', 390, 844, true],
] as const)('breaks on no view at %s', async (_name, width, height, spaced) => {
  const { page } = await openPage('#/', { width, height })
  if (spaced) await spaceText(page)
  const found: string[] = []
  for (const hash of shown) {
    await go(page, hash)
    found.push(...(await layoutFaults(page)).map(fault => `${hash}: ${fault}`))
  }
  expect(found).toEqual([])
})
