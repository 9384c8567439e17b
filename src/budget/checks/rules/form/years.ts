import { kindOf } from '@/document/documentKind'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { tellTogether, type WordsRelation } from './together'

const printedYear = /(?<![\d年至到—-])(20\d\d)\s*年/
const otherYears = /上年|比|对比|结转|以前|近[三3两]年|[-—至到]\s*20\d\d|20\d\d\s*[-—至到]/

interface Dated {
  readonly id: string
  readonly name: string
  readonly line: number
  readonly year: number
}

/** Titles of tables, parts and sections are of the document's own year. */
export const titleYears: Rule = {
  family: 'form',
  *generate({ document, tables }): Iterable<Relation> {
    const titles = [
      ...tables.flatMap(({ id, name, printed }) =>
        printed && printed.kind !== 'performanceSheet'
          ? [{ id, name: `${name}的标题`, title: printed.title, line: printed.line }]
          : [],
      ),
      ...document.parts.flatMap(part =>
        part.id === 'toc' || part.id.startsWith('cover')
          ? []
          : [
              { ...part, name: `“${part.title}”` },
              ...part.sections.map(section => ({ ...section, name: `“${section.title}”` })),
            ].map(({ id, name, title, line }) => ({ id, name, title, line })),
      ),
    ]
    const isFinal = kindOf(document) === 'finalAccount'
    const dated = titles.flatMap(({ id, name, title, line }): Dated[] => {
      if (!isFinal && tellsAccount(title, document.year - 1)) return []
      const year = otherYears.test(title) ? undefined : printedYear.exec(title)?.[1]
      return year === undefined ? [] : [{ id, name, line, year: Number(year) }]
    })
    const usual = mostFrequent(dated.map(({ year }) => year)) ?? document.year
    yield* tellTogether(
      { id: 'form:years', title: '各标题的年份 = 文件的年份' },
      dated.map(({ id, name, line, year }) => ({
        id: `form:year:${id}`,
        title: `${name}的年份 = ${usual === document.year ? '文件的年份' : '其余标题的年份'}`,
        left: yearTerm(`${name}的年份`, year, line, year === usual),
        right: yearTerm('文件的年份', usual, line),
        meaning: '标题写的是另一年，像是沿用了往年的文字。',
      })),
    )
  },
}

/** Whether a title is of the account of a year, which the budget of the next one may tell. */
function tellsAccount(title: string, year: number): boolean {
  return (
    Number(printedYear.exec(title)?.[1]) === year && /(?<!预)决算|执行情况|完成情况/.test(title)
  )
}

function mostFrequent(years: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1)
  const [first] = [...counts].sort(([, one], [, other]) => other - one)
  return first && first[1] * 2 > years.length && first[1] > 2 ? first[0] : null
}

/** What a sentence compares with is the year before, not the document's own. */
export const comparedYears: Rule = {
  family: 'prose',
  *generate({ document }): Iterable<Relation> {
    const { year } = document
    const isFinal = kindOf(document) === 'finalAccount'
    const compared = document.statements.flatMap(({ id, change, label }): WordsRelation[] => {
      const words = /(?:比|较|与)\s*(20\d\d)\s*年度?([^，。；]{0,8})/.exec(change?.text ?? '')
      const against = words?.[1] ?? /^(20\d\d)年/.exec(change?.against ?? '')?.[1]
      if (!change || against === undefined) return []
      const base = Number(against)
      // A final account is also compared with its own budget.
      const isOwnBudget =
        isFinal && base === year && /预算/.test(`${words?.[2] ?? ''}${change.against ?? ''}`)
      if (isOwnBudget || base < year - 1) return []
      const name = `正文“${label}”所比的年份`
      return [
        {
          id: `compared:${id}`,
          title: `${name} = 上一年`,
          left: { ...yearTerm(name, base, change.line, base === year - 1), statement: id },
          right: yearTerm('文件的上一年', year - 1, change.line),
          meaning: '增减是与文件自己的年份相比，年份像是写错了。',
        },
      ]
    })
    yield* tellTogether({ id: 'compared', title: '正文所比的年份 = 上一年' }, compared)
  },
}

const untilPattern = /截[至止](?:到)?\s*(20\d\d)\s*年/

/** "截至 20xx 年" and the date of publication are of the years that a document can know of. */
export const knownDates: Rule = {
  family: 'form',
  *generate(context): Iterable<Relation> {
    const { document } = context
    const { year, published } = document
    const first = kindOf(document) === 'finalAccount' ? year : year - 1
    const found: Dated[] = listParagraphs(context).flatMap(({ id, text, line }) => {
      const until = untilPattern.exec(text)?.[1]
      return until === undefined ? [] : [{ id, name: '正文“截至”', line, year: Number(until) }]
    })
    const date = /^(\d{4})/.exec(published?.date ?? '')?.[1]
    if (published && date)
      found.push({ id: 'published', name: '封面的日期', line: published.line, year: Number(date) })
    yield* tellTogether(
      { id: 'form:dates', title: `各处日期的年份 = ${first} 年或以后` },
      found
        .filter(({ year: own }) => own <= year + 2)
        .map(({ id, name, line, year: own }) => ({
          id: `form:date:${id}`,
          title: `${name}的年份 = ${first} 年或以后`,
          left: yearTerm(`${name}的年份`, own, line, own >= first),
          right: { ...yearTerm('最早的年份', first, line), text: `${first} 年或以后` },
          meaning: '日期比文件的年份早，像是沿用了往年的文字。',
        })),
    )
  },
}

/** Paragraphs that may name a date that something was counted at. */
function listParagraphs({ document }: Context) {
  return document.parts.flatMap(({ id: part, sections }) =>
    part === 'toc'
      ? []
      : sections.flatMap(({ id, paragraphs }) =>
          paragraphs.flatMap(({ text, lines }, index) =>
            text.includes('截') ? [{ id: `${id}.${index}`, text, line: lines[0] ?? 1 }] : [],
          ),
        ),
  )
}

function yearTerm(label: string, year: number, line: number, same = true) {
  return wordsTerm({ label, text: `${year} 年`, line, same })
}
