import { listZipEntries, type ZipEntry } from '@/reading/formats/containers/zip'
import { openArchive } from '@/reading/formats/archive'

/** More files than this are no budgets of one unit. */
const mostFiles = 500
const largestUnpacked = 512 * 1024 * 1024
/** Parts that make a zip file a document of its own. */
const ownParts = new Set(['[Content_Types].xml', 'OFD.xml', 'mimetype'])
/** What systems leave in archives. */
const leftovers = /^__MACOSX\/|(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$|\/$/i

/**
 * The files in an archive, such as one of the library's; the file itself where it is no archive, or
 * one that cannot be opened: reading then says why.
 */
export async function expandArchive(file: File): Promise<readonly File[]> {
  if (file.size > largestUnpacked) return [file]
  const bytes = new Uint8Array(await file.arrayBuffer())
  const entries = listZipEntries(bytes)
  if (!entries || !isOpenable(entries)) return [file]
  try {
    const { names, read } = await openArchive({ bytes, kind: '压缩包' })
    const files: File[] = []
    for (const [index, name] of names.entries()) {
      if (leftovers.test(name)) continue
      const parts: Uint8Array<ArrayBuffer>[] = []
      await read(name, chunk => parts.push(new Uint8Array(chunk)))
      // jszip takes all names for UTF-8; the list of entries knows better.
      const shown = names.length === entries.length ? (entries[index]?.name ?? name) : name
      files.push(new File(parts, shown.replace(/^.*\//, ''), { lastModified: file.lastModified }))
    }
    return files
  } catch {
    return [file]
  }
}

function isOpenable(entries: readonly ZipEntry[]): boolean {
  const files = entries.filter(({ name }) => !leftovers.test(name))
  return (
    files.length > 0 &&
    files.length <= mostFiles &&
    files.reduce((sum, { size }) => sum + size, 0) <= largestUnpacked &&
    !files.some(({ name, encrypted }) => encrypted || ownParts.has(name))
  )
}
