import type { Rule } from '@/budget/checks/facts/context'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'

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
]

/** No words of the blank form are left in the text. */
export const formWords: Rule = {
  family: 'form',
  *generate({ document }): Iterable<Relation> {
    for (const { id: part, sections } of document.parts) {
      if (part === 'toc') continue
      for (const { id, paragraphs } of sections)
        for (const [index, { text, lines }] of paragraphs.entries()) {
          const found = leftovers.flatMap(pattern => pattern.exec(text) ?? [])
          const [first] = found
          const line = lines[0] ?? 1
          if (first === undefined) continue
          const at = Math.max(0, text.indexOf(first) - 8)
          yield {
            id: `form:words:${id}.${index}`,
            title: `正文“…${text.slice(at, at + 24)}…” = 已填好的文字`,
            quantity: 'words',
            left: [wordsTerm({ label: '正文', text: found.join('、'), line, same: false })],
            right: [wordsTerm({ label: '应当', text: '已填好的文字', line })],
            meaning: '像是表样里没有改完或没有填写的字。',
          }
        }
    }
  },
}
