import { readEntities } from './entities'

/** Ruler lines and headings: texts that are no Markdown have neither. */
const rulerOrHeading = /^[ \t]*(?:\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*|#{1,6}[ \t]+\S.*)$/m
const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?$/
const quote = /^(?:>\s?)+/
/** A rule across the page, or the line below a heading. */
const rule = /^(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/
const lineBreak = /<br\s*\/?>/gi
const image = /!\[([^\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g
const link = /(?<!\\)\[([^\]]+)\]\((?:https?:|mailto:|#|\/|\.)[^()]*\)/g
const code = /(?<![\\`])(`+)(?!`)(.+?)(?<!`)\1(?!`)/g
const strong = /(?<!\\)(\*\*|~~)(?=\S)(.+?)(?<=[^\s\\])\1/g
const strongLow = /(?<![\\\w])__(?=\S)(.+?)(?<=[^\s\\])__(?!\w)/g
const emphasis = /(?<![\\*\d])\*(?=[^\s*])([^*]+?)(?<=[^\s\\*])\*(?!\*)/g
const emphasisLow = /(?<![\\\w])_(?=[^\s_])([^_]+?)(?<=[^\s\\_])_(?!\w)/g
/** $\\geq 95\\%$ */
const formula = /(\$[^$]+\$)/
const escaped = /\\([!-/:-@[-`{-~])/g
/** Characters that begin a mark, and those that none begins with. */
const mayHaveMarks = /[*_~`[\]\\<&]/

/** Whether a text has what only Markdown has. */
export function isMarkdown(text: string): boolean {
  return (text.includes('---') || text.includes('#')) && rulerOrHeading.test(text)
}

/** The words of a cell or line without the marks around them; formulas stay as written. */
export function removeMarks(text: string): string {
  if (!mayHaveMarks.test(text)) return text
  return text
    .split(formula)
    .map((piece, index) => (index % 2 === 1 ? piece : removePlainMarks(piece)))
    .join('')
    .trim()
}

function removePlainMarks(text: string): string {
  const plain = text
    .replace(lineBreak, ' ')
    .replace(image, '$1')
    .replace(link, '$1')
    .replace(code, '$2')
    .replace(strong, '$2')
    .replace(strongLow, '$1')
    .replace(emphasis, '$1')
    .replace(emphasisLow, '$1')
    .replace(escaped, '$1')
  return readEntities(plain)
}

/** A line of Markdown without its marks, lists left as they are; '' for a rule. */
export function readMarkdownLine(line: string): string {
  if (rule.test(line)) return ''
  const inner = line.replace(quote, '')
  return removeMarks(heading.exec(inner)?.[1] ?? inner)
}

/**
 * Splits a Markdown table row ("| 208 | **社会保障** |"); an empty list for its ruler line
 * ("|---|---:|").
 */
export function splitPipes(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  if (/^[\s|:-]+$/.test(inner) && inner.includes('-')) return []
  return inner.split(/(?<!\\)\|/).map(cell => removeMarks(cell.trim()))
}
