import { openLibrary } from './database'

/** Files that were opened since the page was loaded, kept or not. */
const opened = new Map<string, Blob>()
let remembering: Promise<unknown> = Promise.resolve()

/** Remembers the bytes of files that are opened, until the page is closed. */
export function rememberFiles(files: readonly File[]): Promise<unknown> {
  const remembered = Promise.all([remembering, ...files.map(remember)])
  remembering = remembered
  return remembered
}

/** The original bytes of a file that was opened or kept; null where they are not here. */
export async function getFile(sha256: string): Promise<Blob | null> {
  await remembering
  const file = opened.get(sha256)
  if (file) return file
  try {
    const database = await openLibrary()
    return (await database.get('files', sha256)) ?? null
  } catch {
    // Without a store there is no file, and the page says that it has none.
    return null
  }
}

async function remember(file: File): Promise<void> {
  // Browsers compute digests only for pages that came over a safe connection.
  if (!('subtle' in crypto)) return
  try {
    // A copy: the file on disk may change.
    const bytes = await file.arrayBuffer()
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const sha256 = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
    opened.set(sha256, new Blob([bytes], { type: file.type }))
  } catch {
    // A folder, or a file that is gone: reading says so.
  }
}
