import { hasLevelMark } from '@/reading/prose/subjects/subjectPath'
import { type DraftStatement, findLine, type StatementContext } from './draft'

/** A section or item that a statement names as such. */
export interface NamedSubject {
  readonly line: number
  readonly label: string
  /** Its code in the tables, and its name there where that is another. */
  readonly code: string | undefined
  readonly likely: string | null
}

/** Whether a statement is about a section or item that its words name as such. */
export function isNamedSubject({ topic, label }: DraftStatement): boolean {
  return topic.kind === 'subject' && hasLevelMark(label)
}

/** What is to be said of such a statement. */
export function nameSubject({
  paragraph,
  start,
  label,
  topic,
  likely,
}: DraftStatement): NamedSubject {
  return { line: findLine(paragraph, start), label, code: topic.code, likely }
}

/** Names the statements about sections and items that the document's tables have no code for. */
export function reportUnjoined(
  named: readonly NamedSubject[],
  { subjects, diagnostics }: StatementContext,
): void {
  const seen = new Set<string>()
  const open: NamedSubject[] = []
  for (const subject of named) {
    const { line, label, code, likely } = subject
    const key = `${line} ${label}`
    if (seen.has(key)) continue
    seen.add(key)
    if (code === undefined) open.push(subject)
    else if (likely !== null)
      diagnostics.push({
        level: 'note',
        code: 'subject-name-differs',
        line,
        message: `原文第 ${line} 行“${label}”，表中相近的科目名称是“${likely}”（${code}），按同一科目读。`,
      })
  }
  const [first] = open
  if (!first) return
  if (subjects.namesByCode.size === 0) {
    const { line } = first
    diagnostics.push({
      level: 'note',
      code: 'unjoined-subject',
      line,
      message: `原文第 ${line} 行起有 ${open.length} 处写明了类、款、项的金额，表里没有读到带科目编码的功能分类，没有对到科目。`,
    })
    return
  }
  for (const { line, label } of open)
    diagnostics.push({
      level: 'note',
      code: 'unjoined-subject',
      line,
      message: `原文第 ${line} 行“${label}”，在表里没有读到唯一对得上的科目，没有对到科目编码。`,
    })
}
