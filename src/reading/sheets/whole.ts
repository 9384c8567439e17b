const wholes = /(?:部门|单位).{0,6}?整体(?:支出)?|整体支出/

/**
 * What a title names that a sheet is of, where that is no project: 部门整体支出; `null` for others.
 */
export function readWhole(title: string): string | null {
  return wholes.exec(title)?.[0] ?? null
}
