import { hasLevelMark } from '@/reading/prose/subjects/subjectPath'
import { type DraftStatement, findLine, type StatementContext } from './draft'

/** Names the statements about sections and items that the document's tables have no code for. */
export function reportUnjoined({ drafts, subjects, diagnostics }: StatementContext): void {
  const seen = new Set<string>()
  const open: DraftStatement[] = []
  for (const draft of drafts) {
    if (draft.topic.kind !== 'subject' || !hasLevelMark(draft.label)) continue
    const line = findLine(draft.paragraph, draft.start)
    const key = `${line} ${draft.label}`
    if (seen.has(key)) continue
    seen.add(key)
    if (draft.topic.code === undefined) open.push(draft)
    else if (draft.likely !== null)
      diagnostics.push({
        level: 'note',
        code: 'subject-name-differs',
        line,
        message: `原文第 ${line} 行“${draft.label}”，表中相近的科目名称是“${draft.likely}”（${draft.topic.code}），按同一科目读。`,
      })
  }
  if (open.length === 0) return
  if (subjects.namesByCode.size === 0) {
    const line = findLine(open[0]!.paragraph, open[0]!.start)
    diagnostics.push({
      level: 'note',
      code: 'unjoined-subject',
      line,
      message: `原文第 ${line} 行起有 ${open.length} 处写明了类、款、项的金额，表里没有读到带科目编码的功能分类，没有对到科目。`,
    })
    return
  }
  for (const draft of open) {
    const line = findLine(draft.paragraph, draft.start)
    diagnostics.push({
      level: 'note',
      code: 'unjoined-subject',
      line,
      message: `原文第 ${line} 行“${draft.label}”，在表里没有读到唯一对得上的科目，没有对到科目编码。`,
    })
  }
}
