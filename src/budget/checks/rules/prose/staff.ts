import { plainTerm } from '../../terms'
import type { Relation, Term } from '../../types'
import type { Rule } from '../types'

const unit = '人'
const inNote = /人员\s*(\d+)\s*人.{0,20}?在职\S{0,4}?\s*(\d+)\s*人.{0,20}?退休\S{0,4}?\s*(\d+)\s*人/

/** Staff = active + retired, and a table's note says the same as the text. */
export const staff: Rule = {
  family: 'prose',
  *generate({ document, tables }): Iterable<Relation> {
    const { staff: stated } = document
    const own = stated && {
      total: stated.total,
      active: stated.active,
      retired: stated.retired,
      line: stated.line,
    }
    if (own) yield* addUp('text', '正文', own)
    for (const { id, name, printed } of tables) {
      for (const { line, text } of printed?.notes ?? []) {
        const [, total, active, retired] = (inNote.exec(text) ?? []).map(Number)
        if (total === undefined || active === undefined || retired === undefined) continue
        const noted = { total, active, retired, line }
        yield* addUp(id, `${name}说明`, noted)
        for (const key of ['total', 'active', 'retired'] as const) {
          if (own?.[key] != null)
            yield {
              id: `staff:${id}.${key}`,
              title: `${name}说明的${words[key]} = 正文所写`,
              quantity: 'count',
              left: [count(noted, key, `${name}说明`)],
              right: [count(own, key, '正文')],
            }
        }
      }
    }
  },
}

interface Heads {
  readonly total: number | null
  readonly active: number | null
  readonly retired: number | null
  readonly line: number
}
const words = { total: '人员总数', active: '在职人员', retired: '退休人员' } as const

function* addUp(id: string, name: string, heads: Heads): Iterable<Relation> {
  if (heads.total === null || heads.active === null || heads.retired === null) return
  yield {
    id: `staff:${id}`,
    title: `${name} 人员总数 = 在职 + 退休`,
    quantity: 'count',
    left: [count(heads, 'total', name)],
    right: [count(heads, 'active', name), count(heads, 'retired', name)],
  }
}

function count(heads: Heads, key: keyof typeof words, name: string): Term {
  return plainTerm({
    label: `${name} ${words[key]}`,
    text: heads[key] === null ? null : String(heads[key]),
    unit,
    line: heads.line,
  })
}
