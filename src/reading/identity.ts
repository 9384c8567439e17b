import type { Diagnostic, DocumentKind, Party, Row, TableMeaning } from '@/document/document'
import { documentKindNames } from '@/document/documentKind'
import { buildTitle } from '@/text/citations'
import { readRole } from './units/readRole'
import { findUnitInBody } from './units/unitInBody'
import { findYearOfDate, type YearOfDate } from './units/yearOfDate'
import type { UnitRole } from '@/document/unitRole'
import { ReadingError } from './formats/decode'
import type { ProseReading } from './prose/readProse'
import { stripSpace } from './text/characters'
import { compactTitle } from './text/compact'
import { findNameInTitle, splitParty } from './text/unitNames'

export interface Identity {
  readonly id: string
  readonly title: string
  readonly year: number
  readonly kind: DocumentKind
  readonly unit: Party
  readonly role: UnitRole | null
  readonly department: Party | null
  readonly diagnostics: readonly Diagnostic[]
}

interface IdentityInput {
  readonly prose: Pick<ProseReading, 'cover' | 'parts'>
  readonly meanings: readonly TableMeaning[]
  /** Units named over tables: 编制单位：…, 部门：…. */
  readonly holders: readonly { readonly name: string; readonly line: number }[]
  readonly titles: readonly { readonly text: string; readonly line: number }[]
  /** Lines over tables. */
  readonly captions: readonly string[]
  /** Lines below tables. */
  readonly notes: readonly string[]
  readonly file: string
}

/**
 * Whose budget of which year this is: from the cover, the captions and the coded rows of 收入总表;
 * throws ReadingError without a year and a day of publication.
 */
export function identifyDocument({
  prose: { cover, parts },
  meanings,
  holders,
  titles,
  captions,
  notes,
  file,
}: IdentityInput): Identity {
  const base = file.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '')
  const kind =
    [[cover.title ?? ''], titles.map(({ text }) => text), parts.map(({ title }) => title), [base]]
      .map(readKind)
      .find(found => found !== null) ?? 'budget'
  const named =
    cover.year ??
    findCommonYear(titles.map(({ text }) => text)) ??
    findCommonYear(captions) ??
    findCommonYear(
      meanings.flatMap(({ sides }) =>
        sides.flatMap(({ columns }) => columns.map(({ label }) => label)),
      ),
    ) ??
    findCommonYear(
      parts.flatMap(({ title, sections }) => [
        title,
        ...sections.flatMap(section => [
          section.title,
          ...section.paragraphs.map(({ text }) => text.replaceAll(dateField, '')),
        ]),
      ]),
    ) ??
    findCommonYear([base])
  const dated = named === null ? findYearOfDate(cover.published, parts, kind) : null
  const year = named ?? dated?.year ?? null
  if (year === null)
    throw new ReadingError('文件里没有写明是哪一年的预算：请在文件名里写上年度，再打开')
  const diagnostics: Diagnostic[] = dated ? [reportYearOfDate(dated, kind)] : []
  const { unit: coded, department } = findCodedParties(meanings)
  const fileName = findNameInTitle(compactTitle(base))
  const subject =
    cover.unit ??
    findHolder(holders) ??
    findInTitles(titles) ??
    coded ??
    agreeWith(fileName, findUnitInBody(parts))
  if (!subject)
    diagnostics.push({
      level: 'warning',
      code: 'no-unit-name',
      line: 1,
      message: '文件里没有写明是哪个单位的预算，暂以文件名代替。',
    })
  const unit: Party = {
    name: subject?.name ?? fileName ?? base,
    code: coded?.code ?? subject?.code ?? null,
    line: subject?.line ?? 1,
  }
  return {
    id: buildId({ party: subject ? (unit.code ?? unit.name) : base, year, kind }),
    title: cover.title ?? buildTitle({ unit, year, kind }),
    year,
    kind,
    unit,
    role: readRole({
      title: cover.title ?? '',
      titles: [...titles.map(({ text }) => text), ...parts.map(({ title }) => title), base],
      listed: parts.flatMap(({ id, sections }) =>
        id === 'toc'
          ? sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
          : [],
      ),
      notes,
      unit,
      department: department ?? cover.department ?? null,
    }),
    department: department ?? cover.department ?? null,
    diagnostics,
  }
}

function reportYearOfDate({ year, date, line }: YearOfDate, kind: DocumentKind): Diagnostic {
  return {
    level: 'warning',
    code: 'year-from-date',
    line,
    message: `文件里没有写明是哪一年的预算，按原文第 ${line} 行的日期 ${date} 推作 ${year} 年度${documentKindNames[kind]}，请核对年度和类型。`,
  }
}

/** The unit that the text tells of, unless the file is named after another. */
function agreeWith(named: string | null, told: Party | null): Party | null {
  return named === null || told?.name.includes(named) ? told : null
}

/** When something was handed in or put up, which says nothing of the year that it is about. */
const dateField = /(?:日期|时间)[：:\s]*20\d\d[-/.年]\d{1,2}(?:[-/.月]\d{1,2})?/g

/** The first unit over a table, with the code that stands before its name. */
function findHolder(holders: IdentityInput['holders']): Party | null {
  const holder = holders[0]
  return holder ? { ...splitParty(compactTitle(holder.name)), line: holder.line } : null
}

/** The unit that titles of tables name: 某局2024年度支出决算表. */
function findInTitles(titles: IdentityInput['titles']): Party | null {
  for (const { text, line } of titles) {
    const name = findNameInTitle(compactTitle(text))
    if (name !== null) return { name, code: null, line }
  }
  return null
}

/** What a file or folder cannot be named with. */
const unfitForNames = /[\\/:*?"<>|\s]+/g

/** `<unit code or name>-<year>`, with the kind of what is no budget. */
function buildId(named: { party: string; year: number; kind: DocumentKind }): string {
  const { party, year, kind } = named
  const name = party.includes(String(year)) ? party : `${party}-${year}`
  return `${name}${kind === 'budget' ? '' : `-${documentKindNames[kind]}`}`.replace(
    unfitForNames,
    '-',
  )
}

/** The kind that most titles name; `null` where they name none. */
function readKind(titles: readonly string[]): DocumentKind | null {
  const count = (pattern: RegExp) => titles.filter(title => pattern.test(stripSpace(title))).length
  const named = count(/预算|决算/)
  if (named === 0) return null
  if (count(/(?<!预)决算/) * 2 > named) return 'finalAccount'
  return count(/调整后?(?:的)?预算|预算(?:[（(])?调整/) * 2 > named ? 'adjustedBudget' : 'budget'
}

/** A single unit below a department, or the department itself where it has several. */
function findCodedParties(meanings: readonly TableMeaning[]): {
  unit: Party | null
  department: Party | null
} {
  const side = meanings
    .flatMap(({ sides }) => sides)
    .find(({ kind, rows }) => kind === 'unit' && rows.some(({ code }) => code !== null))
  const rows = side?.rows ?? []
  const coded = rows.filter(
    (row): row is Row & { code: string } => row.code !== null && row.role === 'line',
  )
  const top = coded.find(({ parent }) => parent === null)
  const below = coded.filter(({ parent }) => parent !== null)
  if (!top) return { unit: null, department: null }
  if (below.length !== 1) return { unit: toParty(top), department: null }
  return { unit: toParty(below[0]!), department: toParty(top) }
}

function toParty({ name, code, line }: Row): Party {
  return { name, code, line }
}

/** A day (2025-06-06) is when something was put up. */
const dateOfDay = /20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/g

function findCommonYear(texts: readonly string[]): number | null {
  const counts = new Map<number, number>()
  for (const text of texts) {
    for (const [, year] of stripSpace(text)
      .replaceAll(dateOfDay, '')
      .matchAll(/(?<!\d)(20\d\d)年?(?!\d)/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null
}
