import { SaxesParser } from 'saxes'
import { ReadingError } from '@/reading/formats/decode'

/** Attributes by their names without prefix: `r:id` is `id`. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a reader of XML does with what it meets; names come without their prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** A declaration (<?xml …?>) ends before this. */
const declarationLength = 200

/** Reads one XML part piece by piece. */
export class XmlReader {
  private readonly parser = new SaxesParser()
  private decoder: TextDecoder | null = null

  /** `part` is what messages call it. */
  constructor(
    private readonly part: string,
    handlers: XmlHandlers,
  ) {
    const { parser } = this
    parser.on('error', () => {
      throw new ReadingError(`文件里的“${part}”不是完整的 XML，文件已损坏，请重新下载`)
    })
    parser.on('doctype', () => {
      throw new ReadingError(`文件里的“${part}”带有 DOCTYPE 声明，公开文件没有这样的内容，没有打开`)
    })
    const { open, close, text } = handlers
    if (open)
      parser.on('opentag', tag => open(withoutPrefix(tag.name), readAttributes(tag.attributes)))
    if (close) parser.on('closetag', tag => close(withoutPrefix(tag.name)))
    if (text) {
      parser.on('text', text)
      parser.on('cdata', text)
    }
  }

  /** Takes the next bytes of the part. */
  write(bytes: Uint8Array): void {
    this.decoder ??= new TextDecoder(detectEncoding(bytes))
    this.parser.write(this.decoder.decode(bytes, { stream: true }))
  }

  /** Ends the part; throws ReadingError where an element is still open. */
  close(): void {
    if (!this.decoder) throw new ReadingError(`文件里的“${this.part}”是空的，文件已损坏`)
    this.parser.write(this.decoder.decode())
    this.parser.close()
  }
}

/** By its mark, else by its declaration, else UTF-8. */
function detectEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = String.fromCharCode(...bytes.subarray(0, declarationLength))
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/.exec(head)?.[1]?.toLowerCase() ?? ''
  return /^(?:gb2312|gbk|gb18030)$/.test(declared) ? 'gb18030' : 'utf-8'
}

function withoutPrefix(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

function readAttributes(attributes: Readonly<Record<string, string>>): XmlAttributes {
  const plain: Record<string, string> = {}
  for (const name in attributes)
    if (!name.startsWith('xmlns')) plain[withoutPrefix(name)] = attributes[name]!
  return plain
}

/** Whether an attribute of an office format says yes. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on'
}
