import type { Diagnostic, TableKind } from '@/document/document'
import type { Statement } from '@/document/prose'
import { compactText } from '@/reading/text/compact'
import { scanFigures } from '@/reading/text/figures'
import { isGlossary } from '@/reading/prose/outline/glossary'
import type { ParagraphLines, Chapter, Heading } from '@/reading/prose/outline/chapters'
import { readOrdinalMark } from '@/reading/prose/outline/line'
import { followPath, readHeadingPath } from '@/reading/prose/subjects/context'
import type { SubjectIndex } from '@/reading/prose/subjects/subjectIndex'
import { hasLevelMark } from '@/reading/prose/subjects/subjectPath'
import type { CodeFinder } from './economicCodes'
import type { ParagraphState, StatementContext, SectionState } from './draft'
import { StatementFinisher } from './finish'
import { type Item, readItem } from './readItem'
import { readParagraph } from './readParagraph'

export interface StatementsInput {
  readonly chapters: readonly Chapter[]
  readonly year: number | null
  readonly isBudget: boolean
  readonly unitNames: readonly string[]
  readonly headCounts: ReadonlyMap<ParagraphLines, ReadonlySet<number>>
  readonly codeOf: CodeFinder
  readonly subjects: SubjectIndex
  readonly diagnostics: Diagnostic[]
}

const longestParagraph = 100_000
const statementPattern =
  /[\d０-９无未]|没有|决算|不涉及|不安排|持平|相同|原因|^主要[是系]|(?:其中|如下|包括)[：:]?$/
const reasonPattern = /原因|因为|由于|系因|主要[是系]|，因|所致/
const excludedTitle = /职能|职责|机构设置|内设机构|机构情况|机构构成|单位构成|目录/
const titleEnd = /(?:安排|增减变化|变动|规模变化|变化|总体|具体)*(?:情况)?(?:的)?(?:说明|情况)*。?$/

/**
 * Reads the figures and claims of the explanations: every section but duties, organisation and
 * glossary.
 */
export function readStatements({
  chapters,
  year,
  isBudget,
  unitNames,
  headCounts,
  codeOf,
  subjects,
  diagnostics,
}: StatementsInput): Statement[] {
  const reader: StatementContext = {
    drafts: [],
    draftCount: 0,
    diagnostics,
    finishDiagnostics: [],
    year,
    isBudget,
    unitNames: [...unitNames].sort((a, b) => b.length - a.length),
    headCounts,
    subjects,
  }
  const finisher = new StatementFinisher(reader, codeOf)
  for (const { kind, label, headings } of chapters) {
    if (kind !== 'body' || isGlossary(label)) continue
    headings.forEach((heading, index) => {
      if (heading.paragraphs.length === 0) return
      const titles = listTitles(headings, index, label)
      if (titles.some(title => excludedTitle.test(title) || isGlossary(title))) return
      readSection(reader, createSection(reader, heading, titles), heading)
      finisher.finishSection()
    })
  }
  return finisher.finish()
}

function readSection(reader: StatementContext, scene: SectionState, { paragraphs }: Heading): void {
  for (const block of paragraphs) {
    if (block.text.length > longestParagraph) {
      const line = block.lines[0] ?? 0
      reader.diagnostics.push({
        level: 'warning',
        code: 'long-paragraph',
        line,
        message: `原文第 ${line} 行起的一段有 ${block.text.length} 个字符，太长，其中的数没有读，原文保留。`,
      })
    } else if (statementPattern.test(block.text)) {
      readParagraph(createParagraphState(reader, scene, block))
    } else if (block.text.length < 200) followSubjectLine(reader, scene, block.text)
  }
}

/** "（一）公共安全（类）" on a line of its own says what the lines below it stand under. */
function followSubjectLine(
  { subjects }: StatementContext,
  section: SectionState,
  printed: string,
): void {
  if (!/[类款项]/.test(printed)) return
  const { text } = compactText(printed)
  if (!hasLevelMark(text)) return
  const begin = readOrdinalMark(text)?.length ?? 0
  const item = readItem({ text, begin, figures: [], section, subjects })
  findItem(item, { text, begin, section, hasFigures: false })
}

function createParagraphState(
  context: StatementContext,
  section: SectionState,
  block: ParagraphLines,
): ParagraphState {
  const source = compactText(block.text)
  const { text } = source
  const begin = readOrdinalMark(text)?.length ?? 0
  const figures = scanFigures(text, begin)
  const read = readItem({ text, begin, figures, section, subjects: context.subjects })
  const item = findItem(read, { text, begin, section, hasFigures: figures.length > 0 })
  return {
    source,
    text,
    begin,
    context,
    section,
    block,
    figures,
    item: item.words,
    former: section.former,
    isSubject: item.path !== null,
    itemStart: begin,
    formers: [],
    drafts: [],
    subject: null,
    openedWhole: null,
    mayHoldReason: reasonPattern.test(text),
  }
}

const onlyMarks = /^[”。；：，\s]*$/

interface ItemPlace {
  readonly text: string
  readonly begin: number
  readonly section: SectionState
  readonly hasFigures: boolean
}

/**
 * A subject's name alone, or a marked item that says what a subject is for, and no figure, is what
 * the lines below speak of, up to the next item.
 */
function findItem(item: Item, { text, begin, section, hasFigures }: ItemPlace): Item {
  if (item.path) {
    section.subjects = followPath(section.subjects, item.path)
    const rest = text.slice(text.indexOf(item.words, begin) + item.words.length)
    section.openItem = onlyMarks.test(rest) || (begin > 0 && !hasFigures) ? item : null
    return item
  }
  if (begin > 0) section.openItem = null
  return section.openItem ?? item
}

/** The year before a budget's own that a title tells the account of; `null` for other titles. */
function readFormer({ year, isBudget }: StatementContext, title: string): string | null {
  const [, former, spent] = /^(20\d\d)年.*?(决算|执行|完成|$)/.exec(title) ?? []
  return isBudget && spent && year !== null && Number(former) === year - 1 ? `${former}年` : null
}

function createSection(
  reader: StatementContext,
  heading: Heading,
  titles: readonly string[],
): SectionState {
  const explainedTable = findExplainedTable(titles)
  const isAboutAssets = titles.some(title => title.includes('资产'))
  const [own = '', ...above] = titles
  const title = own.replace(/^20\d\d年(?:度)?/, '').replace(titleEnd, '')
  return {
    heading,
    title,
    explainedTable,
    isAboutAssets,
    former: readFormer(reader, own),
    listedWhole: null,
    nextWhole: null,
    partsHaveMarks: null,
    firstDraft: null,
    drafts: [],
    subjects: { headings: readHeadingPath([...above.reverse(), title]), before: [] },
    openItem: null,
  }
}

/** What the innermost title says that says anything. */
function findExplainedTable(titles: readonly string[]): SectionState['explainedTable'] {
  for (const title of titles) {
    const about = readExplainedTable(title)
    // "（一）教育支出（类）" names what the lines below it speak of, and no table.
    if (about === 'expenditure' && readHeadingPath([title]).length > 0) continue
    if (about !== undefined) return about
  }
  return null
}

/** The titles that a section stands under, its own first, packed and without ordinals. */
function listTitles(headings: readonly Heading[], index: number, chapter: string): string[] {
  const titles: string[] = []
  let level = 99
  for (let position = index; position >= 0 && level > 1; position--) {
    const heading = headings[position]
    if (!heading || heading.level >= level || heading.level === 0) continue
    level = heading.level
    titles.push(heading.label)
  }
  titles.push(chapter)
  return titles
}

const tablePatterns: readonly (readonly [RegExp, TableKind | null])[] = [
  [/三公/, 'threePublic'],
  [/机关运行/, 'operatingFunds'],
  [/采购/, 'procurement'],
  [/绩效/, 'performanceSheet'],
  [/因公出国|出国（境）|公务接待|公务用车购置|会议费|培训费/, 'threePublic'],
  [/政府性基金/, 'governmentFund'],
  [/国有资本/, 'stateCapital'],
  [/资产/, null],
  [/一般公共预算.*基本支出/, 'generalPublicBasicExpenditure'],
  [/财政拨款.*基本支出/, 'fiscalBasicExpenditure'],
  [/^(?!.*(?:基本支出|收支)).*一般公共预算.*/, 'generalPublicExpenditure'],
  [/财政拨款.*(?:收支|收入支出)/, 'fiscalRevenueExpenditure'],
  [/财政拨款.*支出/, 'fiscalExpenditure'],
  [/收支|收入支出|收入与支出|收入和支出/, 'revenueExpenditure'],
  [/项目支出/, 'projectExpenditure'],
  [/基本支出/, 'generalPublicBasicExpenditure'],
  [/收入/, 'revenue'],
  [/支出/, 'expenditure'],
]

/**
 * The table that a section explains by the words of its title; `null` where it explains none,
 * `undefined` where the title says nothing.
 */
export function readExplainedTable(title: string): TableKind | null | undefined {
  return tablePatterns.find(([pattern]) => pattern.test(title))?.[1]
}
