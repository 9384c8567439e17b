import type { BudgetDocument } from './document'

/** What tells one edition of a document from all others. */
export interface EditionIdentity {
  /** Short digest of files, unit, year and kind: the edition's name in addresses. */
  readonly edition: string
  /** Digest of all that was read, whatever the files are called. */
  readonly content: string
}

type Identified = Pick<BudgetDocument, 'unit' | 'year' | 'kind' | 'source'>

/** Identifies a document by its files, unit, year and kind, and by all that it says. */
export function identifyEdition(document: Identified): EditionIdentity {
  const { unit, year, kind = 'budget', source } = document
  const content = digestText(writeCanonically(withoutNames(document)))
  const digests = (source.files ?? [source]).map(({ sha256 }) => sha256)
  // Without digests of all files, what was read stands for them.
  const files = digests.includes(null) ? [content] : digests
  return { edition: digestText([...files, unit.code ?? unit.name, year, kind].join('\n')), content }
}

/** A document without what a copy of its file may have otherwise: its name, and the id made of it. */
function withoutNames({ source, ...document }: Identified): object {
  const files = source.files?.map(file => ({ ...file, file: '' }))
  return { ...document, $schema: '', id: '', source: { ...source, file: '', files } }
}

/** JSON with the keys of each object in order: other programs may write them in another. */
function writeCanonically(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  )
}

const digestLength = 12
const lowBits = 0x1fffff
const high = 0x100000000

/**
 * A digest of 48 bits in hexadecimal that needs no safe connection (the method of cyrb53); it tells
 * texts apart and protects nothing.
 */
function digestText(text: string): string {
  let [first, second] = [0xdeadbeef, 0x41c6ce57]
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    first = Math.imul(first ^ code, 2654435761)
    second = Math.imul(second ^ code, 1597334677)
  }
  const mix = (a: number, b: number) =>
    Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  const [left, right] = [mix(first, second), mix(second, first)]
  const digest = high * (lowBits & right) + (left >>> 0)
  return digest.toString(16).padStart(digestLength, '0').slice(-digestLength)
}
