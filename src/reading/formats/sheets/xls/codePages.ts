import { set_cptable } from '@e965/xlsx'

/** Labels of TextDecoder for the code pages that workbooks of Excel 5 and 95 name. */
const labels: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1200: 'utf-16le',
  10000: 'macintosh',
  10008: 'gb18030',
  65001: 'utf-8',
}

/** Decodes bytes of a Windows code page, given as numbers or as a text of bytes. */
function decodePage(page: number, bytes: ArrayLike<number> | string): string {
  const values =
    typeof bytes === 'string'
      ? Uint8Array.from(bytes, char => char.charCodeAt(0))
      : Uint8Array.from(bytes)
  return new TextDecoder(labels[page] ?? `windows-${page}`).decode(values)
}

/** Lets SheetJS decode Chinese text by the platform, instead of 470 kB of tables. */
export function teachCodePages(): void {
  set_cptable({ utils: { decode: decodePage, hascp: () => true } })
}
