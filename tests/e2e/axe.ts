import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'
import { type AxeQuestion, findAxeFaults } from '../setup/axe'

const code = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in a loaded page, which loads it once. */
export async function axeFaults(
  page: Page,
  question: AxeQuestion = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(code)
  return await page.evaluate(findAxeFaults, question)
}
