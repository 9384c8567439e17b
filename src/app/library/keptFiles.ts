import { findFile } from '@/app/documents/sourceFiles'
import type { SourceFile } from '@/document/place'
import { openLibrary } from './database'

/** A file as it was published, opened in this session or kept; null where it is not here. */
export async function findSourceFile(
  file: Pick<SourceFile, 'file' | 'sha256'>,
): Promise<Blob | null> {
  return (await findFile(file)) ?? (file.sha256 === null ? null : await getFile(file.sha256))
}

/** The original bytes of a kept file; null where they are not here. */
export async function getFile(sha256: string): Promise<Blob | null> {
  try {
    const database = await openLibrary()
    return (await database.get('files', sha256)) ?? null
  } catch {
    // Without a store there is no file, and the page says that it has none.
    return null
  }
}
