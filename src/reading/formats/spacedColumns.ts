import type { Diagnostic } from '@/document/document'

/** Two blanks and more inside a line part its columns. */
const columnGap = /\S(?: {2,}|\u3000{2,})(?=\S)/
const amount = /(?:^|[ \u3000])-?\d[\d,]*(?:\.\d+)?(?=[ \u3000]|$)/
/** As many lines make a table. */
const fewest = 5

/** Names the code of the finding below. */
export const spacedColumns = 'spaced-columns'

/**
 * Reports tables whose columns are parted by blanks alone: nobody can tell which column an amount
 * beside a blank cell stands in, so they are not read.
 */
export function reportSpacedColumns(text: string): Diagnostic[] {
  if (/\t|^\s*\||<table/im.test(text)) return []
  const lines = text.split('\n')
  const found = lines.flatMap((line, index) =>
    amount.test(line) && columnGap.test(line.trim()) ? [index + 1] : [],
  )
  const [first] = found
  if (first === undefined || found.length < fewest) return []
  return [
    {
      level: 'warning',
      code: spacedColumns,
      line: first,
      message: `原文第 ${first} 行起有 ${found.length} 行用空格分列，空着的格分不出在哪一列，没有当作表读。`,
    },
  ]
}
