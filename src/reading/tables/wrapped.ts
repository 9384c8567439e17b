import { findClassCode } from '@/document/functionalClasses'
import { listSeenNames } from '@/document/subjectNames'
import { readMeasure } from './measures'
import type { DraftRow, TableContext } from './draft'
import type { RowLabel } from './labels'
import type { SideDraft } from './rows'

/** Names of units and groups, which stand above subjects without a code and an amount. */
const headingPattern =
  /(?:[局委厅院馆所校站队园厂社]|中心|公司|办公室|本级|机关|单位|部门|学校|医院|政府|协会|[类项]|项目)$/
/** A name does not end so. */
const unfinished = /[和与及或、的《“（(—-]$|[（(][^）)]*$|《[^》]*$|“[^”]*$/

/**
 * Joins the rest of a name that stands in a row of its own (no code, no amount, no other label) to
 * the row right above, and says so. Certain where the name above cannot end so; or where it fills
 * its column and the codes go on below it, as they do not below a heading.
 */
export function joinWrappedNames(
  context: TableContext,
  { labels, rows }: SideDraft,
  nested: boolean,
): void {
  const coded = rows.some(({ code }) => code !== null)
  let widest = -1
  let kept = Math.min(1, rows.length)
  let lastName = rows[0]?.name ?? ''
  let last = rows[0]?.row ?? 0
  for (let index = 1; index < rows.length; index++) {
    const [above, rest, label] = [rows[kept - 1]!, rows[index]!, labels[index]!]
    const isName = isNameOnly(rest, label.ordinal !== null || label.isOfWhich)
    let joins = isName && rest.row === last + 1 && holdsFigures(above)
    if (joins) {
      if (widest < 0)
        widest = rows.reduce(
          (most, row) =>
            row.role === 'line' && holdsFigures(row) ? Math.max(most, row.name.length) : most,
          0,
        )
      const fills =
        coded &&
        !nested &&
        above.code !== null &&
        lastName.length >= Math.max(widest - 1, 6) &&
        rest.name.length <= lastName.length &&
        codesContinue(above.code, rows, index + 1)
      joins =
        unfinished.test(lastName) ||
        isSeenName(above.code, above.name + rest.name) ||
        (fills && !isHeading(rest.name) && findClassCode(lastName) === null)
    }
    const below = rows[index + 1]
    if (isName && !joins && below && isSeenName(below.code, rest.name + below.name)) {
      joinToNext(context, { rows, labels, index })
      continue
    }
    lastName = rest.name
    last = rest.row
    if (!joins) {
      rows[kept] = rest
      labels[kept++] = label
      continue
    }
    const name = above.name + rest.name
    rows[kept - 1] = {
      ...above,
      name,
      ...(above.labels ? { labels: replaceName(above.labels, above.name, name) } : {}),
    }
    labels[kept - 1] = { ...labels[kept - 1]!, name }
    context.report({
      level: 'note',
      code: 'joined-name',
      line: rest.line,
      row: rest.row,
      message: `原文第 ${above.line}、${rest.line} 行是一个名称分印两行，已连成“${name}”：后一行没有编码和金额。`,
    })
  }
  rows.length = labels.length = kept
}

function isSeenName(code: string | null, name: string): boolean {
  return code !== null && listSeenNames(code).includes(name)
}

interface Piece {
  readonly rows: DraftRow[]
  readonly labels: RowLabel[]
  /** Of the row with the beginning of the name that goes on in the next. */
  readonly index: number
}

/** Puts a piece of a name before that of the next row, whose code the whole name is known by. */
function joinToNext(context: TableContext, { rows, labels, index }: Piece): void {
  const [piece, row] = [rows[index]!, rows[index + 1]!]
  const name = piece.name + row.name
  rows[index + 1] = {
    ...row,
    name,
    ...(row.labels ? { labels: replaceName(row.labels, row.name, name) } : {}),
  }
  labels[index + 1] = { ...labels[index + 1]!, name }
  context.report({
    level: 'note',
    code: 'joined-name',
    line: piece.line,
    row: piece.row,
    message: `原文第 ${piece.line}、${row.line} 行是一个名称分印两行，已连成“${name}”：前一行没有编码和金额。`,
  })
}

/** Whether a row holds a name and nothing else. */
function isNameOnly({ role, code, name, labels, amounts }: DraftRow, numbered: boolean): boolean {
  return (
    role === 'line' &&
    code === null &&
    name !== '' &&
    !numbered &&
    isEmpty(amounts) &&
    (!labels || Object.values(labels).every(text => text === name))
  )
}

function holdsFigures({ role, name, amounts }: DraftRow): boolean {
  return role === 'line' && name !== '' && !isEmpty(amounts)
}

function isEmpty(amounts: DraftRow['amounts']): boolean {
  for (const key in amounts) if (amounts[key] !== null) return false
  return true
}

function isHeading(name: string): boolean {
  return (
    headingPattern.test(name) || findClassCode(name) !== null || readMeasure(name) !== undefined
  )
}

/** Whether the next code comes after this one; below a heading codes begin anew. */
function codesContinue(code: string, rows: readonly DraftRow[], from: number): boolean {
  const next = rows.slice(from, from + 6).find(row => row.code !== null)?.code
  return next === undefined || next === null || next > code
}

function replaceName(
  labels: Readonly<Record<string, string>>,
  name: string,
  joined: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).map(([key, text]) => [key, text === name ? joined : text]),
  )
}
