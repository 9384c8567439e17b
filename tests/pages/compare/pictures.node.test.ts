import { describe, expect, test } from 'vitest'
import { compareDocuments } from '@/budget/sideBySide/compareDocuments'
import type { BudgetDocument } from '@/document/document'
import { readCompareQuery } from '@/pages/compare/compareQuery'
import { comparePicture, pictureProvenance } from '@/pages/compare/pictures/comparePicture'
import { choosePicture, listPictures } from '@/pages/compare/pictures/pictureKinds'
import { sayPicture } from '@/pages/compare/pictures/sayPicture'
import { compareTreemaps } from '@/pages/compare/pictures/treemapPictures'
import { showComparison } from '@/pages/compare/showComparison'
import { spaceText } from '@/text/format'
import { madeDocument } from '../../fixtures/sideBySide'

interface Asked {
  readonly documents: readonly BudgetDocument[]
  readonly query?: Record<string, string>
  readonly at?: string
  readonly based?: boolean
}
const show = ({ documents, query = {}, at, based = false }: Asked) =>
  showComparison({
    comparison: compareDocuments({ documents }),
    values: readCompareQuery(query).values,
    based,
    at: at ?? null,
    find: '',
    unit: '万元',
    selected: null,
  })

const functional = (total: string, social: string, housing: string | null, more = '0.00') =>
  [
    [null, '合计', total],
    ['208', '社会保障和就业支出', social],
    ...(housing === null ? [] : [['221', '住房保障支出', housing] as const]),
    ['229', '其他支出', more],
  ] as const
const year = (of: number, ...amounts: Parameters<typeof functional>) =>
  madeDocument({ year: of, functional: functional(...amounts) })
const years = [year(2022, '10.00', '6.00', '4.00'), year(2024, '40.00', '39.00', null, '2.00')]
const staffed = (name: string, active: number | null, total = '10.00') =>
  madeDocument({
    unit: name,
    functional: [[null, '合计', total]],
    staff: active === null ? null : { active },
  })
const five = ['甲', '乙', '丙', '丁', '戊'].map((name, index) =>
  staffed(name, index === 4 ? null : index + 1),
)
const kindsOf = (asked: Asked) => listPictures(show(asked))

describe('the pictures of a comparison', () => {
  test('suit what is compared, and one that is asked for in vain gives way', () => {
    const group = { group: 'functional' }
    expect(kindsOf({ documents: years, query: group })).toEqual(['slope', 'treemap', 'waterfall'])
    expect(kindsOf({ documents: five })).toEqual(['distribution', 'bars'])
    expect(kindsOf({ documents: five.slice(0, 2) })).toEqual(['bars'])
    expect(kindsOf({ documents: five.slice(0, 2), query: { form: 'index' } })).toEqual(['dumbbell'])
    expect(choosePicture(show({ documents: five }), 'waterfall')).toBe('distribution')
  })

  test('draw shares and indices, not the amounts that they are taken of', () => {
    const share = show({ documents: years, query: { form: 'share' }, at: 'f:208' })
    expect(comparePicture(share, 'slope')).toMatchObject({
      data: {
        quantity: { kind: 'share' },
        columns: [2022, 2023, 2024].map(of => spaceText(`${of}年`)),
        chosen: 'f:208',
        lines: [
          { name: '社会保障和就业支出', readings: [600, '没有文件', 975] },
          { name: '住房保障支出', readings: [400, '没有文件', '表里没有列'] },
          { name: '其他支出', readings: [0, '没有文件', 50] },
        ],
      },
    })
    const index = show({ documents: years, query: { form: 'index' }, at: 'f:208' })
    expect(comparePicture(index, 'slope')).toMatchObject({
      data: { quantity: { kind: 'index' }, lines: [{ readings: [1000, '没有文件', 6500] }] },
    })
  })

  test('of heads say which staff they are divided by, in the picture too', () => {
    const shown = show({ documents: five, query: { form: 'head', heads: 'active' }, at: 'total' })
    expect(sayPicture(shown, 'distribution')[0]).toContain('人均金额（按在职人员）')
    expect(comparePicture(shown, 'distribution')).toMatchObject({
      data: {
        quantity: { kind: 'amount', unit: '元', per: '人' },
        units: [
          { name: '甲', reading: 10_000_000 },
          { name: '乙', reading: 5_000_000 },
          {},
          {},
          { name: '戊', reading: '在职人员未公开' },
        ],
        own: null,
      },
    })
  })

  test('have the place of the chosen unit, and none of a unit of another scope', () => {
    const department = madeDocument({ unit: '己', role: 'department' })
    const units = five.map(document => ({ ...document, role: 'unit' as const }))
    const shown = show({ documents: [...units, department], based: true })
    expect(comparePicture(shown, 'distribution')).toMatchObject({
      data: { own: '甲-2024', units: [{}, {}, {}, {}, {}, { name: '己', reading: '口径不同' }] },
    })
    expect(sayPicture(shown, 'distribution').at(-1)).toContain('口径不同')
  })

  test('go from the year before to the last one by parts, with what one year does not list', () => {
    const shown = show({ documents: years, query: { group: 'functional' } })
    const picture = comparePicture(shown, 'waterfall')
    expect(picture).toMatchObject({
      data: {
        start: { amount: 10_000_000 },
        end: { amount: 40_000_000 },
        steps: [
          { key: 'f:208', amount: 33_000_000 },
          { key: 'f:221', amount: -4_000_000 },
          { key: 'f:229', amount: 2_000_000 },
        ],
      },
    })
    expect(pictureProvenance(shown, 'waterfall', 'start')).toMatchObject({
      document: '某单位-2022',
    })
    expect(pictureProvenance(shown, 'waterfall', 'f:208')).toMatchObject({
      sum: [{ document: '某单位-2024' }],
      less: [{ document: '某单位-2022' }],
    })
    expect(pictureProvenance(shown, 'waterfall', 'difference')).toMatchObject({ name: '差额' })
  })

  test('name the smallest of too many steps as what they are, and not as a difference', () => {
    const codes = Array.from({ length: 18 }, (_, index) => String(201 + index))
    const rows = (amountOf: (index: number) => number) => {
      const parts = codes.map(
        (code, index) => [code, `${code} 支出`, `${amountOf(index)}.00`] as const,
      )
      const sum = codes.reduce((all, _, index) => all + amountOf(index), 0)
      return [[null, '合计', `${sum}.00`] as const, ...parts]
    }
    const documents = [
      madeDocument({ year: 2023, functional: rows(() => 1) }),
      madeDocument({ year: 2024, functional: rows(index => 20 - index) }),
    ]
    const shown = show({ documents, query: { group: 'functional' } })
    const picture = comparePicture(shown, 'waterfall')
    const steps = picture?.kind === 'waterfall' ? picture.data.steps : []
    expect(steps).toHaveLength(16)
    // 5, 4 and 3 in 2024, 1 each in 2023.
    expect(steps.at(-1)).toMatchObject({ name: '其余 3 项', amount: 9_000_000 })
    const provenance = pictureProvenance(shown, 'waterfall', 'others')
    expect(provenance).toMatchObject({ name: '其余 3 项的增减' })
    expect(provenance && 'sum' in provenance && provenance.sum).toHaveLength(3)
  })
})

describe('treemaps side by side', () => {
  test('have areas to one scale, and what is missing from their whole as a tile', () => {
    const [small, large] = compareTreemaps(
      show({ documents: years, query: { group: 'functional' } }),
    )
    expect([small?.side, large?.side]).toEqual([0.5, 1])
    expect(small?.provenance).toMatchObject({ document: '某单位-2022' })
    expect(small?.data?.parts.map(({ key, amount }) => [key, amount])).toEqual([
      ['f:208', 6_000_000],
      ['f:221', 4_000_000],
    ])
    expect(small?.said).toBe('1 项是零或负数，没有面积')
    expect(large?.said).toBe('各项加起来比合计多')
  })

  test('of shares are all of one size, and say why one has no picture', () => {
    const empty = madeDocument({ unit: '乙', functional: [[null, '合计', null]] })
    const [own, none] = compareTreemaps(
      show({
        documents: [years[0] ?? empty, empty],
        query: { group: 'functional', form: 'share' },
        at: 'f:',
      }),
    )
    expect(own?.side).toBe(1)
    // Its figure is the money, and no share of it.
    expect(own?.provenance).toMatchObject({ document: '某单位-2022', provenance: { table: 't1' } })
    expect(none).toMatchObject({ data: null, side: 0 })
    expect(none?.said).toBe('公布为空')
  })
})
