import type { Diagnostic, PrintedTable } from '@/document/document'
import type { Part } from '@/document/prose'
import { readKind } from './tables/title'
import { words } from './words'

const tableTitle = /表(?:[（(][^（）()]*[）)])?$/
const partHeading = /^第[一二三四五六七八九十]+部分/

/**
 * Names the tables that the contents list and the document does not have: a file that was cut off
 * reads as if it were whole.
 */
export function nameMissingTables(
  parts: readonly Part[],
  tables: readonly PrintedTable[],
): Diagnostic[] {
  const kinds = new Set(tables.map(({ kind }) => kind))
  const missing: Diagnostic[] = []
  for (const { id, sections } of parts)
    for (const { paragraphs } of id === 'toc' ? sections : [])
      for (const { text, lines } of paragraphs) {
        const title = words(text)
        const line = lines[0]
        if (line === undefined || !tableTitle.test(title) || partHeading.test(title)) continue
        const kind = readKind(title)
        if (kind === 'unknown' || kinds.has(kind)) continue
        missing.push({
          level: 'warning',
          code: 'missing-table',
          line,
          message: `原文第 ${line} 行的目录列有“${text}”，文件里没有这张表，文件可能不完整。`,
        })
      }
  return missing
}
