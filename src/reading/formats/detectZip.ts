import type { ZipEntry } from './containers/zip'
import type { ContentKind, Detected } from './content'

/** Unpacked, no published document comes near this; a file that does is made to fill memory. */
const largestUnpacked = 512 * 1024 * 1024
const mostNamed = 5

const openDocument = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/

/**
 * Tells what a zip file is by the names of its entries, `null` for a file that is not whole, and by
 * its beginning as Latin-1, where OpenDocument says what it is.
 */
export function detectZipContent(entries: readonly ZipEntry[] | null, head: string): Detected {
  if (entries === null)
    return { refusal: '文件不完整：它是 Word、表格或压缩包，但结尾缺失，请重新下载' }
  const names = new Set(entries.map(({ name }) => name))
  const isBelow = (folder: string) => entries.some(({ name }) => name.startsWith(folder))
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0)
  if (unpacked > largestUnpacked)
    return {
      refusal: `文件解压后有 ${Math.round(unpacked / 1024 / 1024)} MB，不像是一份预算公开文件，没有打开`,
    }
  if (names.has('OFD.xml'))
    return { refusal: '这是 OFD 版式文件，请用 OFD 阅读器另存为 PDF 再打开' }
  if (names.has('[Content_Types].xml')) {
    if (names.has('xl/workbook.bin'))
      return { refusal: '这是二进制工作簿（.xlsb），请用 Excel 或 WPS 另存为 .xlsx 再打开' }
    const kind = officeFolders.find(([folder]) => isBelow(folder))?.[1]
    if (kind) return { kind }
    if (isBelow('ppt/'))
      return { refusal: '这是演示文稿（.pptx），不是预算公开文件，请打开 PDF、Word 或表格文件' }
  }
  const open = openDocument.exec(head)?.[1]
  if (open === 'spreadsheet') return { kind: 'ods' }
  if (open === 'text')
    return { refusal: '这是 OpenDocument 文字文件（.odt），请另存为 .docx 再打开' }
  return { refusal: describeArchive(entries) }
}

const officeFolders: readonly (readonly [folder: string, kind: ContentKind])[] = [
  ['word/', 'docx'],
  ['xl/', 'xlsx'],
]

function describeArchive(entries: readonly ZipEntry[]): string {
  const files = entries
    .map(({ name }) => name)
    .filter(name => !name.endsWith('/') && !name.startsWith('__MACOSX/'))
  if (files.length === 0) return '这是压缩包，里面没有文件'
  const named = files
    .slice(0, mostNamed)
    .map(name => `“${name.replace(/^.*\//, '')}”`)
    .join('')
  const more = files.length > mostNamed ? `等 ${files.length} 个文件` : ''
  const locked = entries.some(({ encrypted }) => encrypted) ? '，有密码' : ''
  return `这是压缩包${locked}，里面是${named}${more}：请先解压，再打开里面的文件`
}
