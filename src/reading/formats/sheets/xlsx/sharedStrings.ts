import type { XmlHandlers } from '@/reading/formats/sheets/xml'

/** Reads one XML part with handlers. */
export type PartReader = (handlers: XmlHandlers) => Promise<void>

/** Reads the texts that cells name by number: rich runs joined, phonetic ones left out. */
export async function readSharedStrings(read: PartReader): Promise<string[]> {
  const strings: string[] = []
  const rich = new RichText()
  await read({
    open: name => {
      if (name === 'si') rich.clear()
      else rich.open(name)
    },
    close: name => {
      if (name === 'si') strings.push(rich.text)
      else rich.close(name)
    },
    text: text => rich.add(text),
  })
  return strings
}

/** Characters that XML cannot hold are written as _x000D_ in these files. */
const escaped = /_x([0-9A-Fa-f]{4})_/g

/** Text of a cell in runs. */
export class RichText {
  private collected = ''
  private inText = false
  /** Inside a phonetic run (rPh), which is printed above the text. */
  private phonetic = false

  get text(): string {
    const { collected } = this
    return collected.includes('_x')
      ? collected.replace(escaped, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      : collected
  }

  clear(): void {
    this.collected = ''
    this.inText = this.phonetic = false
  }

  open(name: string): void {
    if (name === 'rPh') this.phonetic = true
    else if (name === 't') this.inText = true
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic = false
    else if (name === 't') this.inText = false
  }

  add(text: string): void {
    if (this.inText && !this.phonetic) this.collected += text
  }
}
