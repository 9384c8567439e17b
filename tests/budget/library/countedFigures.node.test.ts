import { expect, test } from 'vitest'
import { listFacts } from '@/budget/facts/listFacts'
import { countedFigures } from '@/budget/library/countedFigures'
import { standingTotal } from '@/budget/library/types'
import { stepLibraryDocument } from '@/budget/library/describeDocument'
import { runSteps } from '@/document/steps'
import { changchun2024 } from '../../fixtures/changchun'
import { invented } from '../../fixtures/documents'
import { madeDocument } from '../../fixtures/sideBySide'

const valueOf = (document: Parameters<typeof countedFigures>[0], key: string) =>
  countedFigures(document).find(figure => figure.key === key)?.value

test.each(Object.entries({ changchun: changchun2024, ...invented }))(
  'the facts of %s that count in a sum add up to it',
  (_name, make) => {
    const document = make()
    const sums = new Map<string, number>()
    for (const { counts, amount_fen, count } of listFacts(document))
      for (const key of counts?.split(' ') ?? [])
        sums.set(key, (sums.get(key) ?? 0) + (amount_fen ?? count ?? 0))
    const figures = countedFigures(document)
    expect(figures.length).toBeGreaterThan(5)
    expect(Object.fromEntries(sums)).toEqual(
      Object.fromEntries(figures.map(({ key, value }) => [key, value])),
    )
  },
)

test('counts total, uses, subjects, economic sections, 三公 and staff, in 分 and people', () => {
  const document = changchun2024()
  expect(valueOf(document, 'total')).toBe(961_941_0000)
  expect(valueOf(document, 'basic')).toBe(721_631_0000)
  expect(valueOf(document, 'f:2080109')).toBe(735_699_0000)
  expect(valueOf(document, 'e:30211')).toBe(2_650_0000)
  expect(valueOf(document, 'overseas')).toBe(0)
  expect(valueOf(document, 'staff.active')).toBe(372)
})

test('where a class or section is not printed, what is printed below it counts for it', () => {
  const document = madeDocument({
    functional: [
      ['2080501', '行政单位离退休', '10.00'],
      ['2080505', '养老保险缴费', '20.00'],
      ['210', '卫生健康支出', '5.00'],
      ['2101101', '行政单位医疗', '4.00'],
    ],
  })
  expect(valueOf(document, 'f:20805')).toBe(3000_0000)
  expect(valueOf(document, 'f:208')).toBe(3000_0000)
  expect(valueOf(document, 'f:21011')).toBe(400_0000)
  expect(valueOf(document, 'f:210')).toBe(500_0000)
})

test('a document is described with its region, and the relations that it is given', () => {
  const document = madeDocument({ unit: '上海市普陀区财政局', role: 'department' })
  const described = runSteps(
    stepLibraryDocument(document, {
      edition: 'e1',
      id: 'd1',
      checked: { failing: 3, unproven: 2 },
    }),
  )
  expect(described).toMatchObject({
    edition: 'e1',
    document: 'd1',
    region: '上海市普陀区',
    role: 'department',
    kind: 'budget',
    failing: 3,
    unproven: 2,
  })
  expect(described.figures.find(({ key }) => key === 'total')?.value).toBe(1_0000_0000)
})

test('a total of subjects that stands for all expenditure is told apart from one that is read', () => {
  const standing = madeDocument({
    functional: [
      ['210', '卫生健康支出', '5.00'],
      ['213', '农林水支出', '7.00'],
    ],
  })
  expect(valueOf(standing, 'total')).toBe(1200_0000)
  expect(valueOf(standing, standingTotal)).toBe(1200_0000)
  expect(valueOf(changchun2024(), standingTotal)).toBeUndefined()
})
