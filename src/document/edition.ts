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
  const whole = new Digest()
  writeCanonically(withoutNames(document), piece => whole.add(piece))
  const content = whole.write()
  const digests = (source.files ?? [source]).map(({ sha256 }) => sha256)
  // Without digests of all files, what was read stands for them.
  const files = digests.includes(null) ? [content] : digests
  const named = [...files, unit.code ?? unit.name, year, kind].join('\n')
  return { edition: new Digest().add(named).write(), content }
}

/** A document without what a copy of its file may have otherwise: its name, and the id made of it. */
function withoutNames({ source, ...document }: Identified): object {
  const files = source.files?.map(file => ({ ...file, file: '' }))
  return { ...document, $schema: '', id: '', source: { ...source, file: '', files } }
}

const index = /^(?:0|[1-9]\d*)$/

/** Keys of an object in one order: other programs may write them in another. */
function sortKeys(value: object): string[] {
  const keys = Object.keys(value)
  // Objects list keys that are numbers first, and in order.
  const indexes = keys.filter(key => index.test(key))
  return [...indexes, ...keys.filter(key => !index.test(key)).sort()]
}

/** Hands on JSON with the keys of each object in order, piece by piece: it may be long. */
function writeCanonically(value: unknown, write: (piece: string) => void): void {
  if (Array.isArray(value)) {
    value.forEach((item: unknown, place) => {
      write(place === 0 ? '[' : ',')
      writeCanonically(item ?? null, write)
    })
    write(value.length === 0 ? '[]' : ']')
  } else if (typeof value === 'object' && value !== null) {
    let before = '{'
    for (const key of sortKeys(value)) {
      const item: unknown = value[key as keyof typeof value]
      if (item === undefined) continue
      write(`${before}${JSON.stringify(key)}:`)
      writeCanonically(item, write)
      before = ','
    }
    write(before === '{' ? '{}' : '}')
  } else write(JSON.stringify(value))
}

const digestLength = 12
const lowBits = 0x1fffff
const high = 0x100000000

/**
 * A digest of 48 bits in hexadecimal that needs no safe connection (the method of cyrb53); it tells
 * texts apart and protects nothing.
 */
class Digest {
  private first = 0xdeadbeef
  private second = 0x41c6ce57

  add(text: string): this {
    let { first, second } = this
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place)
      first = Math.imul(first ^ code, 2654435761)
      second = Math.imul(second ^ code, 1597334677)
    }
    this.first = first
    this.second = second
    return this
  }

  write(): string {
    const mix = (a: number, b: number) =>
      Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
    const { first, second } = this
    const [left, right] = [mix(first, second), mix(second, first)]
    const digest = high * (lowBits & right) + (left >>> 0)
    return digest.toString(16).padStart(digestLength, '0').slice(-digestLength)
  }
}
