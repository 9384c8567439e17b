import { lineAt } from '@/text/proseLines'
import { findClassCode } from '@/document/functionalClasses'
import type { Row } from '@/document/document'
import type { Context, Rule } from '@/budget/checks/facts/context'
import { mayBeOne, plainName } from '@/budget/checks/model/names'
import { wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'

const classOfItem = /^“?([^“”（）]{3,30})（\d{0,3}类）/

/** Sentences name a class as the tables do, not as it was called in another year. */
export const classNames: Rule = {
  family: 'prose',
  *generate(context): Iterable<Relation> {
    const rows = listClasses(context)
    const told = new Set<string>()
    for (const { id, label, line, topic } of context.document.statements) {
      const name = topic.kind === 'subject' ? classOfItem.exec(label)?.[1] : undefined
      const code = topic.code?.slice(0, 3)
      const row = code === undefined ? undefined : rows.get(code)
      if (name === undefined || code === undefined || !row || told.has(code)) continue
      // A class of another code is what the relation of names and codes tells of.
      if (findClassCode(name) !== code || mayBeOne(plainName(name), plainName(row.name))) continue
      told.add(code)
      yield {
        id: `form:className:${code}`,
        title: `正文“${name}（类）” = 表里 ${code} 的科目名称`,
        quantity: 'words',
        left: [
          wordsTerm({ label: '正文的类名', text: name, line, same: false, statement: id, code }),
        ],
        right: [wordsTerm({ label: `表里 ${code}`, text: row.name, line: row.line, code })],
        meaning: '同一类在正文和表里用了两个名称，其中一个像是别的年份的。',
      }
    }
  },
}

function listClasses({ tables }: Context): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const { sides } of tables)
    for (const { kind, rows } of sides)
      for (const row of kind === 'functional' ? rows : [])
        if (row.code?.length === 3 && !found.has(row.code)) found.set(row.code, row)
  return found
}

const departmentWords = /(?:20\d\d年度?|[。；，]|^)部门预算安排(?!的)/

/** The budget of one unit does not speak of what the department's budget provides. */
export const roleWords: Rule = {
  family: 'form',
  *generate({ document }): Iterable<Relation> {
    if (document.role !== 'unit') return
    for (const { id: part, sections } of document.parts) {
      if (part === 'toc') continue
      for (const { id, paragraphs } of sections)
        for (const [index, paragraph] of paragraphs.entries()) {
          const { text } = paragraph
          const found = departmentWords.exec(text)
          if (!found) continue
          const at = found.index
          const line = lineAt(paragraph, at)
          yield {
            id: `form:role:${id}.${index}`,
            title: `正文“…${text.slice(at, at + 20)}…”所说的预算 = 这份单位预算`,
            quantity: 'words',
            left: [wordsTerm({ label: '正文所说', text: '部门预算', line, same: false })],
            right: [wordsTerm({ label: '这份文件', text: '单位预算', line })],
            meaning: '单位预算里写的是“部门预算安排”，像是沿用了部门的文字。',
          }
        }
    }
  },
}
