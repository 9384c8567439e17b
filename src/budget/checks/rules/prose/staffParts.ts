import type { Rule } from '@/budget/checks/facts/context'
import { plainTerm } from '@/budget/checks/model/terms'
import type { Relation, Term } from '@/budget/checks/model/types'

/** A kind of staff whose number is told together with its kinds. */
interface Family {
  readonly key: string
  readonly whole: RegExp
  readonly part: RegExp
}
const families: readonly Family[] = [
  {
    key: 'posts',
    whole: /编制(?:人?数|总数|名额)?(?:共|为|共计)?$/,
    part: /(?:行政|事业|工勤|参公|专项|机关|公务员|政法)\S*编制?(?:人?数)?$/,
  },
  { key: 'retired', whole: /离退休(?:人员)?(?:共|为)?$/, part: /(?:离休|退休)(?:人员|干部)?$/ },
]

/** "编制45人，其中：…", the list up to the end of its clause. */
const listed =
  /([^\d，。；、：（）]{2,16})(\d[\d,]*)(?:人|名|个)?[，、（(]?其中[：:]?([^。；）)]+)/g
const listedPart = /([^\d，。；、：]{2,12})(\d[\d,]*)(?:人|名|个)?[，、]?/g

/** Posts, and people retired, are as many as the kinds of them that the same clause lists. */
export const staffParts: Rule = {
  family: 'prose',
  *generate({ document: { staff } }): Iterable<Relation> {
    if (!staff) return
    const { line } = staff
    const term = (label: string, text: string): Term =>
      plainTerm({ label: `正文 ${label}`, text: text.replaceAll(',', ''), unit: '人', line })
    const text = staff.sentence.replace(/\s/g, '')
    for (const { index, 1: label = '', 2: number = '', 3: list = '' } of text.matchAll(listed)) {
      const family = families.find(({ whole }) => whole.test(label))
      if (!family) continue
      const parts: Term[] = []
      for (const [, name = '', count = ''] of list.matchAll(listedPart)) {
        // What is of another kind ends the list: 编制…，退休7人.
        if (!family.part.test(name)) break
        parts.push(term(name, count))
      }
      if (parts.length < 2) continue
      yield {
        id: `staffParts:${family.key}:${index}`,
        title: `正文 ${label}的人数 = 其中各项之和`,
        quantity: 'count',
        left: [term(label, number)],
        right: parts,
        meaning: '“其中”所列的几项相加不是前面的数：数有一处不对，或者没有列全。',
      }
    }
  },
}
