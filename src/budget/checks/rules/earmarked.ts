import type { Context, Rule } from '@/budget/checks/facts/context'
import type { Relation, Term } from '@/budget/checks/model/types'

interface Earmark {
  readonly name: string
  readonly economic: readonly string[]
  readonly functional: readonly string[]
  readonly strict: boolean
}

/**
 * Economic sections of basic expenditure whose money is booked under functional items of their own
 * (财政部《政府收支分类科目》 and 《支出经济分类科目》). Medical care is booked differently from
 * place to place.
 */
const earmarks: readonly Earmark[] = [
  { name: '养老保险缴费', economic: ['30108'], functional: ['2080505'], strict: true },
  { name: '职业年金缴费', economic: ['30109'], functional: ['2080506'], strict: true },
  { name: '住房公积金', economic: ['30113'], functional: ['2210201'], strict: true },
  {
    name: '基本医疗保险缴费',
    economic: ['30110'],
    functional: ['2101101', '2101102'],
    strict: false,
  },
  { name: '公务员医疗补助', economic: ['30111'], functional: ['2101103'], strict: false },
]

/**
 * 30108 = 2080505, 30109 = 2080506, 30113 = 2210201, 30110 = 2101101 + 2101102: one money seen by
 * use and by function.
 */
export const earmarked: Rule = {
  family: 'betweenTables',
  *generate(context): Iterable<Relation> {
    for (const { name, economic, functional, strict } of earmarks) {
      const left = find(context, functional, 'basic') ?? find(context, functional, 'total')
      const right = find(context, economic, 'basic')
      if (!left || !right) continue
      const basic = find(context, functional, 'basic') !== null
      const equal = add(left) === add(right)
      yield {
        id: `earmarked:${economic.join('+')}`,
        title: `${name}：${left.map(labelOf).join(' + ')} = ${right.map(labelOf).join(' + ')}`,
        left,
        right,
        // Without a column for basic expenditure, the item may hold projects too.
        ...(!basic && !equal
          ? { comparison: 'atLeast' as const, excess: '该项未分列基本支出，多出的可能是项目支出' }
          : {}),
        ...(!strict && !equal
          ? { untestable: '医疗科目各地归集口径不同，两边不等不能说明有误。' }
          : {}),
        meaning: '同一笔钱按功能科目和经济科目各列一次，两处应当相等。',
      }
    }
  },
}

function find({ facts }: Context, codes: readonly string[], measure: string): Term[] | null {
  const terms = codes.flatMap(
    code =>
      facts.find('generalPublic', code, measure)?.terms ??
      facts.find('fiscal', code, measure)?.terms ??
      [],
  )
  const printed = terms.filter(({ value, statement }) => value !== null && statement === null)
  return printed.length > 0 ? printed : null
}

function add(terms: readonly Term[]): number {
  return terms.reduce((sum, { value }) => sum + (value ?? 0), 0)
}

function labelOf({ label }: Term): string {
  return label
}
