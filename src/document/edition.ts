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
  addCanonically(withoutNames(document), whole, new Shapes())
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
function sortKeys(keys: readonly string[]): string[] {
  // Objects list keys that are numbers first, and in order.
  const indexes = keys.filter(key => index.test(key))
  return [...indexes, ...keys.filter(key => !index.test(key)).sort()]
}

/** The keys of objects as they list them; in order, how JSON writes each and its place in the list. */
interface Shape {
  readonly keys: readonly string[]
  readonly sorted: readonly {
    readonly place: number
    readonly first: string
    readonly next: string
  }[]
}

/** Most objects of a document are rows and columns of the same keys: these are sorted once. */
class Shapes {
  private readonly known = new Map<string, Shape[]>()

  find(value: object): Shape {
    const keys = Object.keys(value)
    const first = keys[0] ?? ''
    const alike = this.known.get(first) ?? []
    for (const shape of alike) if (isSame(shape.keys, keys)) return shape
    const sorted = sortKeys(keys).map(key => {
      const name = `${JSON.stringify(key)}:`
      // Joined, for text that is added up is taken apart again for each character.
      return { place: keys.indexOf(key), first: ['{', name].join(''), next: [',', name].join('') }
    })
    const shape = { keys, sorted }
    this.known.set(first, [...alike, shape])
    return shape
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let place = 1; place < a.length; place++) if (a[place] !== b[place]) return false
  return true
}

/** Adds JSON with the keys of each object in order, piece by piece: it may be long. */
function addCanonically(value: unknown, digest: Digest, shapes: Shapes): void {
  if (typeof value === 'string') digest.addQuoted(value)
  else if (Array.isArray(value)) {
    for (let place = 0; place < value.length; place++) {
      digest.add(place === 0 ? '[' : ',')
      addCanonically(value[place] ?? null, digest, shapes)
    }
    digest.add(value.length === 0 ? '[]' : ']')
  } else if (typeof value === 'object' && value !== null) addObject(value, digest, shapes)
  else digest.add(String(value))
}

function addObject(value: object, digest: Digest, shapes: Shapes): void {
  let isFirst = true
  const items: readonly unknown[] = Object.values(value)
  for (const { place, first, next } of shapes.find(value).sorted) {
    const item = items[place]
    if (item === undefined) continue
    digest.add(isFirst ? first : next)
    addCanonically(item, digest, shapes)
    isFirst = false
  }
  digest.add(isFirst ? '{}' : '}')
}

const quote = 0x22
const backslash = 0x5c

/** Whether JSON may write a code of a text otherwise: control characters, and halves of a pair. */
function isEscaped(code: number): boolean {
  return code < 0x20 || code === quote || code === backslash || (code & 0xf800) === 0xd800
}

/** Longer texts may be pieces of others, whose characters cost more to reach than a copy. */
const longestShort = 12
// Integers of 32 bits throughout: others would be converted for each character.
const firstFactor = 2654435761 | 0
const secondFactor = 1597334677
const digestLength = 12
const lowBits = 0x1fffff
const high = 0x100000000

/**
 * A digest of 48 bits in hexadecimal that needs no safe connection (the method of cyrb53); it tells
 * texts apart and protects nothing.
 */
class Digest {
  private first = 0xdeadbeef | 0
  private second = 0x41c6ce57

  add(text: string): this {
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

  /** Adds a text as JSON quotes it; most texts have nothing to escape. */
  addQuoted(text: string): this {
    if (text.length > longestShort) return this.add(JSON.stringify(text))
    let { first, second } = this
    first = Math.imul(first ^ quote, firstFactor)
    second = Math.imul(second ^ quote, secondFactor)
    for (let place = 0; place < text.length; place++) {
      const code = text.charCodeAt(place)
      if (isEscaped(code)) return this.add(JSON.stringify(text))
      first = Math.imul(first ^ code, firstFactor)
      second = Math.imul(second ^ code, secondFactor)
    }
    this.first = Math.imul(first ^ quote, firstFactor)
    this.second = Math.imul(second ^ quote, secondFactor)
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
