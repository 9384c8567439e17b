/** Groups of tables that are brought along: those of simplified Chinese fonts. */
const groups: readonly (readonly [start: string, locate: (rest: string) => URL])[] = [
  [
    'UniGB',
    rest =>
      new URL(`../../../../node_modules/pdfjs-dist/cmaps/UniGB${rest}.bcmap`, import.meta.url),
  ],
  [
    'Adobe-GB1',
    rest =>
      new URL(`../../../../node_modules/pdfjs-dist/cmaps/Adobe-GB1${rest}.bcmap`, import.meta.url),
  ],
  [
    'GB',
    rest => new URL(`../../../../node_modules/pdfjs-dist/cmaps/GB${rest}.bcmap`, import.meta.url),
  ],
]

/**
 * Reads one of the tables from codes of Chinese fonts to characters, from where the program stands;
 * throws for a table of other languages, which is not brought along.
 */
export async function readMapping(file: string): Promise<Uint8Array> {
  const name = file.replace(/\.bcmap$/, '')
  const group = groups.find(([start]) => name.startsWith(start))
  if (!group) throw new Error(`${file} is not brought along`)
  const url = group[1](name.slice(group[0].length))
  if (url.protocol === 'data:') return decodeDataUrl(url.href)
  if (url.protocol === 'file:' && typeof process !== 'undefined') {
    const { readFile } = process.getBuiltinModule('node:fs/promises')
    return new Uint8Array(await readFile(url))
  }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** In the build that is one file, no request may be made. */
function decodeDataUrl(url: string): Uint8Array {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), char => char.charCodeAt(0))
}
