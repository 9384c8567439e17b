import type { Diagnostic } from '@/document/document'
import type { RawLine } from '@/reading/formats/raw'
import type { ProjectNarrative } from '@/document/project'
import { isUsualChapter } from '@/reading/prose/outline/headings'
import { type OrdinalMark, type OutlineLine, readLine } from '@/reading/prose/outline/line'
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
  const reader = new NarrativeReader(tables)
  const diagnostics: Diagnostic[] = []
  const narratives = reader
    .read(readAllPieces(lines))
    .flatMap(draft => finishNarrative(draft, year, diagnostics) ?? [])
  return { narratives, diagnostics }
}

/** Where a heading is broken over two lines, its beginning goes to the line of its rest. */
function* readAllPieces(lines: readonly RawLine[]): Generator<NarrativeLine, void> {
  let begun = ''
  let text = lines[0]?.text.trim() ?? ''
  for (let index = 0; index < lines.length; index++) {
    const { line } = lines[index]!
    const next = lines[index + 1]?.text.trim() ?? ''
    const length = text.length - measureBrokenHeading(text, next)
    yield* readPieces(begun + text.slice(0, length), line)
    begun = text.slice(length)
    text = next
  }
}

function* readPieces(text: string, line: number): Generator<NarrativeLine, void> {
  const plain = text.replace(decoration, '').trim()
  if (plain === '' || pageNumber.test(plain)) return
  for (const piece of cutAtHeadings(plain)) {
    const { label } = readLine({ line, text: piece })
    yield { line, text: piece, heading: readHeading(piece, label) }
  }
}

class NarrativeReader {
  private readonly found: NarrativeDraft[] = []
  private draft: NarrativeDraft | null = null
  /** Two lines before the one that is read, that one, and the next: no more are looked at. */
  private lines: NarrativeLine[] = []

  constructor(private readonly tables: readonly number[]) {}

  read(pieces: Iterable<NarrativeLine>): NarrativeDraft[] {
    for (const piece of pieces) {
      this.lines.push(piece)
      this.readLineAt(this.lines.length - 2)
      if (this.lines.length > 3) this.lines.shift()
    }
    this.readLineAt(this.lines.length - 1)
    this.finish()
    return this.found
  }

  private readLineAt(index: number): void {
    const line = this.lines[index]
    if (!line) return
    if (this.isBehindTable(index)) this.finish()
    if (line.heading) this.takeHeading(line, line.heading, index)
    else if (this.draft) this.takeText(this.draft, line, index)
  }

  private takeHeading(line: NarrativeLine, heading: NarrativeHeading, index: number): void {
    const { kind, label, value } = heading
    if (kind === 'name') {
      this.finish()
      this.begin(line, index)
      if (this.draft && value) Object.assign(this.draft, { name: value, isTitled: true })
      return
    }
    // 补贴标准, 资金分配情况: a heading of a narrative that has begun, and of nothing else.
    if (kind === 'other' && !this.draft) return
    const again = this.draft?.fields.some(
      field => field.kind === kind && (kind !== 'other' || field.label === label),
    )
    const { mark } = readLine(line)
    const restarts = mark?.number === 1 && (this.draft?.number ?? 0) > 0
    if (again === true || restarts) this.finish()
    if (!this.draft) this.begin(line, index)
    this.addField({ kind, label, line: line.line, pieces: [] }, mark)
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

  private addField(field: FieldDraft, mark: OrdinalMark | null): void {
    if (!this.draft) return
    this.draft.fields.push(field)
    this.draft.level ??= mark?.level ?? null
    this.draft.number = mark?.number ?? this.draft.number
  }

  private takeText(draft: NarrativeDraft, piece: NarrativeLine, index: number): void {
    const line = readLine(piece)
    const next = this.lines[index + 1]
    const follows = next?.heading ? findTitle(this.lines, index + 1, this.tables) : null
    if (follows && follows.line <= line.line && this.opensNext(draft, next)) return this.finish()
    if (this.isOtherHeading(draft, line))
      return this.addField(
        { kind: 'other', label: line.label, line: line.line, pieces: [] },
        line.mark,
      )
    if (this.ends(draft, line)) return this.finish()
    draft.fields.at(-1)?.pieces.push({ line: line.line, text: line.text })
  }

  /** Whether the heading below a title begins another narrative. */
  private opensNext({ fields, number }: NarrativeDraft, next: NarrativeLine | undefined): boolean {
    const heading = next?.heading
    const mark = next ? readLine(next).mark : null
    return (
      !!heading &&
      (heading.kind === 'name' ||
        fields.some(({ kind }) => kind === heading.kind) ||
        (mark !== null && mark.number < number))
    )
  }

  /** A heading that carries on the narrative's own numbering. */
  private isOtherHeading(draft: NarrativeDraft, line: OutlineLine): boolean {
    return (
      line.mark !== null &&
      line.mark.level === draft.level &&
      line.mark.level <= 2 &&
      line.mark.number > draft.number &&
      line.mark.number <= draft.number + 2 &&
      isShort(line)
    )
  }

  private ends(draft: NarrativeDraft, line: OutlineLine): boolean {
    if (isUsualChapter(line) || line.mark?.level === 0) return true
    if (line.mark && line.mark.level <= 1 && isPartTitle(line)) return true
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

/** 八、关于某局2024年“三公”经费预算情况的说明: the title of the document's next part, however long. */
function isPartTitle({ text, label }: OutlineLine): boolean {
  return text.length <= longestPartTitle && /^[^，。；！？]*(?:情况)?的?说明$/.test(label)
}
const longestPartTitle = 70

/** Short, without a stop or a comma: words of a heading. */
function isShort({ text, ends, label }: OutlineLine): boolean {
  return ends === 'cut' && text.length <= 30 && !/[，。；！？]/.test(label)
}

/** Takes a title that was broken over lines out of the text before it. */
function dropLines({ fields }: NarrativeDraft, from: number): void {
  const last = fields.at(-1)
  while (last && (last.pieces.at(-1)?.line ?? 0) >= from) last.pieces.pop()
}
