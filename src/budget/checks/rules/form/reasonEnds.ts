import type { Rule } from '@/budget/checks/facts/context'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { hasFigures } from '@/budget/checks/model/view'

/** So many reasons with a stop, and of six at most one without, are a habit to end them. */
const fewestEnded = 3
const mostUnended = 1 / 5

const ended = /原因.*[。；;！!]$/
const unended = /原因[是为：]?[^。；：]{3,}\p{Script=Han}$/u
/** What a line of the print cut off from the paragraph before. */
const rest = /^[^。；：]{0,14}[。；]$/

/** A paragraph that ends with a reason ends with a stop, where the document ends them so. */
export const reasonEnds: Rule = {
  family: 'form',
  *generate({ document, tables }): Iterable<Relation> {
    if (!tables.some(hasFigures)) return
    const paragraphs = document.parts.flatMap(({ sections }) =>
      sections.flatMap(({ id, paragraphs }) =>
        paragraphs.map(({ text, lines }, index) => ({
          id: `${id}.${index}`,
          text: text.trim(),
          line: lines.at(-1) ?? 1,
          next: paragraphs[index + 1]?.text.trim() ?? '',
        })),
      ),
    )
    const open = paragraphs.filter(({ text, next }) => unended.test(text) && !rest.test(next))
    const held = paragraphs.filter(({ text }) => ended.test(text)).length
    if (held < fewestEnded || open.length > held * mostUnended) return
    for (const { id, text, line } of open)
      yield {
        id: `form:end:${id}`,
        title: `正文“…${text.slice(-20)}”的句末 = 句号`,
        quantity: 'words',
        left: [wordsTerm({ label: '正文的句末', text: '没有标点', line, same: false })],
        right: [wordsTerm({ label: '应当', text: '句号', line })],
        meaning: '句末漏印了句号，文件里同类的句子都有。',
      }
  },
}
