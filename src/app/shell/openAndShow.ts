// @bundle later
import { announce } from '@/app/announce/announce'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { useDocuments } from '@/app/documents/documentsStore'
import { openInTurn } from '@/app/documents/openInTurn'
import { prepareDocument } from '@/app/documents/prepareDocument'
import { nameEdition } from '@/text/citations'
import { pause } from '@/ui/steps'

/** Opens files and shows the first that can be shown; the results stay until they are answered. */
export async function openAndShow(
  files: readonly File[],
  show: (entry: CatalogueEntry) => Promise<void>,
): Promise<void> {
  const results = await openInTurn(files)
  const [shown] = results.flatMap(result => ('entry' in result ? [result.entry] : []))
  const [only] = results
  if (!shown) {
    if (only) announce(`没有打开 ${results.length > 1 ? `${results.length} 个文件` : only.file}`)
    return
  }
  // The list of results and the page are each drawn by themselves.
  await pause()
  const document = useDocuments().loaded.get(shown.id)
  if (document) await prepareDocument(document)
  await show(shown)
  announce(`已打开 ${shown.unit} ${nameEdition(shown)}`)
}
