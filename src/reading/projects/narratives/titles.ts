import { readTitle } from './headings'
import { type OutlineLine, readLine } from '@/reading/prose/outline/line'
import type { NarrativeLine } from './draft'

export interface FoundTitle {
  readonly name: string
  /** The line on which it begins. */
  readonly line: number
  /** Whether it says that it explains a project. */
  readonly explains: boolean
}

const longestTitle = 60
/** What is left on the second line of a title that is broken: 况说明, （政策资金）经费情况说明. */
const longestRest = 16

/**
 * The title right above a narrative's first heading, also where it is broken over two lines;
 * `null` where the lines above are other text.
 */
export function findTitle(
  lines: readonly NarrativeLine[],
  index: number,
  tables: readonly number[],
): FoundTitle | null {
  const line = readText(lines[index - 1])
  const below = lines[index]?.line ?? 0
  if (!line || !mayBeTitle(line)) return null
  if (tables.some(table => table > line.line && table < below)) return null
  const own = readTitle(line.label)
  const above = readText(lines[index - 2])
  if (above && mayBeTitle(above) && above.line === line.line - 1) {
    const joined = readTitle(above.label + line.head)
    const isRest =
      line.mark === null &&
      line.text.length <= longestRest &&
      (own.name.length < 2 || isUnbalanced(line.text) || /^(?:项目|专项|经费|资金)/.test(own.name))
    if (isRest && joined.explains && joined.name.length > own.name.length && !explains(above))
      return { name: joined.name, line: above.line, explains: true }
  }
  return own.explains || own.isProject || isNamed(own.name, line)
    ? { name: own.name, line: line.line, explains: own.explains }
    : null
}

/** A line that is no heading; `null` for one that is, and for none. */
function readText(line: NarrativeLine | undefined): OutlineLine | null {
  return line && !line.heading ? readLine(line) : null
}

function mayBeTitle({ text, ends, label }: OutlineLine): boolean {
  const end = ends !== 'sentence' && !/[；;，,。]$/.test(text)
  return end && text.length <= longestTitle && !/[。；！？]/.test(label)
}

function explains({ label }: OutlineLine): boolean {
  return readTitle(label).explains
}

/** A short line that may name a project although it does not say that it explains one. */
function isNamed(name: string, { text, label }: OutlineLine): boolean {
  return (
    name.length >= 2 &&
    text.length <= 40 &&
    !/[，,：:]./.test(label) &&
    !/\d[\d.,]*万?元/.test(text)
  )
}

function isUnbalanced(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0
  return count(/[（(]/g) !== count(/[）)]/g) || count(/[《“]/g) !== count(/[》”]/g)
}
