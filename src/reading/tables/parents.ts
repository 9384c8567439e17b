import type { RowLabel } from './labels'

/** Index of the row that each row is a part of: by code prefix, else by ordinals, else by the column its name stands in; `null` at the top. */
export function findParents(labels: readonly RowLabel[]): (number | null)[] {
  if (labels.some(label => label.code !== null)) return byCode(labels)
  if (labels.some(label => label.ordinal !== null) && !standsInSteps(labels)) return byOrdinal(labels)
  return byDepth(labels)
}

/** Whether only the top rows are numbered, and those below them stand in several columns further to the right. */
function standsInSteps(labels: readonly RowLabel[]): boolean {
  const lines = labels.filter(({ role, name }) => role === 'line' && name !== '')
  const numbered = new Set(lines.filter(({ ordinal }) => ordinal !== null).map(({ depth }) => depth))
  const others = new Set(lines.filter(({ ordinal }) => ordinal === null).map(({ depth }) => depth))
  const [top = 0] = numbered
  return numbered.size === 1 && others.size > 1 && [...others].every(depth => depth > top)
}

function byCode(labels: readonly RowLabel[]): (number | null)[] {
  const rows = new Map<string, number>()
  return labels.map(({ code, role }, index) => {
    if (code === null || role !== 'line') return null
    if (!rows.has(code)) rows.set(code, index)
    for (let length = code.length - 1; length >= 3; length--) {
      const parent = rows.get(code.slice(0, length))
      if (parent !== undefined) return parent
    }
    return null
  })
}

/**
 * An ordinal goes on with the innermost numbering it continues (二 after 一) or begins one inside the row before;
 * a row without ordinal is a part of the last numbered row, until a total ends all numberings.
 */
function byOrdinal(labels: readonly RowLabel[]): (number | null)[] {
  let open: { style: string, value: number, row: number }[] = []
  return labels.map(({ ordinal, role, name }, row) => {
    if (role !== 'line') {
      open = []
      return null
    }
    if (name === '') return null
    if (!ordinal) return open.at(-1)?.row ?? null
    const level = open.findLastIndex(({ style, value }) => style === ordinal.style && ordinal.value === value + 1)
    const skipped = level < 0 && ordinal.value !== 1 ? open.findLastIndex(({ style, value }) => style === ordinal.style && ordinal.value > value) : level
    const parent = skipped < 0 ? open.at(-1)?.row ?? null : open[skipped - 1]?.row ?? null
    open = [...(skipped < 0 ? open : open.slice(0, skipped)), { ...ordinal, row }]
    return parent
  })
}

function byDepth(labels: readonly RowLabel[]): (number | null)[] {
  const open: number[] = []
  return labels.map(({ role, depth, name }, row) => {
    if (role !== 'line' || name === '') {
      if (role === 'total') open.length = 0
      return null
    }
    open.length = Math.min(open.length, depth)
    const parent = open.findLast(above => above !== undefined) ?? null
    open[depth] = row
    return parent
  })
}
