import type { GlossaryTerm } from '@/document/prose'
import { compactText, findPrintedIndex } from '@/reading/text/compact'
import { type ParagraphLines, type Chapter, type Heading, findLineAt } from './chapters'
import { readOrdinalMark } from './line'

const glossaryPattern = /名词解释|名词说明|专业名词|术语/
const codeInBrackets = /（(?:(?:支出)?(?:功能)?(?:分类)?科目)?(?:代码|编码|编号)?[：:]?(\d{3,7})）/
const leadingCode = /^(\d{3,7})(?=[^\d年])/
const definitionStart = /^(?:，|：)?(?:主要)?(?:是指|指|反映|是反映|是|为|即)/
const longestTerm = 60

interface OpenTerm {
  term: string
  code: string | null
  line: number
  readonly pieces: string[]
}

/**
 * Terms with their definitions from the parts or sections named 名词解释; the code is the
 * subject's, where one is printed.
 */
export function readGlossary(chapters: readonly Chapter[]): GlossaryTerm[] {
  const terms: OpenTerm[] = []
  for (const { kind, label, headings } of chapters) {
    if (kind !== 'body') continue
    const whole = isGlossary(label)
    for (const heading of headings)
      if (whole || isGlossary(heading.label)) readTermsUnder(heading, whole, terms)
  }
  return terms.map(({ term, code, line, pieces }) => ({
    term,
    code,
    definition: pieces.join('\n'),
    line,
  }))
}

/** Whether a heading or part with these words holds the glossary. */
export function isGlossary(title: string): boolean {
  return glossaryPattern.test(title)
}

function readTermsUnder(heading: Heading, whole: boolean, terms: OpenTerm[]): void {
  const own: OpenTerm[] = []
  // A heading inside the glossary is a term whose definition stands below it.
  if (whole && heading.level > 0 && !isGlossary(heading.label) && heading.paragraphs.length > 0) {
    const name = heading.label.replace(/：$/, '')
    own.push(createTerm(name, heading.line, []))
  }
  for (const block of heading.paragraphs) {
    const term = splitTerm(block)
    if (term) own.push(term)
    else own.at(-1)?.pieces.push(block.text)
  }
  terms.push(...own)
}

/**
 * "四、社会保险经办机构（科目代码 2080109）：是反映…" as term, code and definition; `null` for a
 * paragraph that defines nothing.
 */
function splitTerm(block: ParagraphLines): OpenTerm | null {
  const source = compactText(block.text.length > 1000 ? block.text.slice(0, 1000) : block.text)
  const { text } = source
  const mark = readOrdinalMark(text)
  const start = mark?.length ?? 0
  const end = findTermEnd(text, start)
  if (end < 0) return null
  const colon = text.charAt(end) === '：' || text.charAt(end) === '，'
  const definition = block.text.slice(findPrintedIndex(source, colon ? end + 1 : end)).trim()
  return createTerm(text.slice(start, end), findLineAt(block, findPrintedIndex(source, start)), [
    definition,
  ])
}

function findTermEnd(text: string, start: number): number {
  let depth = 0
  for (let index = start; index < Math.min(text.length, start + longestTerm); index++) {
    const char = text.charAt(index)
    if (char === '（') depth++
    else if (char === '）') depth--
    else if (depth === 0 && char === '：') return index
    else if (depth === 0 && '。；'.includes(char)) return -1
    else if (
      depth === 0 &&
      index > start + 1 &&
      (char === '指' || char === '是' || char === '，') &&
      definitionStart.test(text.slice(index, index + 5)) &&
      text.slice(index, index + 4).includes('指')
    )
      return index
  }
  return -1
}

function createTerm(name: string, line: number, pieces: string[]): OpenTerm {
  const code = codeInBrackets.exec(name)?.[1] ?? leadingCode.exec(name)?.[1] ?? null
  return {
    term: code === null ? name : name.replace(codeInBrackets, '').replace(leadingCode, ''),
    code,
    line,
    pieces: pieces.filter(piece => piece !== ''),
  }
}
