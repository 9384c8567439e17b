import type { Diagnostic } from '@/document/document'
import type { ProjectRow } from './readProjects'

/**
 * Names projects whose money stands in several rows by subject: the same programme, name and unit,
 * and another subject in each.
 */
export function nameSplit(rows: readonly ProjectRow[]): Diagnostic[] {
  const groups = new Map<string, ProjectRow[]>()
  let programme = ''
  for (const row of rows) {
    if (row.programme) programme = row.programme
    if (!row.project || !row.subject) continue
    const key = [row.table, programme, row.project, row.unitName ?? ''].join('\n')
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  const found: Diagnostic[] = []
  for (const [first, ...others] of groups.values()) {
    if (
      !first ||
      others.length === 0 ||
      new Set([first, ...others].map(({ subject }) => subject)).size <= others.length
    )
      continue
    const lines = [first, ...others].map(({ line }) => line).join('、')
    found.push({
      level: 'note',
      code: 'split-project',
      table: first.table,
      row: first.row,
      line: first.line,
      message: `原文第 ${lines} 行是同一个项目“${first.project}”按科目分印的各行，逐行列出，金额没有合并。`,
    })
  }
  return found
}
