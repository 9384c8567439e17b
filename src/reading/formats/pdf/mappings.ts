/** Reads one of the tables from codes of Chinese fonts to characters, from where the program is. */
export async function readMapping(file: string): Promise<Uint8Array> {
  const name = file.replace(/\.bcmap$/, '')
  const url = new URL(`../../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`, import.meta.url)
  if (url.protocol === 'file:' && typeof process !== 'undefined') {
    const { readFile } = process.getBuiltinModule('node:fs/promises')
    return new Uint8Array(await readFile(url))
  }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
