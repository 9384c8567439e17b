import { listOleNames } from './containers/ole'
import { listZipEntries } from './containers/zip'
import type { Detected } from './content'
import { detectTextContent } from './detectText'
import { detectZipContent } from './detectZip'

const bom = /^\u00EF\u00BB\u00BF/
/** Readers of PDF allow this much before the mark. */
const pdfMarkWithin = 1024
/** What an archive says it holds may stand behind a name. */
const zipHeadLength = 4096
const tarMarkAt = 257
/** Whole, empty, and in parts. */
const zipBeginnings = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008']

const scanned =
  '看不到其中的文字：请找带文字的 PDF、Word 或表格文件，或者先用文字识别软件转成 Word 或表格'
const unpack = '请先解压，再打开里面的文件'
/** Beginnings of files, as Latin-1, that say what a file is. */
const refusedBeginnings: readonly (readonly [beginning: string | RegExp, sentence: string])[] = [
  ['\u0089PNG', `这是图片（PNG），${scanned}`],
  ['\u00FF\u00D8\u00FF', `这是图片（JPEG），${scanned}`],
  [/^GIF8[79]a/, `这是图片（GIF），${scanned}`],
  [/^BM[^]{4}\0{4}/, `这是图片（BMP），${scanned}`],
  [/^(?:II\*\0|MM\0\*)/, `这是图片（TIFF），多半是扫描件，${scanned}`],
  [/^RIFF[^]{4}WEBP/, `这是图片（WebP），${scanned}`],
  [/^[^]{4}ftyp(?:hei|hev|mif|avif)/, `这是图片（HEIC），${scanned}`],
  ['AT&TFORM', `这是扫描件（DjVu），${scanned}`],
  ['Rar!\u001A\u0007', `这是 RAR 压缩包，${unpack}`],
  ['7z\u00BC\u00AF\u0027\u001C', `这是 7z 压缩包，${unpack}`],
  ['\u001F\u008B', `这是 gzip 压缩包，${unpack}`],
  [/^BZh\d/, `这是 bzip2 压缩包，${unpack}`],
  ['\u00FD7zXZ', `这是 xz 压缩包，${unpack}`],
  ['{\\rtf', '这是 RTF 文件，请用 Word 或 WPS 打开，另存为 .docx 再打开'],
  [/^(?:CAJ\0|HN\u00C8\0|KDH )/, '这是 CAJ 文件，请用它的阅读器另存为 PDF 再打开'],
  [/^MZ[^]{1,60}\0/, '这是程序，不是公开文件'],
  ['\u007FELF', '这是二进制文件，不是公开文件'],
]

/** Finds what a file is by its bytes; its name only tells texts apart. */
export function detectContent(bytes: Uint8Array, fileName: string): Detected {
  if (bytes.length === 0) return { refusal: '文件是空的' }
  const head = readLatin(bytes, pdfMarkWithin)
  const text = head.replace(bom, '')
  if (head.includes('%PDF-')) return { kind: 'pdf' }
  if (zipBeginnings.some(beginning => head.startsWith(beginning)))
    return detectZipContent(listZipEntries(bytes), readLatin(bytes, zipHeadLength))
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return detectOleContent(listOleNames(bytes))
  const refused = refusedBeginnings.find(([beginning]) =>
    typeof beginning === 'string' ? text.startsWith(beginning) : beginning.test(text),
  )
  if (refused) return { refusal: refused[1] }
  if (head.slice(tarMarkAt).startsWith('ustar')) return { refusal: `这是 tar 压缩包，${unpack}` }
  return detectTextContent(bytes, fileName)
}

/** Tells what an OLE2 file is by the names of its streams. */
function detectOleContent(names: readonly string[]): Detected {
  const has = (...wanted: readonly string[]) => wanted.some(name => names.includes(name))
  if (has('EncryptedPackage', 'EncryptionInfo'))
    return { refusal: '文件有密码，打不开：请用 Office 或 WPS 输入密码打开，另存为不带密码的文件' }
  if (has('Workbook', 'Book')) return { kind: 'xls' }
  if (has('WordDocument')) return { kind: 'doc' }
  if (has('PowerPoint Document'))
    return { refusal: '这是演示文稿（.ppt），不是预算公开文件，请打开 PDF、Word 或表格文件' }
  return {
    refusal:
      names.length === 0
        ? '这是旧版 Office 文件，但目录已损坏：请重新下载，或者用 WPS 打开后另存'
        : '这是旧版 Office 文件，但既不是 Word 也不是表格，认不出内容',
  }
}

function readLatin(bytes: Uint8Array, length: number): string {
  let text = ''
  for (const byte of bytes.subarray(0, length)) text += String.fromCharCode(byte)
  return text
}
