import type { Statement } from '@/document/prose'
import { isMoneyUnit } from '@/text/decimals'
import type { Rule } from '@/budget/checks/facts/context'
import { statementTerm, wordsTerm } from '@/budget/checks/model/terms'
import type { Relation } from '@/budget/checks/model/types'
import { mayBeOne, plainName } from '@/budget/checks/model/names'

const otherMoney = /上年|去年|执行数|调整|结转|其中|完成|年初预算/

/** A section that prints the amount of one item twice prints one amount. */
export const statedTwice: Rule = {
  family: 'prose',
  *generate({ document }): Iterable<Relation> {
    const first = new Map<string, Statement>()
    for (const statement of document.statements) {
      const { topic, amount, unit, section, label, text, id } = statement
      if (topic.kind !== 'subject' || amount === null || !isMoneyUnit(unit)) continue
      // A name alone may be that of items of two sections.
      if (topic.code === undefined && !/[（(]\d*[款类]|[款类]$/.test(label)) continue
      if (otherMoney.test(text.replace(/比[^，。；]*/g, ''))) continue
      const key = `${section}|${label}`
      const before = first.get(key)
      if (!before) first.set(key, statement)
      else
        yield {
          id: `twice:${id}`,
          title: `正文“${label}”后写的数 = 先写的数`,
          left: [statementTerm(statement)],
          right: [statementTerm(before)],
          meaning: '同一段对同一个科目写了两个不同的数。',
        }
    }
  },
}

const printedCodes = /[（(](\d{3})类?[）)](?:.*?[（(](\d{2})款?[）)])?(?:.*?[（(](\d{2})项?[）)])?/

/** The code that a sentence prints beside a name is the code that the tables print beside it. */
export const statedCodes: Rule = {
  family: 'prose',
  *generate({ document, tables }): Iterable<Relation> {
    const coded = document.statements.filter(({ label }) => printedCodes.test(label))
    if (coded.length === 0) return
    const rows = new Map(
      tables.flatMap(({ sides, id: table, name: tableName }) =>
        sides
          .filter(({ kind }) => kind === 'functional')
          .flatMap(side => side.rows.map(row => [row.code, { row, table, tableName }] as const)),
      ),
    )
    const told = new Set<string>()
    for (const { id, label, line } of coded) {
      const [, ...parts] = printedCodes.exec(label) ?? []
      const code = parts.filter(part => part !== undefined).join('')
      const found = rows.get(code)
      const name = label.replace(/[（(][^（）()]*[)）]\s*$/, '').replace(/^.*[)）]/, '')
      if (!found || name === '' || told.has(`${code}|${name}`)) continue
      told.add(`${code}|${name}`)
      const same = mayBeOne(plainName(name), plainName(found.row.name))
      const { row, table, tableName } = found
      yield {
        id: `code:${id}`,
        title: `正文 ${code} 的科目名称 = ${tableName} ${code} 的科目名称`,
        quantity: 'words',
        left: [wordsTerm({ label: '正文', text: name, line, same, statement: id, code })],
        right: [
          wordsTerm({
            label: tableName,
            text: row.name,
            line: row.line,
            place: { table, row: row.row, line: row.line, cell: 0 },
          }),
        ],
        meaning: '正文的编码和名称与表里的不是同一个科目。',
      }
    }
  },
}
