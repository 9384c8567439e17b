import type { PrintedRow } from '@/document/document'
import type { RawDocument, RawLine, RawTable } from '@/reading/formats/raw'
import { stripSpace } from '@/reading/text/characters'
import { joinCellLines } from '@/reading/text/joinCellLines'
import { namesProject, readIndicatorHeader } from './indicatorColumns'
import { readLabelledValue } from './labels'

/** Rows that a head of indicators has at most. */
const mostHeadRows = 2
const fewestLevels = 2
const level = /^[一二三]级指标$/
/** Lines of names, money and goals above an indicator table. */
const mostLines = 40
/** What begins a part of the text, and no label of a project. */
const heading =
  /^(?:第[一二三四五六七八九十]+(?:部分|章)|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/

const sentenceEnd = /[。！？]\s*$/
/** What numbers one goal among several. */
const item = /^\s*(?:\d+[.．、]|[（(]\d+[)）]|[①-⑳]|目标\d)/

/**
 * Gives each table of indicators alone the lines right above it that name its project, money and goal
 * (项目名称：…), as its first rows; a goal on several lines is one.
 */
export function takeLabelsAbove(raw: RawDocument): RawDocument {
  if (!raw.tables.some(isIndicatorTable)) return raw
  const taken = new Set<RawLine>()
  const tables = raw.tables.map((table, index) => {
    if (!isIndicatorTable(table)) return table
    const from = raw.tables[index - 1]?.rows.at(-1)?.line ?? 0
    const to = (table.captions[0] ?? table.rows[0]!).line
    const lines = listLabelled(raw.prose.filter(({ line }) => line > from && line < to))
    if (lines.length === 0) return table
    for (const line of lines) taken.add(line)
    const rows = buildRows(lines)
    return {
      ...table,
      rows: [...rows, ...table.rows],
      continuesPrevious: false,
      joinedRows: (table.joinedRows ?? 0) + lines.length - rows.length,
    }
  })
  return taken.size === 0
    ? raw
    : { ...raw, tables, prose: raw.prose.filter(line => !taken.has(line)) }
}

/** Whether a table begins with the head of indicators, and has no name of a project. */
function isIndicatorTable({ rows, captions }: RawTable): boolean {
  if (captions.length > 0) return false
  const head = rows
    .slice(0, mostHeadRows)
    .find(({ cells }) => cells.filter(cell => level.test(stripSpace(cell))).length >= fewestLevels)
  return (
    head !== undefined &&
    readIndicatorHeader(head.cells) !== null &&
    !rows.some(({ cells }) => cells.some(cell => namesProject(cell) || readKind(cell) === 'name'))
  )
}

/** The last lines, from 项目名称：… on; none where one of them may be a sentence of the text. */
function listLabelled(above: readonly RawLine[]): readonly RawLine[] {
  const near = above.slice(-mostLines)
  const start = near.findLastIndex(({ text }) => readKind(text) === 'name')
  const lines = start < 0 ? [] : near.slice(start)
  let open = false
  for (const [index, { text }] of lines.entries()) {
    const kind = readKind(text)
    if (heading.test(stripSpace(text)) || (kind === null && !open)) return []
    // Only a goal goes on, until its sentence ends; what follows then may be anybody's.
    const next = lines[index + 1]?.text ?? ''
    const isGoal: boolean = kind === 'goal' || (kind === null && open)
    open = isGoal && (!sentenceEnd.test(text) || item.test(next))
  }
  return lines
}

const readKind = (text: string) => readLabelledValue(text)?.kind ?? null

function buildRows(lines: readonly RawLine[]): PrintedRow[] {
  const rows: { line: number; cells: string[] }[] = []
  for (const { line, text } of lines) {
    const last = rows.at(-1)
    if (last && readKind(text) === null) last.cells = [joinCellLines([last.cells[0]!, text])]
    else rows.push({ line, cells: [text] })
  }
  return rows
}
