import { lineAt } from '@/text/proseLines'
import type { Rule } from '@/budget/checks/facts/context'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { hasFigures } from '@/budget/checks/model/view'

/** A stop twice, or two that exclude each other; three and more are dots of an omission. */
const doubled =
  /(?<![。，；：、])(?:([。，；：、])\1|[，；、：]。|。[，；、：]|，；|；，)(?![。，；：、.])/

/** Stops are printed once, and a closing quotation mark closes something. */
export const punctuation: Rule = {
  family: 'form',
  *generate({ document, tables }): Iterable<Relation> {
    if (!tables.some(hasFigures)) return
    for (const { id: part, sections } of document.parts) {
      if (part === 'toc' || part.startsWith('cover')) continue
      for (const { id, paragraphs } of sections) {
        let open = 0
        for (const [index, paragraph] of paragraphs.entries()) {
          const { text } = paragraph
          const found = findMark(text, open)
          open = text.split('“').length > text.split('”').length ? 1 : 0
          if (!found) continue
          const { at, mark, wanted } = found
          const line = lineAt(paragraph, at)
          const around = text.slice(Math.max(0, at - 12), at + mark.length)
          yield {
            id: `form:mark:${id}.${index}`,
            title: `正文“…${around.replaceAll('”', '’').replaceAll('“', '‘')}”的标点 = 正确的标点`,
            quantity: 'words',
            left: [wordsTerm({ label: '正文的标点', text: mark, line, same: false })],
            right: [wordsTerm({ label: '应当', text: wanted, line })],
            meaning: '标点多印或漏印，像是改动文字时留下的。',
          }
        }
      }
    }
  },
}

interface OddMark {
  readonly at: number
  readonly mark: string
  readonly wanted: string
}

function findMark(text: string, open: number): OddMark | null {
  const twice = doubled.exec(text)
  if (twice) return { at: twice.index, mark: twice[0], wanted: '一个标点' }
  const at = findStrayQuote(text, open)
  return at < 0 ? null : { at, mark: '”', wanted: '成对的引号' }
}

/** Where a quotation ends that never began, not in the paragraph before either; -1 for nowhere. */
function findStrayQuote(text: string, before: number): number {
  let open = before
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '“') open++
    // One at the start may end what a line above began that is no paragraph.
    else if (char === '”' && --open < 0) return at === 0 ? -1 : at
  }
  return -1
}
