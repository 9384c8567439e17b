// @bundle parts
import type { BudgetDocument, Place, PrintedTable } from '@/document/document'
import { type DocumentKind, documentKindNames } from '@/document/documentKind'
import { type UnitRole, unitRoleNames } from '@/document/unitRole'
import { spaceText } from './format'
import { describeLines, type LineSource } from './places'

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const ordinal = /^[\s#]*[（(]?(?:[一二三四五六七八九十]+|\d+)[）)、.．]\s*/
/** 表3-2 before a title. */
const partedNumber = /^[^\d\s]{1,6}\d{1,2}[-—－.]\d{1,2}表?[\s:：、]*/

/** A printed table by its number, where it has one, and its name: "表五《一般公共预算支出表》". */
export function nameTable({
  kind,
  number,
  part,
  title,
}: Pick<PrintedTable, 'kind' | 'number' | 'part' | 'title'>): string {
  // Performance sheets are counted by themselves. Elsewhere the number is said before the name,
  // which need not say it again.
  const place =
    number === null || kind === 'performanceSheet'
      ? ''
      : part === undefined
        ? `表${numerals[number] ?? number}`
        : `表${number}-${part}`
  const name = (part === undefined ? title : title.replace(partedNumber, ''))
    .replace(ordinal, '')
    .replace(/ (?=[“”])|(?<=[“”]) /g, '')
    .trim()
  return spaceText(name === '' ? place || '无标题的表' : `${place}《${name}》`)
}

/**
 * Lines of the published file: "原文第 525 行", "原文第 230、559 行"; by page or sheet for a source
 * that has them. Rows of a table are counted otherwise, see `citeRows`.
 */
export function nameLines(lines: number | readonly number[], source: LineSource): string {
  return spaceText(describeLines(source, [lines].flat()))
}

/**
 * Rows of a table by their index in it, counted from its first row of figures: "表内第 1–17 行",
 * "表头第 2 行".
 */
export function nameRows({ headerRows }: PrintedTable, rows: readonly number[]): string {
  const [first, last] = [Math.min(...rows), Math.max(...rows)]
  if (first < headerRows) return spaceText(`表头第${first + 1}行`)
  return spaceText(
    `表内第${[...new Set([first, last])].map(row => row - headerRows + 1).join('–')}行`,
  )
}

/** Rows of a table with its name: "表五《一般公共预算支出表》表内第 1–17 行". */
export function citeRows(table: PrintedTable, rows: readonly number[]): string {
  return nameTable(table) + nameRows(table, rows)
}

/** The tables and rows that cells stand in, each table once, in the order of the document. */
export function citePlaces(document: BudgetDocument, places: readonly Place[]): string {
  return document.tables
    .flatMap(table => {
      const rows = places.flatMap(place => (place.table === table.id ? [place.row] : []))
      return rows.length === 0 ? [] : [citeRows(table, rows)]
    })
    .join('、')
}

/** The tables that cells stand in, each once, by name alone. */
export function citeTables(document: BudgetDocument, places: readonly Place[]): string[] {
  const cited = new Set(places.map(({ table }) => table))
  return document.tables.filter(({ id }) => cited.has(id)).map(nameTable)
}

/** What names an edition of a unit's budget. */
interface Edition {
  readonly title: string
  readonly year: number
  readonly kind?: DocumentKind
  readonly role?: UnitRole
}

/**
 * "2025 年单位预算", "2024 年部门决算": 部门 or 单位 as the title has it, else as the document says
 * elsewhere, and the kind of the document.
 */
export function nameEdition({ title, year, kind = 'budget', role }: Edition): string {
  const scope = scopeInTitle(title) ?? (role ? unitRoleNames[role] : '')
  return spaceText(`${year}年${scope}${documentKindNames[kind]}`)
}

/** The role that a title does not say, or says otherwise than the rest; '' for none. */
export function nameOtherRole({ title, role }: Pick<Edition, 'title' | 'role'>): string {
  const name = role ? unitRoleNames[role] : ''
  return scopeInTitle(title) === name ? '' : name
}

function scopeInTitle(title: string): string | null {
  const packed = title.replace(/\s+/g, '')
  return /(?:单位|部门)(?=(?:调整)?(?:预算|决算))/.exec(packed)?.[0] ?? null
}

/** The title that a document without a printed one is given when it is read. */
export function buildTitle({ unit, year, kind = 'budget' }: TitledDocument): string {
  return `${unit.name}${year}年${documentKindNames[kind]}`
}
interface TitledDocument extends Omit<Edition, 'title'> {
  readonly unit: { readonly name: string }
}

/** "据《…》"; a title given when the document was read is no name to cite. */
export function citeDocument(document: TitledDocument & { readonly title: string }): string {
  return document.title === buildTitle(document)
    ? '据公开文件'
    : spaceText(`据《${document.title.replace(/\s+/g, '')}》`)
}
