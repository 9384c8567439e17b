import type { Detected } from './content'
import { decodeUtf8Strictly } from './decode'

/** Enough to see what a text is. */
const sampleLength = 64 * 1024
const csvNames = /\.(?:csv|tsv)$/i
const jsonNames = /\.json$/i
/** A table of HTML in a text or Markdown file leaves it a text: only a page begins like this. */
const page =
  /^\s*(?:<!--[^]*?-->\s*)*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta[\s>])/i
/** Parts of a page, which texts and Markdown hold too. */
const pagePart = /^\s*<(?:h[1-6]|p|div|table|center|span|article|section|style|title)[\s>]/i
const textNames = /\.(?:md|markdown|txt|text)$/i
const excelXml = /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/
const wordXml = /progid="Word\.Document"|<w:wordDocument|<pkg:package/
const mailHeader = /^(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)+/
const webArchive = /^(?:mime-version|content-type):/im
/** Whole lines of the sample that are looked at for separators. */
const mostLines = 200
const leastLines = 3

/** Tells texts apart by how they begin; files with zero bytes are none. */
export function detectTextContent(bytes: Uint8Array, fileName: string): Detected {
  const sample = decodeSample(bytes)
  if (sample === null) return { refusal: '这是二进制文件，不是文本，认不出是什么格式' }
  const begin = sample.trimStart()
  if (/^\{\s*(?:["}]|$)/.test(begin) || jsonNames.test(fileName)) return { kind: 'json' }
  if (excelXml.test(begin) && begin.startsWith('<')) return { kind: 'spreadsheetml' }
  if (wordXml.test(begin) && begin.startsWith('<'))
    return { refusal: '这是 Word 的 XML 文件，请用 Word 或 WPS 打开，另存为 .docx 再打开' }
  if (page.test(begin) || (pagePart.test(begin) && !textNames.test(fileName)))
    return { kind: 'html' }
  if (webArchive.test(mailHeader.exec(begin)?.[0] ?? '')) return { kind: 'mht' }
  if (csvNames.test(fileName) || isSeparatedByCommas(sample)) return { kind: 'csv' }
  return { kind: 'text' }
}

/** The beginning as text; `null` where it is none. */
function decodeSample(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, sampleLength)
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head)
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head)
  if (head.includes(0)) return null
  const utf8 = decodeUtf8Strictly(bytes.length > sampleLength ? head : bytes)
  return utf8 === null || utf8.includes('\uFFFD') ? new TextDecoder('gb18030').decode(head) : utf8
}

/**
 * Whether most lines have the same number of commas, at least two, and none has tabs or pipes.
 * Prose has commas of Chinese text, which are others.
 */
function isSeparatedByCommas(sample: string): boolean {
  const lines = sample.split(/\r?\n/, mostLines).filter(Boolean)
  if (lines.length < leastLines || lines.some(line => /\t|^\s*\||\|.*\|/.test(line))) return false
  const counts = new Map<number, number>()
  for (const line of lines) {
    const commas = line.replace(/"[^"]*"/g, '').split(',').length - 1
    if (commas >= 2) counts.set(commas, (counts.get(commas) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) * 2 > lines.length
}
