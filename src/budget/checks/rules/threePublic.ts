import type { Rule } from '@/budget/checks/facts/context'
import type { Relation } from '@/budget/checks/model/types'

/**
 * Kinds of 三公, and of what is printed beside them, with the economic section of basic expenditure
 * they contain.
 */
const sections: readonly (readonly [key: string, section: string, name: string])[] = [
  ['overseas', '30212', '出国'],
  ['reception', '30217', '接待'],
  ['vehicles.operation', '30231', '车'],
  ['vehicles.purchase', '31013', '车'],
  ['meetings', '30215', '会议'],
  ['training', '30216', '培训'],
]

/**
 * 三公 count all of the general public budget, the economic table only basic expenditure: a kind is
 * at least its section.
 */
export const threePublic: Rule = {
  family: 'betweenTables',
  *generate({ facts }): Iterable<Relation> {
    for (const [key, section, name] of sections) {
      const whole = facts.find('generalPublic', 'threePublic', key)
      const part = facts.find('generalPublic', section, 'basic')
      if (!whole || !part || whole.terms[0]?.statement != null || part.terms[0]?.statement != null)
        continue
      // Some number their own lines 30201, 30202 …: a code alone does not tell what it is.
      if (!part.terms[0]?.label.includes(name)) continue
      const equal = whole.terms[0]?.value === part.terms[0]?.value
      yield {
        id: `threePublic:${key}`,
        title: `${whole.terms[0]?.label} ${equal ? '=' : '≥'} ${part.terms[0]?.label}`,
        left: whole.terms,
        right: part.terms,
        comparison: 'atLeast',
        excess: '其余由项目支出安排，经济分类表只列基本支出',
        meaning: '“三公”经费含基本支出和项目支出，不应小于基本支出中的同名科目。',
      }
    }
  },
}
