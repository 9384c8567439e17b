import type { Page } from 'playwright'
import type { BudgetDocument } from '@/document/document'

/** Opens documents as a viewer opens files, and puts the list of what was opened away. */
export async function openDocuments(
  page: Page,
  documents: readonly BudgetDocument[],
): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.setInputFiles(
    'input[type=file] >> nth=0',
    documents.map(document => ({
      name: `${document.id}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(document)),
    })),
  )
  await page.getByRole('button', { name: '知道了' }).click()
}
