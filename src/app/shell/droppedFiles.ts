/** More files than this are no budgets of one unit: a whole disk was dropped. */
const mostFiles = 500
/** Files that systems leave in folders. */
const leftovers = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/i

/** What a drop or paste holds; browsers give it only while the event lasts. */
export interface Dropped {
  readonly entries: readonly FileSystemEntry[]
  readonly files: readonly File[]
}

/** The files of what was dropped or pasted, those in folders and their folders too. */
export async function listFiles({ entries, files }: Dropped): Promise<readonly File[]> {
  if (entries.every(({ isFile }) => isFile)) return files
  const found: File[] = []
  for (const entry of entries) await collectFiles(entry, found)
  return found
}

async function collectFiles(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length >= mostFiles || leftovers.test(entry.name)) return
  if (isFile(entry)) files.push(await fileOf(entry))
  else if (isFolder(entry))
    for (const inner of await listEntries(entry)) await collectFiles(inner, files)
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

/** All entries of a folder by name; browsers give them in lots, at last an empty one. */
async function listEntries(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const lot = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (lot.length === 0) return entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    entries.push(...lot)
  }
}
