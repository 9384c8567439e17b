const respectivelyPattern = /分别(?:为|是)?([增减上下提降压占][^，]{0,4})?$/

/**
 * "基本支出、项目支出分别为" as the names of two figures; nothing where there are not as many names
 * as figures.
 */
export function listRespectiveNames(lead: string, count: number): readonly string[] | null {
  const found = lead.includes('分别') ? respectivelyPattern.exec(lead) : null
  if (!found) return null
  const names = lead.slice(0, found.index).split(/[、和与]|以及/)
  return names.length === count && found[1] === undefined
    ? names
    : Array.from({ length: count }, () => '')
}
