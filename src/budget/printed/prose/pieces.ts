import type { Paragraph, Statement } from '@/document/prose'

/** What is marked in a paragraph: the figures of its statements, words and counts. */
interface ParagraphMarks {
  readonly paragraph: Paragraph
  readonly statements: readonly Statement[]
  readonly words?: readonly ProseWord[]
  readonly counts?: readonly ProseCount[]
}

/**
 * A paragraph cut at the figures of its statements, and at `words` and `counts` where no figure is.
 * A figure is only where the words of its statement stand; one whose words are not found, or whose
 * place another has, is left as text.
 */
export function cutParagraph({
  paragraph,
  statements,
  words = [],
  counts = [],
}: ParagraphMarks): readonly ProsePiece[] {
  const figures = findFigures(paragraph, statements)
  const free = <Place extends ProseWord>(places: readonly Place[]) =>
    places.filter(({ from, to }) => !figures.some(figure => from < figure.to && figure.from < to))
  const found = [
    ...figures.map(({ statement, says, from, to }) => ({
      from,
      to,
      piece: { figure: { statement, says } },
    })),
    ...free(counts).map(({ from, to, relation }) => ({
      from,
      to,
      piece: { figure: null, relation },
    })),
    ...free(words).map(({ from, to }) => ({
      from,
      to,
      piece: { figure: null, word: true as const },
    })),
  ].sort((a, b) => a.from - b.from)
  const pieces: ProsePiece[] = []
  let done = 0
  for (const { from, to, piece } of found) {
    if (from > done) pieces.push({ text: paragraph.text.slice(done, from), figure: null })
    pieces.push({ text: paragraph.text.slice(from, to), ...piece })
    done = to
  }
  if (done < paragraph.text.length || pieces.length === 0)
    pieces.push({ text: paragraph.text.slice(done), figure: null })
  return pieces
}

/** The figures of a paragraph in the order of its text. */
function findFigures(
  { text, lines }: Paragraph,
  statements: readonly Statement[],
): readonly ProseFigure[] {
  const compact = compactOf(text)
  const figures: ProseFigure[] = []
  const add = (statement: string, role: FigureRole, range: Range | null) => {
    if (range && !figures.some(({ from, to }) => range.from < to && from < range.to))
      figures.push({ statement, says: role, ...range })
  }
  let cursor = 0
  for (const { id, line, text: quote, label, amount, share, change } of statements) {
    const here = lines.includes(line) ? placeOf(compact, quote, cursor) : null
    if (here) {
      cursor = here.from
      if (amount !== null) add(id, 'amount', figureIn(compact, here, { decimal: amount }))
      const part = '占[^，。；,;]*?'
      const after = { from: here.to, to: compact.text.length }
      if (share)
        add(
          id,
          'share',
          figureIn(compact, here, { decimal: share.percent, before: part, after: '%' }) ??
            figureIn(compact, after, {
              decimal: share.percent,
              before: `${escape(label)}${part}`,
              after: '%',
            }),
        )
    }
    const there =
      change && lines.includes(change.line) ? placeOf(compact, change.text, cursor) : null
    if (change && there) {
      if (change.amount !== null && change.direction !== 'same')
        add(id, 'difference', figureIn(compact, there, { decimal: change.amount }))
      if (change.percent !== null)
        add(id, 'rate', figureIn(compact, there, { decimal: change.percent, after: '%' }))
    }
  }
  return figures.sort((a, b) => a.from - b.from)
}

const escape = (quote: string) => quote.replace(/\s/g, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

interface Range {
  readonly from: number
  readonly to: number
}
interface Compact {
  readonly text: string
  readonly at: readonly number[]
}

/** Text without blanks, with the place of each sign in the text itself. */
function compactOf(text: string): Compact {
  const positions: number[] = []
  let kept = ''
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index)
    if (/\s/.test(sign)) continue
    kept += sign
    positions.push(index)
  }
  return { text: kept, at: positions }
}

/** Where words stand in compact text: from the cursor on, else anywhere. */
function placeOf({ text }: Compact, quote: string, cursor: number): Range | null {
  const wanted = quote.replace(/\s/g, '')
  if (wanted === '') return null
  const after = text.indexOf(wanted, cursor)
  const from = after >= 0 ? after : text.indexOf(wanted)
  return from < 0 ? null : { from, to: from + wanted.length }
}

/** A decimal, with patterns of what stands before and after it. */
interface WantedFigure {
  readonly decimal: string
  readonly before?: string
  readonly after?: string
}

/**
 * Where a decimal stands within a range, in places of the text itself; whatever separates its
 * thousands and however many zeros end it.
 */
function figureIn(
  { text, at }: Compact,
  { from, to }: Range,
  { decimal, before = '', after = '' }: WantedFigure,
): Range | null {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const significant = fraction.replace(/0+$/, '')
  const point = significant === '' ? '(?:\\.0+)?' : `\\.${significant}0*`
  const pattern = new RegExp(
    `(${before})((?<![\\d.])${[...whole].join('[,，]?')}${point})(?![\\d.]*\\d)${after}`,
  )
  const match = pattern.exec(text.slice(from, to))
  if (!match) return null
  const start = from + match.index + (match[1]?.length ?? 0)
  const [first, last] = [at[start], at[start + (match[2]?.length ?? 0) - 1]]
  return first === undefined || last === undefined ? null : { from: first, to: last + 1 }
}

/**
 * What a figure of a sentence is: an amount, its share of a whole, or what it changed by, in money
 * or in percent.
 */
export type FigureRole = 'amount' | 'share' | 'difference' | 'rate'

/** A figure within a paragraph, by the signs it takes there. */
export interface ProseFigure {
  readonly statement: string
  readonly says: FigureRole
  readonly from: number
  readonly to: number
}

/** A paragraph in pieces, in order; joined they are its text. */
export interface ProsePiece {
  readonly text: string
  readonly figure: Pick<ProseFigure, 'statement' | 'says'> | null
  readonly word?: true
  readonly relation?: string
}

/** Where a word that can be explained stands in a paragraph. */
export interface ProseWord {
  readonly from: number
  readonly to: number
}

/** A figure that only a relation, by its id, knows of. */
export interface ProseCount extends ProseWord {
  readonly relation: string
}
