import type { Diagnostic } from '@/document/document'
import type { RawLine } from '@/reading/formats/raw'
import type { ProjectNarrative } from '@/document/project'
import { isUsualChapter } from '@/reading/prose/outline/headings'
import { type OutlineLine, readLine } from '@/reading/prose/outline/line'
import type { FieldDraft, NarrativeDraft, NarrativeLine } from './draft'
import {
  cutAtHeadings,
  mayNameProject,
  measureBrokenHeading,
  namesOtherPart,
  type NarrativeHeading,
  projectKinds,
  readHeading,
} from './headings'
import { finishNarrative } from './finish'
import { findTitle } from './titles'

export interface NarrativesInput {
  /** The lines outside tables, in printed order. */
  readonly lines: readonly RawLine[]
  /** Lines on which tables begin: no narrative goes on behind one. */
  readonly tables: readonly number[]
  readonly year: number
}
export interface NarrativesReading {
  readonly narratives: readonly ProjectNarrative[]
  readonly diagnostics: readonly Diagnostic[]
}

const decoration = /\*\*|__|^#{1,6}\s+/g
const pageNumber = /^[-—－\s]*\d{1,4}[-—－\s]*$/
/** A narrative has so many kinds of headings; fewer are other texts that use one of the words. */
const fewestKinds = 3

const noNarratives: NarrativesReading = { narratives: [], diagnostics: [] }

/** Reads the narratives of projects (项目经费情况说明) out of a document's text; never throws. */
export function readNarratives({ lines, tables, year }: NarrativesInput): NarrativesReading {
  // Without a heading that only projects have there is no narrative.
  if (!lines.some((line, index) => mayNameProject(line.text, lines[index + 1]?.text ?? '')))
    return noNarratives
  const reader = new NarrativeReader(readAllPieces(lines), tables)
  const diagnostics: Diagnostic[] = []
  const narratives = reader.read().flatMap(draft => finishNarrative(draft, year, diagnostics) ?? [])
  return { narratives, diagnostics }
}

/** Where a heading is broken over two lines, its beginning goes to the line of its rest. */
function readAllPieces(lines: readonly RawLine[]): NarrativeLine[] {
  const pieces: NarrativeLine[] = []
  let begun = ''
  let text = lines[0]?.text.trim() ?? ''
  for (let index = 0; index < lines.length; index++) {
    const { line } = lines[index]!
    const next = lines[index + 1]?.text.trim() ?? ''
    const length = text.length - measureBrokenHeading(text, next)
    readPieces(begun + text.slice(0, length), line, pieces)
    begun = text.slice(length)
    text = next
  }
  return pieces
}

function readPieces(text: string, line: number, pieces: NarrativeLine[]): void {
  const plain = text.replace(decoration, '').trim()
  if (plain === '' || pageNumber.test(plain)) return
  for (const piece of cutAtHeadings(plain)) {
    const read = readLine({ line, text: piece })
    pieces.push({ ...read, heading: readHeading(piece, read.label) })
  }
}

class NarrativeReader {
  private readonly found: NarrativeDraft[] = []
  private draft: NarrativeDraft | null = null

  constructor(
    private readonly lines: readonly NarrativeLine[],
    private readonly tables: readonly number[],
  ) {}

  read(): NarrativeDraft[] {
    this.lines.forEach((line, index) => {
      if (this.isBehindTable(index)) this.finish()
      if (line.heading) this.takeHeading(line, line.heading, index)
      else if (this.draft) this.takeText(this.draft, line, index)
    })
    this.finish()
    return this.found
  }

  private takeHeading(line: NarrativeLine, heading: NarrativeHeading, index: number): void {
    const { kind, label, value } = heading
    if (kind === 'name') {
      this.finish()
      this.begin(line, index)
      if (this.draft && value) Object.assign(this.draft, { name: value, isTitled: true })
      return
    }
    const again = this.draft?.fields.some(field => field.kind === kind)
    const restarts = line.mark?.number === 1 && (this.draft?.number ?? 0) > 0
    if (again === true || restarts) this.finish()
    if (!this.draft) this.begin(line, index)
    this.addField({ kind, label, line: line.line, pieces: [] }, line)
    if (value) this.draft?.fields.at(-1)?.pieces.push({ line: line.line, text: value })
  }

  private begin(line: NarrativeLine, index: number): void {
    const title = line.heading?.kind === 'name' ? null : findTitle(this.lines, index, this.tables)
    this.draft = {
      name: title?.name ?? '',
      line: title?.line ?? line.line,
      isTitled: title?.explains === true,
      fields: [],
      level: null,
      number: 0,
    }
    const before = this.found.at(-1)
    if (title && before) dropLines(before, title.line)
  }

  private addField(field: FieldDraft, { mark }: NarrativeLine): void {
    if (!this.draft) return
    this.draft.fields.push(field)
    this.draft.level ??= mark?.level ?? null
    this.draft.number = mark?.number ?? this.draft.number
  }

  private takeText(draft: NarrativeDraft, line: NarrativeLine, index: number): void {
    const next = this.lines[index + 1]
    const follows = next?.heading ? findTitle(this.lines, index + 1, this.tables) : null
    if (follows && follows.line <= line.line && this.opensNext(draft, next)) return this.finish()
    if (this.isOtherHeading(draft, line))
      return this.addField({ kind: 'other', label: line.label, line: line.line, pieces: [] }, line)
    if (this.ends(draft, line)) return this.finish()
    draft.fields.at(-1)?.pieces.push({ line: line.line, text: line.text })
  }

  /** Whether the heading below a title begins another narrative. */
  private opensNext({ fields, number }: NarrativeDraft, next: NarrativeLine | undefined): boolean {
    const heading = next?.heading
    return (
      !!heading &&
      (heading.kind === 'name' ||
        fields.some(({ kind }) => kind === heading.kind) ||
        (next?.mark != null && next.mark.number < number))
    )
  }

  /** A heading that carries on the narrative's own numbering. */
  private isOtherHeading(draft: NarrativeDraft, line: NarrativeLine): boolean {
    return (
      line.mark !== null &&
      line.mark.level === draft.level &&
      line.mark.level <= 2 &&
      line.mark.number > draft.number &&
      line.mark.number <= draft.number + 2 &&
      isShort(line)
    )
  }

  private ends(draft: NarrativeDraft, line: NarrativeLine): boolean {
    if (isUsualChapter(line) || line.mark?.level === 0) return true
    if (!line.mark || !isShort(line)) return false
    return line.mark.level <= (draft.level ?? 1) && line.mark.level <= 2
  }

  private isBehindTable(index: number): boolean {
    const line = this.lines[index]?.line ?? 0
    const before = this.lines[index - 1]?.line ?? 0
    return this.draft !== null && this.tables.some(table => table > before && table < line)
  }

  private finish(): void {
    const { draft } = this
    this.draft = null
    if (!draft) return
    const kinds = new Set(draft.fields.map(({ kind }) => kind).filter(kind => kind !== 'other'))
    const isShortForm = kinds.size === fewestKinds - 1 && draft.isTitled && kinds.has('budget')
    const isOfProject =
      draft.fields.some(({ kind, label }) => projectKinds.has(kind) || label.includes('项目')) &&
      !namesOtherPart(draft.name)
    if (isOfProject && (kinds.size >= fewestKinds || isShortForm)) this.found.push(draft)
  }
}

/** Short, without a stop or a comma: words of a heading. */
function isShort({ text, ends, label }: OutlineLine): boolean {
  return ends === 'cut' && text.length <= 30 && !/[，。；！？]/.test(label)
}

/** Takes a title that was broken over lines out of the text before it. */
function dropLines({ fields }: NarrativeDraft, from: number): void {
  const last = fields.at(-1)
  while (last && (last.pieces.at(-1)?.line ?? 0) >= from) last.pieces.pop()
}
