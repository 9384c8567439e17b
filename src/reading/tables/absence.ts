import type { Diagnostic, PrintedTable, TableKind, TableMeaning } from '@/document/document'
import type { Part } from '@/document/prose'
import { readOrdinal, stripSpace } from '@/reading/text/characters'
import { readKind } from './title'

const tableTitle = /表(?:[（(][^（）()]*[）)])?$/
const ordinal = /^(?:附?表)?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．：:]/
/** 三、 or 表3-2, but not the numeral that a word begins with: 一般公共预算. */
const leadingNumber =
  /^#*(?:附?表(?:[一二三四五六七八九十]{1,3}(?!般)|\d{1,2})?(?:-\d{1,2})?[、.．：:]?|[一二三四五六七八九十]{1,3}[、.．：:]|\d{1,2}(?:-\d{1,2})?(?!\d)[、.．：:]?)/
const numeral = /^(?:附?表)?([一二三四五六七八九十]{1,3}|\d{1,2})(?=[、.．：:])/
const partHeading = /^第[一二三四五六七八九十]+部分/

/**
 * Names the tables that the contents list and the document does not have: a file that was cut off
 * reads as if it were whole.
 */
export function reportMissingTables(
  parts: readonly Part[],
  tables: readonly PrintedTable[],
): Diagnostic[] {
  const listed = listEntries(parts)
  return listed
    .filter(entry => isMissing(entry, listed, tables))
    .map(({ text, line, name }) => {
      const titleLine = findTitleLine(parts, name, tables)
      const state =
        titleLine === null
          ? '文件里没有这张表，文件可能不完整'
          : `原文第 ${titleLine} 行印有它的标题，标题下面的表没有读出来，请对照原文`
      return {
        level: 'warning',
        code: 'missing-table',
        line,
        message: `原文第 ${line} 行的目录列有“${text}”，${state}。`,
      }
    })
}

/** Where the title of a table stands alone in the text behind the contents; `null` for nowhere. */
function findTitleLine(
  parts: readonly Part[],
  name: string,
  tables: readonly PrintedTable[],
): number | null {
  const used = new Set(tables.flatMap(({ captions }) => captions.map(({ line }) => line)))
  const isTitle = (text: string, line: number | undefined): line is number =>
    line !== undefined && !used.has(line) && bareTitle(stripSpace(text)) === name
  for (const { id, sections } of parts) {
    if (id === 'toc' || id === 'cover') continue
    for (const { title, line, paragraphs } of sections) {
      if (isTitle(title, line)) return line
      for (const { text, lines } of paragraphs) if (isTitle(text, lines[0])) return lines[0]!
    }
  }
  return null
}

/** A table as the contents list it. */
interface ListedTable {
  readonly text: string
  readonly line: number
  readonly kind: TableKind
  readonly name: string
}

function listEntries(parts: readonly Part[]): readonly ListedTable[] {
  return parts.flatMap(({ id, sections }) =>
    (id === 'toc' ? sections : []).flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text: printed, lines }, index) => {
        const line = lines[0]
        const text = wholeEntry(printed, paragraphs[index - 1]?.text)
        const title = stripSpace(text)
        if (line === undefined || !tableTitle.test(title) || partHeading.test(title)) return []
        const kind = readKind(title)
        const isListed =
          kind !== 'unknown' || countsOn(title, stripSpace(paragraphs[index - 1]?.text ?? ''))
        return isListed ? [{ text, line, kind, name: bareTitle(title) }] : []
      }),
    ),
  )
}

/** Whether an entry counts on (十一、) from a table that is known (十、): it is no heading of tables. */
function countsOn(entry: string, before: string): boolean {
  const [own, last] = [entry, before].map(text => readOrdinal(numeral.exec(text)?.[1] ?? ''))
  return (
    own != null &&
    last != null &&
    own === last + 1 &&
    tableTitle.test(before) &&
    readKind(before) !== 'unknown'
  )
}

/** An entry with its beginning, where it is broken over two lines: 十、财政拨款“三公”经 / 费支出表. */
function wholeEntry(text: string, above: string | undefined): string {
  const [own, before] = [stripSpace(text), stripSpace(above ?? '')]
  const isBroken =
    !ordinal.test(own) &&
    ordinal.test(before) &&
    !tableTitle.test(before) &&
    !/(?:说明|情况|\d)$/.test(before)
  return isBroken ? `${before}${own}` : text
}

/**
 * Whether no table can be the one that is listed: there is none of its kind, or all that are there
 * bear the names of others that are listed.
 */
function isMissing(
  { kind, name }: ListedTable,
  listed: readonly ListedTable[],
  tables: readonly PrintedTable[],
): boolean {
  // A table whose title was lost, or tells nothing, may be any.
  const mayBeAny = tables.some(table => table.title === '' || table.kind === 'unknown')
  if (kind === 'unknown')
    return !mayBeAny && tables.every(({ title }) => bareTitle(stripSpace(title)) !== name)
  const own = tables.filter(table => table.kind === kind)
  if (own.length === 0) return true
  if (mayBeAny) return false
  const names = new Set(own.map(({ title }) => bareTitle(stripSpace(title))))
  const others = listed.filter(entry => entry.kind === kind && entry.name !== name)
  return (
    !names.has(name) &&
    others.length > 0 &&
    [...names].every(known => others.some(other => other.name === known))
  )
}

/** A title without what comes and goes between the contents and the table: number, year, unit, marks. */
function bareTitle(title: string): string {
  return title
    .replace(leadingNumber, '')
    .replace(/^.*20\d\d年度?/, '')
    .replace(/[《》“”"]|[（(][^（）()]*[)）]/g, '')
    .replace(/^(?:部门|单位)/, '')
}

/**
 * Says of a document whose tables hold not one amount that it is a blank form: nothing is published
 * empty by it.
 */
export function reportBlankForm(meanings: readonly TableMeaning[], line: number): Diagnostic[] {
  // A list of units has no amounts at all; a table that is not empty and has none was not read.
  const tables = meanings.filter(({ sides }) => sides.some(({ columns }) => columns.length > 0))
  const isBlank = ({ empty, sides }: TableMeaning) =>
    empty !== null &&
    sides.every(({ rows }) =>
      rows.every(({ amounts }) => Object.values(amounts).every(amount => amount === null)),
    )
  // A body that has none of some money says so below the table; of all its money it cannot.
  return tables.every(isBlank) && tables.some(({ empty }) => empty?.sentence === null)
    ? [
        {
          level: 'warning',
          code: 'blank-form',
          line,
          message: '这份文件的表里没有一个金额，像是还没有填写的空白表样，不是公布的预算。',
        },
      ]
    : []
}

const topicOfTable: Partial<Record<TableKind, string>> = {
  governmentFund: '政府性基金',
  stateCapital: '国有资本经营',
  threePublic: '三公',
  projectExpenditure: '项目支出',
}
/** What a form tells its users to write below an empty table, and the word before what they wrote. */
const formsOrder = /^(?:[^。]*作(?:下述|如下)说明：)?(?:说明：)*/
const absencePattern = /(?:无|没有|未安排|不涉及|空表).{0,30}/

/**
 * Puts the document's own sentence beside a table that is published empty, where the explanations
 * have one.
 */
export function explainEmptyTable(meaning: TableMeaning, parts: readonly Part[]): TableMeaning {
  const topic = topicOfTable[meaning.kind]
  if (meaning.empty === null || meaning.empty.sentence !== null || topic === undefined)
    return meaning
  for (const part of parts) {
    for (const section of part.sections) {
      for (const { text, lines } of section.paragraphs) {
        if (!text.includes(topic)) continue
        const sentence = text
          .replace(formsOrder, '')
          .split(/(?<=[。；])/)
          .find(
            candidate =>
              candidate.includes(topic) && absencePattern.test(candidate) && candidate.length < 120,
          )
        if (sentence !== undefined)
          return { ...meaning, empty: { sentence, line: lines[0] ?? section.line } }
      }
    }
  }
  return meaning
}
