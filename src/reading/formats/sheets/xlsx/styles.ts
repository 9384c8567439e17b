import { findBuiltInFormat } from '../builtInFormats'
import type { PartReader } from './sharedStrings'

/** Reads the number format of each cell style, by the style's number. */
export async function readStyles(read: PartReader): Promise<string[]> {
  const own = new Map<number, string>()
  const ids: number[] = []
  const path: string[] = []
  await read({
    open: (name, attributes) => {
      const parent = path.at(-1)
      // A format of a conditional style (dxf) stands elsewhere, under the same numbers.
      if (name === 'numFmt' && parent === 'numFmts')
        own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'xf' && parent === 'cellXfs') ids.push(Number(attributes.numFmtId ?? 0))
      path.push(name)
    },
    close: () => void path.pop(),
  })
  return ids.map(id => own.get(id) ?? findBuiltInFormat(id))
}
