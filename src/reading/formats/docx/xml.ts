import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { Archive } from '../archive'
import { ReadingError } from '../decode'

/** An element with its usual prefix (`w:p`); attributes go without prefix. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Deeper than any document that a program writes. */
const mostDepth = 400
/** Of one block; a table of 20,000 rows of ten cells has two million. */
const mostElements = 4_000_000
/** Cells of one row, columns of one table. */
const mostInRow = 2000
const rowLike = new Set(['w:tr', 'w:tblGrid'])

/** Namespaces by the end of their address, and the prefix that documents usually give them. */
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm'],
  [/\/2010\/wordml$/, 'w14'],
]

interface XmlInput {
  readonly archive: Archive
  readonly part: string
  /** Elements whose children are handed on one by one, and not kept. */
  readonly containers?: ReadonlySet<string>
  readonly onBlock?: (block: XmlElement) => void
}

/** Reads a part of an archive as XML, `null` for none; throws ReadingError where it is broken. */
export async function readXml({ archive, part, ...input }: XmlInput): Promise<XmlElement | null> {
  const builder = new TreeBuilder(part, input)
  let decoder: TextDecoder | null = null
  const found = await archive.read(part, bytes => {
    decoder ??= new TextDecoder(findEncoding(bytes))
    builder.write(decoder.decode(bytes, { stream: true }))
  })
  return found ? builder.close() : null
}

function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

class TreeBuilder {
  private readonly parser = new SaxesParser({ xmlns: false as const, position: false as const })
  private readonly open: XmlElement[] = []
  private root: XmlElement | null = null
  private elements = 0
  private readonly namespaces = new Map<string, string>()
  private readonly names = new Map<string, string>()

  constructor(
    private readonly part: string,
    private readonly blocks: Pick<XmlInput, 'containers' | 'onBlock'>,
  ) {
    const { parser } = this
    parser.on('error', () => {
      throw new ReadingError(`文件里的 ${part} 不是完整的 XML，读不了：请用原来的程序打开后另存`)
    })
    parser.on('doctype', () => {
      throw new ReadingError(`文件里的 ${part} 带有实体定义（DTD），不像办公软件所写，没有打开`)
    })
    parser.on('opentag', tag => {
      this.openTag(tag)
    })
    parser.on('closetag', () => {
      this.closeTag()
    })
    parser.on('text', text => {
      this.open.at(-1)?.children.push(text)
    })
    parser.on('cdata', text => {
      this.open.at(-1)?.children.push(text)
    })
  }

  write(text: string): void {
    this.parser.write(text)
  }

  close(): XmlElement | null {
    this.parser.close()
    return this.root
  }

  private openTag({ name: written, attributes: all }: SaxesTagPlain): void {
    const attributes: Record<string, string> = {}
    for (const key in all)
      if (key.startsWith('xmlns')) this.addNamespace(key.slice('xmlns:'.length), all[key]!)
      else attributes[key.slice(key.indexOf(':') + 1)] = all[key]!
    const element: XmlElement = { name: this.findName(written), attributes, children: [] }
    const parent = this.open.at(-1)
    if (
      this.open.push(element) > mostDepth ||
      ++this.elements > mostElements ||
      (parent && parent.children.length > mostInRow && rowLike.has(parent.name))
    )
      throw new ReadingError(
        `文件里的 ${this.part} 有超过 ${mostInRow} 列或 ${mostElements} 个元素，不像公开文件，没有打开`,
      )
    if (parent) parent.children.push(element)
    else this.root = element
  }

  private closeTag(): void {
    const element = this.open.pop()
    const parent = this.open.at(-1)
    if (!element || !parent || !this.blocks.containers?.has(parent.name)) return
    parent.children.pop()
    this.elements = this.open.length
    this.blocks.onBlock?.(element)
  }

  private addNamespace(prefix: string, address: string): void {
    const usual = prefixes.find(([end]) => end.test(address))?.[1]
    if (usual === undefined || usual === prefix) return
    this.namespaces.set(prefix, usual)
    this.names.clear()
  }

  private findName(written: string): string {
    if (this.namespaces.size === 0) return written
    let name = this.names.get(written)
    if (name === undefined) {
      const colon = written.indexOf(':')
      const usual = this.namespaces.get(colon < 0 ? '' : written.slice(0, colon))
      name = usual === undefined ? written : `${usual}:${written.slice(colon + 1)}`
      this.names.set(written, name)
    }
    return name
  }
}

/** The first child element of a name. */
export function findChild(
  element: XmlElement | null | undefined,
  name: string,
): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** All child elements of a name, or all there are. */
export function listChildren(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** The value of a child such as `w:numId w:val="3"`, `null` for none. */
export function readValue(element: XmlElement | null | undefined, name: string): string | null {
  return findChild(element, name)?.attributes['val'] ?? null
}

/** Whether a property such as `w:vanish` is on; `null` where it is not written. */
export function readSwitch(element: XmlElement | null | undefined, name: string): boolean | null {
  const found = findChild(element, name)
  return found ? !/^(?:0|false|off|none)$/.test(found.attributes['val'] ?? '') : null
}
