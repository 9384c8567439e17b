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
  const content = new Digest().addValue(withoutNames(document)).write()
  const digests = (source.files ?? [source]).map(({ sha256 }) => sha256)
  // Without digests of all files, what was read stands for them.
  const files = digests.includes(null) ? [content] : digests
  const named = [...files, unit.code ?? unit.name, year, kind].join('\n')
  return { edition: new Digest().addCharacters(named).write(), content }
}

/** A document without what a copy of its file may have otherwise: its name, and the id made of it. */
function withoutNames({ source, ...document }: Identified): object {
  const files = source.files?.map(file => ({ ...file, file: '' }))
  return { ...document, $schema: '', id: '', source: { ...source, file: '', files } }
}

const firstStart = 0xdeadbeef | 0
const secondStart = 0x41c6ce57
// Integers of 32 bits throughout: others would be converted for each character.
const firstFactor = 2654435761 | 0
const secondFactor = 1597334677
const digestLength = 12
const lowBits = 0x1fffff
const high = 0x100000000

/** Words that no character is: what follows them, or stands for itself. */
const marks = {
  text: 0x10000,
  list: 0x20000,
  object: 0x30000,
  whole: 0x40000,
  other: 0x50000,
  end: 0x60000,
}

/**
 * A digest of 48 bits in hexadecimal that needs no safe connection (the method of cyrb53); it tells
 * values apart and protects nothing.
 */
class Digest {
  private first = firstStart
  private second = secondStart
  /** The digests of the keys of objects, two numbers each. */
  private readonly keys = new Map<string, Digest>()

  /** Adds a value of JSON; the keys of an object in whatever order a program writes them. */
  addValue(value: unknown): this {
    if (typeof value === 'string') this.addWord(marks.text).addCharacters(value).addWord(marks.end)
    else if (typeof value === 'object' && value !== null)
      if (Array.isArray(value)) this.addList(value)
      else this.addObject(value as Readonly<Record<string, unknown>>)
    else if (typeof value === 'number' && (value | 0) === value)
      this.addWord(marks.whole).addWord(value)
    else this.addWord(marks.other).addCharacters(String(value)).addWord(marks.end)
    return this
  }

  addCharacters(text: string): this {
    let { first, second } = this
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place)
      first = Math.imul(first ^ code, firstFactor)
      second = Math.imul(second ^ code, secondFactor)
    }
    this.first = first
    this.second = second
    return this
  }

  write(): string {
    const { first, second } = this
    const [left, right] = [mix(first, second), mix(second, first)]
    const digest = high * (lowBits & right) + (left >>> 0)
    return digest.toString(16).padStart(digestLength, '0').slice(-digestLength)
  }

  private addWord(word: number): this {
    this.first = Math.imul(this.first ^ word, firstFactor)
    this.second = Math.imul(this.second ^ word, secondFactor)
    return this
  }

  private addList(items: readonly unknown[]): void {
    this.addWord(marks.list)
    for (const item of items) this.addValue(item ?? null)
    this.addWord(marks.end)
  }

  /** Adds up the digests of its entries: a sum is the same in any order. */
  private addObject(object: Readonly<Record<string, unknown>>): void {
    const { first, second } = this
    let [firstSum, secondSum] = [marks.object, marks.object]
    for (const key in object) {
      const item = object[key]
      if (item === undefined) continue
      this.startWith(key)
      this.addValue(item)
      firstSum = (firstSum + mix(this.first, this.second)) | 0
      secondSum = (secondSum + mix(this.second, this.first)) | 0
    }
    this.first = Math.imul(first ^ firstSum, firstFactor)
    this.second = Math.imul(second ^ secondSum, secondFactor)
  }

  /** Most objects of a document are rows and columns of the same keys: these are digested once. */
  private startWith(key: string): void {
    let known = this.keys.get(key)
    if (!known) this.keys.set(key, (known = new Digest().addCharacters(key)))
    this.first = known.first
    this.second = known.second
  }
}

const mix = (a: number, b: number) =>
  Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
