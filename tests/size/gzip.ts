import filePlugin from '@size-limit/file'
import sizeLimit from 'size-limit'

/** Bytes of lists of built files below `folder`, each list together, as gzip packs them. */
export async function measureGzip(
  lists: readonly (readonly string[])[],
  folder = 'dist',
): Promise<number[]> {
  const checks = lists.map(files => ({ files: files.map(file => `${folder}/${file}`), gzip: true }))
  const measured = (await sizeLimit([filePlugin], { checks })) as { size: number }[]
  return measured.map(({ size }) => size)
}
