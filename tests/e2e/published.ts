import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import type { BudgetDocument } from '../../src/document/document'

/** The first document as another edition of itself: the very same one would not be opened again. */
export const publishedAgain = () => ({
  name: 'changchun-social-insurance-2024.md',
  mimeType: 'text/markdown',
  buffer: Buffer.concat([
    readFileSync('data/disclosures/changchun-social-insurance-2024.md'),
    Buffer.from('\n'),
  ]),
})

/** Puts a document in the place of the published one; for `before` of a page. */
export const showInstead = (document: BudgetDocument) => (page: Page) =>
  page.route('**/310001-2024*.json', route =>
    route.fulfill({ json: { ...document, id: '310001-2024' } }),
  )
