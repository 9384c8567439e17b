import type { Page } from 'playwright'
import { expect } from 'vitest'
import { findLayoutFaults } from '../setup/layoutFaults'
import { go } from './views'

/**
 * Goes to an address of the loaded page, which is to be as wide as each of the screens and no
 * wider.
 */
export async function expectWidths(
  page: Page,
  hash: string,
  sizes: readonly (readonly [width: number, height: number])[],
): Promise<void> {
  await go(page, hash)
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
        message: `${hash} at ${width}`,
        timeout: 5000,
      })
      .toBe(width)
  }
}

/**
 * Sets the text of the page as WCAG 1.4.12 has it; a sheet of the page's own policy would not be
 * let in.
 */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
}

/** What goes wrong with the layout of a page as it is. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return await page.evaluate(findLayoutFaults)
}
