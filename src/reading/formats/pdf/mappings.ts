import { readAsset } from './asset'

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
  return await readAsset(group[1](name.slice(group[0].length)))
}
