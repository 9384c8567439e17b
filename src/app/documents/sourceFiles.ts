import type { SourceFile } from '@/document/place'
import { shallowRef } from 'vue'
import { digestOf } from '@/reading/digest'

/** Files opened in this session, newest first; a `File` holds no bytes by itself. */
export const rememberedFiles = shallowRef<readonly File[]>([])
const digests = new WeakMap<File, Promise<string | null>>()

/** Remembers files whose pages may be shown later. */
export function rememberFiles(files: readonly File[]): void {
  rememberedFiles.value = [...files, ...rememberedFiles.value.filter(file => !files.includes(file))]
}

/**
 * Finds the very file that was read, by its digest; by its name where it has none. `null` where it
 * is not on this machine any more.
 */
export async function findFile({
  file: name,
  sha256,
}: Pick<SourceFile, 'file' | 'sha256'>): Promise<Blob | null> {
  const files = rememberedFiles.value
  const byName = files.filter(file => file.name === name)
  if (sha256 === null) return byName[0] ?? null
  // Names are looked at first, as a digest takes time.
  for (const file of [...byName, ...files.filter(file => !byName.includes(file))])
    if ((await digestOnce(file)) === sha256) return file
  return null
}

function digestOnce(file: File): Promise<string | null> {
  const known = digests.get(file)
  if (known) return known
  // A file that was moved or changed since cannot be read again.
  const digest = file.arrayBuffer().then(
    bytes => digestOf(new Uint8Array(bytes)),
    () => null,
  )
  digests.set(file, digest)
  return digest
}
