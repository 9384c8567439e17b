import type { BudgetDocument } from '@/document/document'
import type { Rule } from '@/budget/checks/facts/context'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { hasFigures } from '@/budget/checks/model/view'

/** Words that stand in blank forms and in no document that was filled in. */
const leftovers: readonly RegExp[] = [
  /[增上](?:加|长|升)?\s*[（(/]\s*(?:减少?|下降|降低)\s*[）)]?(?=\s*[\d.]|\s*[，。；的]|万元|$)/,
  /(?:减少?|下降|降低)\s*[（(]\s*[增上](?:加|长|升)?\s*[）)]/,
  /(?:大于|小于|高于|低于|多于)\s*[（(/]\s*(?:大于|小于|等于|高于|低于|少于|持平)[^）)]{0,6}[）)]?/,
  /(?<![A-Za-z0-9])[XＸ×✕]{2,}(?![A-Za-z0-9])/,
  /(?<![A-Za-z])[XＸ×]\s*(?:局|单位|部门|年度?|万元|个|项)(?![A-Za-z])/,
  /＊{2,}|(?<![一二])[○]{2,}(?![一二三四五六七八九])|[△□]{2,}|[_＿]{3,}/,
  /主要原因(?:是|为|：|:)+\s*[。；;，]/,
  /原因(?:是|为)[：:]?\s*[XＸ×…]/,
  /(?:请|此处|在此)(?:根据|按|如实|结合)?[^，。]{0,8}(?:填写|填列)|按实际情况(?:填|说明)|可自行(?:增|删|调整)/,
  /保留(?:该|本|此)表格?(?:格式)?[^。]{0,12}(?:作|写明)|的(?:部门|单位)，?作(?:下述|如下)说明/,
]

interface Place {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly line: number
}

/** No words of the blank form are left in the text and its titles; a blank form is told once. */
export const formWords: Rule = {
  family: 'form',
  *generate({ document, tables }): Iterable<Relation> {
    const found = listPlaces(document).flatMap(place => {
      const words = leftovers.flatMap(pattern => pattern.exec(place.text) ?? [])
      return words.length > 0 ? [{ ...place, words }] : []
    })
    const right = (line: number) => [wordsTerm({ label: '应当', text: '已填好的文字', line })]
    const leftOf = ({ name, words, line }: (typeof found)[number]) =>
      wordsTerm({ label: name, text: words.join('、'), line, same: false })
    const [first] = found
    if (first && found.length > 1 && tables.length > 0 && !tables.some(hasFigures))
      yield {
        id: 'form:words',
        title: '全文 = 已填好的文字',
        quantity: 'words',
        left: found.map(leftOf),
        right: right(first.line),
        meaning: '表里没有一个金额，文字也没有填写，像是空白的表样。',
      }
    else
      for (const place of found) {
        const { id, name, text, words, line } = place
        const at = Math.max(0, text.indexOf(words[0] ?? '') - 8)
        yield {
          id: `form:words:${id}`,
          title: `${name}“…${text.slice(at, at + 24)}…” = 已填好的文字`,
          quantity: 'words',
          left: [leftOf(place)],
          right: right(line),
          meaning: '像是表样里没有改完或没有填写的字。',
        }
      }
  },
}

function listPlaces({ parts }: BudgetDocument): Place[] {
  return parts
    .filter(({ id }) => id !== 'toc')
    .flatMap(part => [
      { id: part.id, name: '标题', text: part.title, line: part.line },
      ...part.sections.flatMap(({ id, title, line, paragraphs }) => [
        { id, name: '标题', text: title, line },
        ...paragraphs.map(({ text, lines }, index) => ({
          id: `${id}.${index}`,
          name: '正文',
          text,
          line: lines[0] ?? 1,
        })),
      ]),
    ])
}
