import type { Archive } from '../archive'
import { ReadingError } from '../decode'
import { listChildren, readXml } from './xml'

/** Parts of a Word file by what they are. */
export interface DocumentParts {
  readonly document: string
  readonly styles: string | null
  readonly numbering: string | null
  readonly notes: readonly string[]
  /** Headers and footers. */
  readonly margins: readonly string[]
  readonly comments: readonly string[]
}

/** Finds the parts of a Word file by its relationships; throws ReadingError for another file. */
export async function findParts(archive: Archive): Promise<DocumentParts> {
  const [document] = (await readRelations(archive, '')).get('officeDocument') ?? []
  if (document === undefined || !document.startsWith('word/'))
    throw new ReadingError('这不是 Word 文件（.docx）：压缩包里没有 Word 的正文')
  const parts = await readRelations(archive, document)
  const listOf = (...types: string[]) => types.flatMap(type => parts.get(type) ?? [])
  return {
    document,
    styles: listOf('styles')[0] ?? null,
    numbering: listOf('numbering')[0] ?? null,
    notes: listOf('footnotes', 'endnotes'),
    margins: listOf('header', 'footer'),
    comments: listOf('comments'),
  }
}

/** Names of parts that a part refers to, by the last word of the kind of relation. */
async function readRelations(archive: Archive, part: string): Promise<Map<string, string[]>> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const relations = await readXml({ archive, part: `${folder}_rels/${part.slice(slash)}.rels` })
  const found = new Map<string, string[]>()
  for (const { attributes } of listChildren(relations)) {
    if (attributes['TargetMode'] === 'External') continue
    const type = (attributes['Type'] ?? '').replace(/^.*\//, '')
    found.set(type, [...(found.get(type) ?? []), resolve(folder, attributes['Target'] ?? '')])
  }
  return found
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').slice(0, -1)
  for (const step of target.split('/'))
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  return steps.join('/')
}
