import type { Diagnostic } from '@/document/document'
import type { RawDocument, RawLine } from '@/reading/formats/raw'
import { isSpacedRow, spacedColumns } from '@/reading/formats/spacedColumns'

const instead = '请对照原文，或者打开原来的 PDF、Word 或表格文件。'

/** Says how the tables of a text were read, which were not, and which rows stand in none. */
export function reportSpaced({ tables, prose }: RawDocument): Diagnostic[] {
  return [
    ...tables.flatMap(({ rows }): Diagnostic[] => {
      const [first, last] = [rows[0]?.line, rows.at(-1)?.line]
      if (first === undefined || last === undefined) return []
      if (rows.every(({ cells }) => cells.length === 1))
        return [warn([first, last], '的表用空格分列，各行没有对齐')]
      const message = `原文第 ${first} 行起有一张表用空格分列，按文字的左右对齐（没有对齐的，按先后）分列读出：请对照原文核对各列。`
      return [{ level: 'note', code: 'aligned-blanks', line: first, message }]
    }),
    ...listRuns(prose).map(run => warn(run, '用空格分列')),
  ]
}

function warn(lines: readonly number[], how: string): Diagnostic {
  const [first, last] = [lines[0]!, lines.at(-1)!]
  const range = last > first ? `${first}–${last}` : `${first}`
  const message = `原文第 ${range} 行${how}，分不清哪个数在哪一列，没有当作表读：${instead}`
  return { level: 'warning', code: spacedColumns, line: first, message }
}

/** Lines one below the other with amounts between blanks. */
function listRuns(lines: readonly RawLine[]): number[][] {
  const runs: number[][] = []
  lines.forEach(({ line, text }, index) => {
    if (!isSpacedRow(text)) return
    const isNext = index > 0 && lines[index - 1]!.line === runs.at(-1)?.at(-1)
    if (isNext) runs.at(-1)!.push(line)
    else runs.push([line])
  })
  return runs
}
