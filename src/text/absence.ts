import type { BudgetDocument, TableKind } from '@/document/document'
import { linesOfProse } from './proseLines'

/** What a sentence would state, and how to know whether the document names it anywhere. */
interface AbsentSubject {
  /** As in a sentence: "“三公”经费". */
  readonly name: string
  /** Matches the names of the subject, in text without spaces. */
  readonly pattern: RegExp
  /** Kinds of the tables that print it. */
  readonly kinds?: readonly TableKind[]
}

/**
 * States that no figure of a subject was found: "文件没有公布…" only where no table and no sentence
 * names it, and else that it was published empty or not read.
 */
export function phraseAbsence(document: BudgetDocument, subject: AbsentSubject): string {
  const { name, kinds = [] } = subject
  const tables = document.meanings.filter(({ kind }) => kinds.includes(kind))
  if (tables.length > 0 && tables.every(({ empty }) => empty))
    return `文件公布的是空表，没有${name}`
  return tables.length > 0 || isNamed(document, subject)
    ? `文件里没有读到${name}`
    : `文件没有公布${name}`
}

function isNamed({ tables, parts }: BudgetDocument, { pattern }: AbsentSubject): boolean {
  const texts = [
    ...tables.flatMap(({ title, captions, rows, notes }) => [
      title,
      ...[...captions, ...notes].map(({ text }) => text),
      ...rows.flatMap(({ cells }) => cells),
    ]),
    ...linesOfProse(parts).values(),
  ]
  return texts.some(text => pattern.test(text.replace(/\s/g, '')))
}

/** Subjects that more than one place states to be absent. */
export const absentSubjects = {
  split: { name: '基本支出和项目支出各多少', pattern: /基本支出|项目支出/ },
  threePublic: { name: '“三公”经费的数', pattern: /三公/, kinds: ['threePublic'] },
} as const satisfies Readonly<Record<string, AbsentSubject>>
