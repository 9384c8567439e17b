import type { BudgetDocument } from '@/document/document'
import { subjectTree } from './tree'

/** A subject by code and name ("2080109 社会保险经办机构"); its key where the document has none. */
export function nameSubject(document: BudgetDocument | null, key: string): string {
  const found = document && subjectTree(document)?.subjects.get(key)
  return found ? [found.code, found.name].filter(Boolean).join(' ') : key
}
