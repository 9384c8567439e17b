import type { Row, Side } from '@/document/document'
import { isPlainTotal } from '@/reading/tables/totalWords'
import { stripSpace } from '@/reading/text/characters'
import { remember } from '@/reading/text/remember'

/** A unit as the labels of a row name it. */
export interface NamedUnit {
  readonly code: string | null
  readonly name: string | null
  readonly line: number
}

const unitLabel =
  /^(?!.*(?:主管|实施|采购|金额)).*(?:单位|部门)(?:[（(](?:单位|部门)[)）])?(代码|编码|编号)?(?:名称)?$/
const codePattern = /^[A-Za-z\d]{2,}$/

/** What the header words of a label say of a unit: its code, or its name. */
const readUnitLabel = remember(words => {
  const found = unitLabel.exec(words.split(' / ').at(-1) ?? words)
  return found && (found[1] === undefined ? ('name' as const) : ('code' as const))
})

/** The unit that each row of a side is of, by its label cells or the heading above it. */
export function nameUnits(side: Side): readonly (NamedUnit | null)[] {
  const labelled = side.rows.map(readLabels)
  return labelled.some(unit => unit !== null) ? carryDown(side, labelled) : readHeadings(side)
}

function readLabels({ labels, line }: Row): NamedUnit | null {
  if (!labels) return null
  let code: string | null = null
  let name: string | null = null
  for (const [words, text] of Object.entries(labels)) {
    const said = readUnitLabel(words)
    // 合计 in a column of units is no unit.
    if (said === null || isPlainTotal(stripSpace(text))) continue
    if (said === 'code' || codePattern.test(text)) code ??= text
    else name ??= text
  }
  return code === null && name === null ? null : { code, name, line }
}

/** A merged cell names the unit once: the rows below it are of the same, to the next total. */
function carryDown({ rows }: Side, labelled: readonly (NamedUnit | null)[]) {
  let current: NamedUnit | null = null
  return labelled.map((unit, index) => {
    if (unit) current = unit
    else if (rows[index]!.role !== 'line') current = null
    return current
  })
}

/** Rows without a code that have subjects below them are headings of units. */
function readHeadings({ kind, rows }: Side): readonly (NamedUnit | null)[] {
  if (kind !== 'functional' && kind !== 'economic') return []
  const above = new Set<number | null>()
  for (const { code, parent } of rows) if (code !== null) above.add(parent)
  const isHeading = ({ role, code }: Row, index: number) =>
    role === 'line' && code === null && above.has(index)
  if (!rows.some(isHeading)) return rows.map(() => null)
  const named = new Map<number, NamedUnit>()
  const nameHeading = (at: number, { name, line }: Row) => {
    const known = named.get(at) ?? { code: null, name, line }
    named.set(at, known)
    return known
  }
  return rows.map((_, index) => {
    for (let at: number | null = index; at !== null; at = rows[at]?.parent ?? null) {
      const heading: Row | undefined = rows[at]
      if (heading && isHeading(heading, at)) return nameHeading(at, heading)
    }
    return null
  })
}
