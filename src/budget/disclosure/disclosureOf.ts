import type { BudgetDocument, PrintedTable, TableMeaning } from '@/document/document'
import { findSides } from '@/document/lookup'
import { runSteps } from '@/document/steps'
import { nameLines, nameTable } from '@/text/citations'
import { readHalves } from '@/budget/halves/readHalves'
import { selectUnit, wholeDocument } from '@/budget/units/selectUnit'
import { findDenial, findStatedAmounts, stepClauses, stepMentions } from './mentions'
import {
  basicTables,
  disclosureSubjects,
  type DisclosureSubject,
  type SubjectKey,
} from './subjects'
import { listDoubtfulTables } from './unreadCells'

/**
 * `present`: a figure was read; `empty`: published without data, or said to be nothing; `notRead`:
 * the file speaks of it, or may; `notDisclosed`: no table and no sentence of the file names it. In
 * a document of several units, `together`: only of all of them; `apart`: only of each.
 */
export type DisclosureState =
  'present' | 'empty' | 'together' | 'apart' | 'notRead' | 'notDisclosed'
export const disclosureStateNames: Readonly<Record<DisclosureState, string>> = {
  present: '已公布',
  empty: '公布为空',
  together: '没有分单位',
  apart: '按单位列出',
  notRead: '没有读到',
  notDisclosed: '未公开',
}

/** What a document says of a subject, and where. */
export interface Disclosure {
  readonly state: DisclosureState
  /** Name of the subject. */
  readonly name: string
  /** Where it is said, or where it may stand; few. */
  readonly lines: readonly number[]
  /** The printed table to look at, `null` where only prose speaks of it. */
  readonly place: { readonly table: string; readonly row: number | null } | null
  /** "没有读到“三公”经费"; '' for what is present. */
  readonly title: string
  /** Why, with the lines. */
  readonly detail: string
  /** Both, without a full stop. */
  readonly sentence: string
}

const mostLines = 3

const known = new WeakMap<BudgetDocument, Partial<Record<SubjectKey, Disclosure>>>()

/** What a document says of a subject, found once: states that are never exchanged. */
export function disclosureOf(document: BudgetDocument, key: SubjectKey): Disclosure {
  return (knownOf(document)[key] ??=
    decide(document, key) ??
    sayMentioned(
      document,
      key,
      runSteps(stepMentions(document, [disclosureSubjects[key].words]))[0] ?? [],
    ))
}

/** Finds what `disclosureOf` says of several subjects, in steps that are each short. */
export function* stepDisclosures(
  document: BudgetDocument,
  keys: readonly SubjectKey[],
): Generator<void, void> {
  const own = knownOf(document)
  const open = keys.filter(key => !own[key])
  if (open.length > 0) yield* stepClauses(document)
  for (const key of open) {
    const decided = decide(document, key)
    if (decided) own[key] = decided
    yield
  }
  // What is left is for the printed words to say, which are gone through once for all of it.
  const left = open.filter(key => !own[key])
  const mentions =
    left.length === 0
      ? []
      : yield* stepMentions(
          document,
          left.map(key => disclosureSubjects[key].words),
        )
  for (const [index, key] of left.entries()) {
    own[key] = sayMentioned(document, key, mentions[index] ?? [])
    yield
  }
}

function knownOf(document: BudgetDocument): Partial<Record<SubjectKey, Disclosure>> {
  const own = known.get(document) ?? {}
  known.set(document, own)
  return own
}

const isBlankForm = ({ diagnostics }: BudgetDocument) =>
  diagnostics.some(({ code }) => code === 'blank-form')

/** What figures and sentences say of a subject; `null` where only printed words may. */
function decide(document: BudgetDocument, key: SubjectKey): Disclosure | null {
  const subject: DisclosureSubject = disclosureSubjects[key]
  const { name } = subject
  if (isPresent(document, subject)) return say(document, { state: 'present', name })
  const parted = explainUnits(document, key)
  if (parted) return parted
  const stated = findStatedAmounts(document, subject.own ?? subject.words)
  if (stated.length > 0) return sayMentioned(document, key, stated)
  return isBlankForm(document) ? null : findEmpty(document, subject, listDoubtfulTables(document))
}

/** What is said of a subject by the lines that name it, where there are any. */
function sayMentioned(
  document: BudgetDocument,
  key: SubjectKey,
  lines: readonly number[],
): Disclosure {
  const { name } = disclosureSubjects[key]
  // Of a body that has filled in nothing, nothing is said that it has not published.
  if (isBlankForm(document))
    return say(document, {
      state: 'empty',
      name,
      lines,
      title: `${name}没有填数`,
      detail: '这份文件像是还没有填写的空白表样',
    })
  if (lines.length > 0)
    return say(document, { state: 'notRead', name, lines, detail: '文件里有相关的字样' })
  const doubtful = listDoubtfulTables(document)
  if (doubtful.length > 0)
    return say(document, {
      state: 'notRead',
      name,
      lines: doubtful.map(({ rows, line: title }) => rows[0]?.line ?? title),
      detail: '可能在没有读懂的表里',
    })
  // A file of prose alone has its tables elsewhere: nothing is known of what they publish.
  if (document.diagnostics.some(({ code }) => code === 'no-tables'))
    return say(document, {
      state: 'notRead',
      name,
      detail: '这份文件只有文字，没有读到预算表，可能在另外的附件里',
    })
  return say(document, {
    state: 'notDisclosed',
    name,
    detail: '没有这样的表，也没有写到它的话；可能在另一个文件里',
  })
}

/** Says that a figure is there only for all units together, or only for each of several. */
function explainUnits(document: BudgetDocument, key: SubjectKey): Disclosure | null {
  const whole = wholeDocument(document)
  const { name } = disclosureSubjects[key]
  if (whole) {
    const found = disclosureOf(whole, key)
    return found.state === 'present'
      ? say(document, {
          state: 'together',
          name,
          detail: '文件里只有全部单位合在一起的数，要看请取消按单位的筛选',
        })
      : found
  }
  const apart = document.units?.some((_, unit) =>
    isPresent(selectUnit(document, unit), disclosureSubjects[key]),
  )
  return apart
    ? say(document, { state: 'apart', name, detail: '文件里按单位分别列出，要看请选一个单位' })
    : null
}

/** The state in a word, for the place of a figure that is not there. */
export function nameState(document: BudgetDocument, key: SubjectKey): string {
  const { state } = disclosureOf(document, key)
  return disclosureStateNames[state === 'present' ? 'notRead' : state]
}

const titles: Readonly<Record<DisclosureState, (name: string) => string>> = {
  present: () => '',
  empty: name => `${name}公布为空`,
  together: name => `${name}没有分单位列出`,
  apart: name => `${name}按单位分别列出`,
  notRead: name => `没有读到${name}`,
  notDisclosed: name => `这份文件未公开${name}`,
}

interface Said {
  readonly state: DisclosureState
  readonly name: string
  readonly lines?: readonly number[]
  readonly detail?: string
  readonly title?: string
}

function say(
  document: BudgetDocument,
  { state, name, lines: found = [], detail = '', title = titles[state](name) }: Said,
): Disclosure {
  const lines = firstPlaces(document, found)
  const where =
    lines.length === 0
      ? ''
      : `（${nameLines(lines, document.source)}${found.length > lines.length ? '等' : ''}）`
  return {
    state,
    name,
    lines,
    place: placeAt(document, lines[0]),
    title,
    detail: detail + where,
    sentence: title === '' ? '' : `${title}：${detail}${where}`,
  }
}

/** A few lines with names of their own: cells of one row of a sheet share one. */
function firstPlaces({ source }: BudgetDocument, lines: readonly number[]): readonly number[] {
  const named = new Map<string, number>()
  for (const line of lines) {
    if (named.size === mostLines) break
    const name = nameLines(line, source)
    if (!named.has(name)) named.set(name, line)
  }
  return [...named.values()]
}

function findEmpty(
  document: BudgetDocument,
  subject: DisclosureSubject,
  doubtful: readonly PrintedTable[],
): Disclosure | null {
  const { name } = subject
  const own = document.meanings.filter(
    meaning => subject.tables.includes(meaning.kind) && hasRoom(meaning, subject),
  )
  // What can be a row of several tables can be one that was not understood.
  const isClear = subject.rows
    ? doubtful.length === 0
    : own.every(({ table }) => !doubtful.some(({ id }) => id === table))
  if (own.length > 0 && isClear && own.every(meaning => isBlankFor(meaning, subject))) {
    const printed = document.tables.find(({ id }) => id === own[0]?.table)
    const said = own.find(({ empty }) => empty?.sentence)?.empty ?? null
    return say(document, {
      state: 'empty',
      name,
      lines: [said?.line ?? printed?.line ?? 1],
      detail: said?.sentence
        ? `“${said.sentence.trim()}”`
        : `${printed ? nameTable(printed) : '表'}里没有填数`,
    })
  }
  const denial = own.length === 0 ? findDenial(document, subject.words) : null
  return (
    denial &&
    say(document, { state: 'empty', name, lines: [denial.line], detail: `“${denial.text}”` })
  )
}

/**
 * Whether a table may hold the subject: other tables of its kinds leave it to those that have a row
 * or a column of it, where that can be a row.
 */
function hasRoom({ empty, sides }: TableMeaning, { columns, rows: named }: DisclosureSubject) {
  if (!named || empty) return true
  return sides.some(
    ({ columns: printed, rows }) =>
      printed.some(({ key }) => columns?.includes(key)) ||
      rows.some(({ name }) => named.test(name)),
  )
}

/** Whether a table has room for the subject and nothing in it. */
function isBlankFor({ empty, sides }: TableMeaning, subject: DisclosureSubject): boolean {
  if (empty) return true
  const { columns, rows: named } = subject
  return (
    sides.some(
      side =>
        side.columns.some(({ key }) => !columns || columns.includes(key)) ||
        side.rows.some(({ name }) => named?.test(name)),
    ) && !sides.some(side => holdsAmount(side, subject))
  )
}

/** Columns of other figures than those of the document's year. */
const otherYear = /^(?:prior\.|comparison)/

/** Whether a side has an amount in a row or a column of the subject. */
function holdsAmount(
  { rows }: TableMeaning['sides'][number],
  { columns, rows: named }: DisclosureSubject,
): boolean {
  const isPrinted = (amount: string | null | undefined) => amount != null
  return rows.some(({ name, amounts }) =>
    !columns || named?.test(name)
      ? Object.entries(amounts).some(([key, amount]) => isPrinted(amount) && !otherYear.test(key))
      : columns.some(key => isPrinted(amounts[key])),
  )
}

function isPresent(document: BudgetDocument, subject: DisclosureSubject): boolean {
  const { tables, sides, statements = [], holds, halves = [] } = subject
  if (holds && isHeld(document, holds)) return true
  if (halves.length > 0) {
    const { whole } = readHalves(document, basicTables) ?? {}
    if (halves.some(half => whole?.[half]?.derived === false)) return true
  }
  if (
    statements.length > 0 &&
    document.statements.some(
      ({ topic, amount }) =>
        amount !== null && topic.key !== null && statements.includes(topic.key),
    )
  )
    return true
  const found = sides
    ? findSides(document, tables, sides)
    : document.meanings.flatMap(meaning =>
        tables.includes(meaning.kind) && !meaning.empty
          ? meaning.sides.map(side => ({ meaning, side }))
          : [],
      )
  return found.some(({ side }) => holdsAmount(side, subject))
}

function isHeld(
  { projects, sheets, staff, procurement, statements }: BudgetDocument,
  held: NonNullable<DisclosureSubject['holds']>,
): boolean {
  if (held === 'projects') return projects.some(({ total }) => total !== null)
  if (held === 'sheets') return sheets.some(({ indicators }) => indicators.length > 0)
  if (held === 'staff') return staff !== null && (staff.total ?? staff.active) !== null
  if (held === 'procurement') return procurement?.total != null
  return statements.some(({ change }) => change !== undefined)
}

function placeAt({ tables }: BudgetDocument, line: number | undefined): Disclosure['place'] {
  for (const { id, line: title, rows, captions, notes } of tables) {
    const row = rows.findIndex(printed => printed.line === line)
    if (row >= 0) return { table: id, row }
    if (title === line || [...captions, ...notes].some(printed => printed.line === line))
      return { table: id, row: null }
  }
  return null
}
