import type { Diagnostic } from '@/document/document'
import { openArchive } from '../archive'
import { assembleBlocks } from '../blocks'
import { ReadingError } from '../decode'
import { CountingWriter } from '../grids/blockWriter'
import { writePieces } from '../grids/layOutTable'
import type { FormatReader } from '../raw'
import { Numbering } from './numbering'
import { type DocumentParts, findParts } from './parts'
import { type OnUnread, Story } from './story'
import { Styles } from './styles'
import { listChildren, readXml, type XmlElement } from './xml'

const kind = 'Word 文件'
const mostListed = 8
/** A line of a header or footer that only counts pages: 第 3 页 共 10 页, - 3 -. */
const countsPages = /^[\s\d\-—–第页共/，,]*$/

/**
 * Reads a .docx as it prints with all changes accepted; a line is the n-th paragraph or table row
 * that is printed. Throws ReadingError.
 */
export const readDocx: FormatReader = async (bytes, { onProgress, signal }) => {
  const archive = await openArchive({ bytes: unlock(bytes), kind, signal })
  const parts = await findParts(archive)
  const total = 2 + parts.margins.length
  let done = 0
  const countPart = () => onProgress?.({ done: ++done, total, unit: '部分' })

  const read = (part: string | null) => (part === null ? null : readXml({ archive, part }))
  const styles = new Styles(await read(parts.styles))
  const numbering = new Numbering(await read(parts.numbering), styles)
  const notes = await readNotes(parts, read)
  countPart()

  const unread = new UnreadList()
  const shared = { styles, numbering, notes, onUnread: unread.add }
  const writer = new CountingWriter()
  const body = new Story(shared)
  await readXml({
    archive,
    part: parts.document,
    containers: new Set(['w:body']),
    onBlock: block => {
      writePieces(body.readBlock(block), writer)
    },
  })
  countPart()

  const readAside = async (part: string) => {
    const root = await read(part)
    return root ? listPrinted(new Story({ ...shared, onUnread: new UnreadList().add }), root) : []
  }
  const aside: string[] = []
  for (const part of parts.margins) {
    aside.push(...(await readAside(part)).filter(text => !countsPages.test(text)))
    countPart()
  }
  const pageMarks = writer.pageMarks + aside.length
  const comments = (await Promise.all(parts.comments.map(readAside))).flat()
  if (writer.printedLines === 0 && unread.pictures > 0)
    throw new ReadingError(
      `这个${kind}里只有 ${unread.pictures} 幅图片，没有文字：扫描件要先用识别文字的程序转成文字`,
    )
  const lines = writer.printedLines
  return {
    raw: {
      encoding: 'utf-8',
      lines,
      pageMarks,
      printedLines: lines + pageMarks - writer.pageMarks,
      ...assembleBlocks(writer.blocks),
    },
    diagnostics: [
      ...unread.report(),
      ...reportAside('margin-text', '页眉、页脚', aside),
      ...reportAside('unread-comment', '批注', comments),
    ],
  }
}

/** A locked file is wrapped into the container of older programs. */
function unlock(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw new ReadingError('文件是空的')
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new ReadingError(
      `这个${kind}设了打开密码，或者是改了名的旧版 .doc，读不了：请在 Word 或 WPS 里打开它，去掉密码，另存为 .docx 后再打开`,
    )
  return bytes
}

async function readNotes(
  { notes }: DocumentParts,
  read: (part: string) => Promise<XmlElement | null> | null,
): Promise<Map<string, XmlElement>> {
  const found = new Map<string, XmlElement>()
  for (const part of notes)
    for (const note of listChildren(await read(part)))
      if (note.attributes['type'] === undefined)
        found.set(`${note.name} ${note.attributes['id'] ?? ''}`, note)
  return found
}

/** The lines that a header, a footer or comments print. */
function listPrinted(story: Story, root: XmlElement): string[] {
  const writer = new CountingWriter()
  const isComment = (block: XmlElement) => block.name === 'w:comment'
  for (const block of listChildren(root))
    for (const own of isComment(block) ? listChildren(block) : [block])
      writePieces(story.readBlock(own), writer)
  return writer.blocks.flatMap(block =>
    block.kind === 'text'
      ? block.lines.map(({ text }) => text)
      : block.rows.map(({ cells }) => cells.join(' ')),
  )
}

/** Says once what stands beside the text. */
function reportAside(code: string, where: string, lines: readonly string[]): Diagnostic[] {
  const texts = [...new Set(lines)]
  if (texts.length === 0) return []
  const listed = texts.slice(0, mostListed).map(text => `“${text}”`)
  const more = texts.length > listed.length ? ` 等 ${texts.length} 处` : ''
  const message = `${where}里有 ${listed.join('、')}${more}，没有读进正文。`
  return [{ level: 'note', code, line: 0, message }]
}

/** Collects what a document holds and the reader does not read. */
class UnreadList {
  private readonly found: Parameters<OnUnread>[0][] = []

  readonly add: OnUnread = finding => {
    this.found.push(finding)
  }

  get pictures(): number {
    return this.found.filter(({ kind }) => kind === 'picture').length
  }

  report(): Diagnostic[] {
    return this.found.map(({ kind: what, text, line }) => ({
      level: what === 'object' ? 'warning' : 'note',
      code: `unread-${what}`,
      line,
      message: describe(what, text, line),
    }))
  }
}

function describe(what: Parameters<OnUnread>[0]['kind'], text: string, line: number): string {
  const place = line > 0 ? `第 ${line} 行` : '表格里'
  if (what === 'hidden') return `${place}有标为隐藏的文字“${text}”，没有读。`
  return what === 'picture'
    ? `${place}有一幅图片，图片里的文字没有读。`
    : `${place}有嵌入的对象（如 Excel 表格），里面的内容没有读。`
}
