import type { Diagnostic } from '@/document/document'
import { foldRadicals } from '@/reading/text/radicals'

/**
 * A document that cannot be read at all; the message is a Chinese sentence, `line` counts from 1
 * where there is one.
 */
export class ReadingError extends Error {
  override readonly name = 'ReadingError'
  constructor(
    message: string,
    readonly line: number | null = null,
  ) {
    super(message)
  }
}

export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly damaged: boolean
}
/** Decodes UTF-8 without its mark, `null` for bytes that are none. */
export type Utf8Decoder = (bytes: Uint8Array) => string | null

/**
 * Decodes a published document: UTF-8, UTF-16 with its mark, the encoding it says, else GB18030;
 * throws ReadingError for empty and binary files. Bytes that are UTF-8 are, whatever is said.
 */
export function decode(
  bytes: Uint8Array,
  decodeUtf8: Utf8Decoder = decodeUtf8Strictly,
  declared: string | null = null,
): Decoded {
  if (bytes.length === 0) throw new ReadingError('文件是空的')
  const wide = detectUtf16(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, damaged: false }
  if (bytes.includes(0)) throw new ReadingError('这是二进制文件，不是文本')
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null) return requireText({ text: utf8, encoding: 'utf-8', damaged: false })
  const encoding = findEncoding(bytes, declared)
  const text = new TextDecoder(encoding).decode(bytes)
  return requireText({ text, encoding, damaged: text.includes('\uFFFD') })
}

/**
 * Decodes text that people read, as `decode` does: radicals that converters leave are the characters
 * they stand for.
 */
export function decodeText(...input: Parameters<typeof decode>): Decoded {
  const decoded = decode(...input)
  return { ...decoded, text: foldRadicals(decoded.text) }
}

/** The encoding of bytes that are not UTF-8 throughout. */
function findEncoding(bytes: Uint8Array, declared: string | null): string {
  const said = declared === null ? null : readLabel(declared)
  if (said !== null && said !== 'utf-8') return said
  const sample = bytes.subarray(0, sampledBytes)
  const damage = (encoding: string) => measureDamage(new TextDecoder(encoding).decode(sample))
  // Of Chinese in another encoding hardly a character is left; of a damaged file most are.
  return damage('utf-8') > mostDamage && damage('gb18030') < damage('utf-8') ? 'gb18030' : 'utf-8'
}

/** Bytes that tell an encoding. */
const sampledBytes = 1_000_000
/** Share of the characters beyond ASCII that a damaged file of that encoding has lost. */
const mostDamage = 0.3

/** How many of the characters beyond ASCII could not be decoded, as a share. */
function measureDamage(text: string): number {
  let lost = 0
  let kept = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) lost++
    else if (code > 0x7f) kept++
  }
  return lost === 0 ? 0 : lost / (lost + kept)
}

/** The name of an encoding that browsers know by a label, gb2312 and gbk as what includes them. */
function readLabel(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })
/** A file is decoded to see what it is, and then to be read. */
const decodedUtf8 = new WeakMap<Uint8Array, { readonly text: string | null }>()

/** Decodes UTF-8 without its mark, `null` for bytes that are none; the same bytes once. */
export function decodeUtf8Strictly(bytes: Uint8Array): string | null {
  const known = decodedUtf8.get(bytes)
  if (known) return known.text
  const text = tryDecoding(bytes)
  decodedUtf8.set(bytes, { text })
  return text
}

function tryDecoding(bytes: Uint8Array): string | null {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return null
  }
}

function detectUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

// eslint-disable-next-line no-control-regex -- control characters are what a text has none of
const unprintable = /[\uFFFD\u0000-\u0008\u000B\u000E-\u001F]/g

function requireText(decoded: Decoded): Decoded {
  if (!/\S/.test(decoded.text)) throw new ReadingError('文件里只有空白，没有内容')
  const sample = decoded.text.slice(0, 4096)
  if ((sample.match(unprintable)?.length ?? 0) * 10 > sample.length)
    throw new ReadingError('这是二进制文件，不是文本')
  return decoded
}

/** Reports each line with bytes that could not be decoded. */
export function reportDamage(text: string): Diagnostic[] {
  return text.split('\n').flatMap((line, index) =>
    line.includes('\uFFFD')
      ? [
          {
            level: 'warning' as const,
            code: 'damaged-text',
            line: index + 1,
            message: `原文第 ${index + 1} 行有无法解码的字节，以“\uFFFD”代替。`,
          },
        ]
      : [],
  )
}
