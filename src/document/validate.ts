import { safeParse } from 'valibot'
import { findBrokenCorrections } from './validateCorrections'
import { budgetSchema } from './schema'
import type { BudgetDocument, Place, Side, TableMeaning } from './document'
import { type AmountUnit, isFen } from './money'

/**
 * A fault in a document from outside: where, as a path in the file, and what is wrong, as a Chinese
 * sentence.
 */
export interface ValidationProblem {
  readonly where: string
  readonly reason: string
}

/**
 * Validates a document from outside whole: its shape, its amounts, and that all that points within
 * it points at something.
 */
export function validateBudget(
  data: unknown,
): { readonly document: BudgetDocument } | { readonly problems: readonly ValidationProblem[] } {
  const stranger = findStranger(data)
  if (stranger) return { problems: [stranger] }
  const parsed = safeParse(budgetSchema, data)
  if (!parsed.success)
    return {
      problems: parsed.issues.map(issue => ({
        where: pathOf(issue.path ?? []),
        reason: sentence(issue),
      })),
    }
  const document: BudgetDocument = parsed.output
  const problems = findBrokenReferences(document)
  return problems.length > 0 ? { problems } : { document }
}

/** Finds data that is no budget, or one of another version, so that one problem names it. */
function findStranger(data: unknown): ValidationProblem | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data) || !('version' in data)) {
    return { where: '整个文件', reason: '这不是一份预算数据：里面没有 version 这一项。' }
  }
  if (data.version === 1) return null
  return {
    where: 'version',
    reason: `只认识第 1 版的预算数据，这里是 ${JSON.stringify(data.version)}。`,
  }
}

function pathOf(path: readonly { readonly key?: unknown }[]): string {
  const text = path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')
  return text || '整个文件'
}

interface Issue {
  readonly kind: string
  readonly type: string
  readonly message: string
  readonly received: string
  readonly expected: string | null
}

function sentence({ type, message, received, expected }: Issue): string {
  if (type === 'strict_object' && expected === 'never') return '不认识的内容。'
  if (received === 'undefined') return '缺少这一项。'
  return `${message}，实为 ${received.length > 40 ? `${received.slice(0, 40)}…` : received}。`
}

/**
 * What a schema cannot say: everything that points at a table, row or column points at one that is
 * there.
 */
export function findBrokenReferences(document: BudgetDocument): ValidationProblem[] {
  const rowsOf = new Map(document.tables.map(({ id, rows }) => [id, rows.length]))
  const problems: ValidationProblem[] = []
  const report = (where: string, reason: string) => {
    problems.push({ where, reason })
  }
  const checkPlace = (where: string, { table, row }: Pick<Place, 'table' | 'row'>) => {
    const rows = rowsOf.get(table)
    if (rows === undefined) report(where, `指向的表 ${table} 不在 tables 里。`)
    else if (row >= rows) report(where, `指向 ${table} 的 rows[${row}]，但这张表只有 ${rows} 行。`)
  }

  if (rowsOf.size < document.tables.length) report('tables', '有两张表的 id 相同。')
  document.meanings.forEach((meaning, index) => {
    const where = `meanings[${index}]`
    if (!rowsOf.has(meaning.table))
      return report(where, `指向的表 ${meaning.table} 不在 tables 里。`)
    meaning.sides.forEach((side, sideIndex) => {
      checkSide(side, meaning, `${where}.sides[${sideIndex}]`, report)
      side.rows.forEach(({ row }, rowIndex) =>
        checkPlace(`${where}.sides[${sideIndex}].rows[${rowIndex}]`, { table: meaning.table, row }),
      )
      side.rows.forEach(({ unit }, rowIndex) => {
        if (unit !== undefined && unit >= (document.units?.length ?? 0))
          report(
            `${where}.sides[${sideIndex}].rows[${rowIndex}].unit`,
            `指向 units[${unit}]，但没有这个单位。`,
          )
      })
    })
  })
  const units = new Map([
    ...document.tables.map(({ id, unit }) => [id, unit ?? document.amountUnit] as const),
    ...document.meanings.map(({ table, unit }) => [table, unit] as const),
  ])
  const checkMoney = (where: string, amount: string | null | undefined, table?: string) => {
    checkMoneyIn(where, amount, units.get(table ?? '') ?? document.amountUnit)
  }
  const checkMoneyIn = (where: string, amount: string | null | undefined, unit: AmountUnit) => {
    if (amount != null && !isFen(amount, unit)) report(where, notMoney(amount, unit))
  }
  document.projects.forEach(({ place, sheet, total, funding, unit, narrative }, index) => {
    if (place) checkPlace(`projects[${index}].place`, place)
    if (sheet) checkPlace(`projects[${index}].sheet`, { table: sheet.table, row: 0 })
    if (unit) checkMoneyIn(`projects[${index}].total`, total, unit)
    else checkMoney(`projects[${index}].total`, total, place?.table)
    for (const [key, amount] of Object.entries(funding))
      checkMoney(`projects[${index}].funding.${key}`, amount, place?.table)
    if (narrative?.amount) {
      const { amount, unit } = narrative.amount
      checkMoneyIn(`projects[${index}].narrative.amount`, amount, unit)
    }
  })
  document.sheets.forEach(({ table, funds }, index) => {
    checkPlace(`sheets[${index}]`, { table, row: 0 })
    const { further = [], ...figures } = funds
    for (const [key, figure] of Object.entries(figures))
      checkMoney(`sheets[${index}].funds.${key}.amount`, figure?.amount, table)
    for (const { amount } of further)
      checkMoney(`sheets[${index}].funds.further.amount`, amount, table)
  })
  problems.push(...findBrokenCorrections(document))
  return problems
}

function checkSide(
  side: Side,
  { unit }: TableMeaning,
  where: string,
  report: (where: string, reason: string) => void,
) {
  const keys = new Set(side.columns.map(({ key }) => key))
  side.rows.forEach(({ parent, amounts }, index) => {
    if (parent !== null && !leadsUp(side, index))
      report(`${where}.rows[${index}].parent`, '上级不在这张表里，或者绕成了一圈。')
    for (const [key, amount] of Object.entries(amounts)) {
      if (!keys.has(key)) report(`${where}.rows[${index}].amounts.${key}`, '没有这一列。')
      if (amount !== null && !isFen(amount, unit))
        report(`${where}.rows[${index}].amounts.${key}`, notMoney(amount, unit))
    }
  })
}

/** Whether following the parents of a row ends at the top. */
function leadsUp({ rows }: Side, start: number): boolean {
  let current = start
  for (let steps = 0; steps <= rows.length; steps++) {
    const row: Side['rows'][number] | undefined = rows[current]
    if (!row) return false
    if (row.parent === null) return true
    current = row.parent
  }
  return false
}

const notMoney = (amount: string, unit: TableMeaning['unit']) =>
  `${amount} ${unit}不足一分或大得无法精确表示。`
