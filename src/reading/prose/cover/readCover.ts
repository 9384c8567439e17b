import type { Party } from '@/document/document'
import { words } from '@/reading/words'
import { pack } from '../compact'
import type { Chapter } from '../outline/types'
import { readDate, readYear } from './readDate'

/** What the cover says; `null` where it does not. */
export interface Cover {
  readonly title: string | null
  readonly unit: Party | null
  readonly department: Party | null
  readonly year: number | null
  /** ISO date ("2024-02-27", "2024-02" without a day). */
  readonly published: { readonly date: string; readonly line: number } | null
}
/**
 * `words` in the compared form, `printed` as printed without white space: character for character
 * the same place.
 */
interface CoverLine {
  readonly line: number
  readonly words: string
  readonly printed: string
}

const unitLabel = /^(?:预算|编制|填报|公开)?(?:单位|部门)(?:（.{1,6}）)?(?:名称)?：(.+)$/
const departmentLabel = /^(?:主管|上级|一级预算)(?:部门|单位)(?:名称)?：(.+)$/
const coded = /^[[（【]?(\d{3,})[\]）】]?[-—]?(.+)$|^(.+?)[[（【-](\d{3,})[\]）】]?$/
const money = /^(?:人民币)?[百千万亿]*元/
const titled = /预算/
const holderEnd =
  /(?:局|室|厅|部|处|会|院|所|站|校|学|园|馆|队|社|团|台|中心|机关|政府|街道|镇|乡|公司|单位)(?:（[^（）]{1,8}）|本级|机关)?$/
const aroundYear =
  /^(.*?)((?:20\d\d|二[〇○零O一二三四五六七八九]{3})年度?)(.*?)(?:的)?(?:区级|市级|省级|县级)?(?:部门|单位)?(?:综合)?预算/

/**
 * Reads title, unit, department, year and date from the lines before the table of contents;
 * `fallback` is the year where none is printed.
 */
export function readCover(chapters: readonly Chapter[], fallback: number | null): Cover {
  const lines = chapters[0]?.kind === 'cover' ? coverLines(chapters[0]) : []
  const title =
    lines.find(
      ({ words }) => titled.test(words) && readYear(words) !== null && !unitLabel.test(words),
    ) ?? lines.find(({ words }) => titled.test(words) && !unitLabel.test(words))
  const dated = lines
    .map(({ line, words }) => ({ line, date: words === title?.words ? null : readDate(words) }))
    .find(({ date }) => date !== null)
  return {
    title: title?.words ?? null,
    unit: findLabelled(lines, unitLabel) ?? findHolder(lines, title),
    department: findLabelled(lines, departmentLabel),
    year:
      readYear(title?.words ?? '') ??
      lines
        .map(({ words }) => (readDate(words) ? null : readYear(words)))
        .find(year => year !== null) ??
      fallback,
    published: dated?.date ? { date: dated.date, line: dated.line } : null,
  }
}

function coverLines({ headings }: Chapter): CoverLine[] {
  return headings.flatMap(({ blocks }) =>
    blocks.flatMap(({ pieces, lines }) =>
      pieces.slice(0, 5).map((text, index) => ({
        line: lines[index] ?? 0,
        words: pack(text),
        printed: words(text),
      })),
    ),
  )
}

function findLabelled(lines: readonly CoverLine[], label: RegExp): Party | null {
  for (const line of lines) {
    const named = label.exec(line.words)?.[1]
    if (named && !money.test(named)) return party(named, line)
  }
  return null
}

/**
 * A line that is a name, or the name in the title: "某某局2024年部门预算",
 * "2024年度某某局部门预算".
 */
function findHolder(lines: readonly CoverLine[], title: CoverLine | undefined): Party | null {
  const [, before = '', , after = ''] = aroundYear.exec(title?.words ?? '') ?? []
  const within = [before, after].find(name => name.length >= 3 && holderEnd.test(name))
  if (title && within) return party(within, title)
  const own = lines.find(
    ({ words }) =>
      !titled.test(words) && words.length >= 4 && words.length <= 50 && holderEnd.test(words),
  )
  return own ? party(own.words, own) : null
}

function party(named: string, { line, words, printed }: CoverLine): Party {
  const [, code, coded1, coded2, code2] = coded.exec(named) ?? []
  const name = coded1 ?? coded2 ?? named
  const start = words.indexOf(name)
  return { name: printed.slice(start, start + name.length), code: code ?? code2 ?? null, line }
}
