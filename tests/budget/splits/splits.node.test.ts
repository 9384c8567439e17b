import { describe, expect, test } from 'vitest'
import { type Fen, fromFen } from '@/document/money'
import { sortSplits } from '@/budget/splits/sortSplits'
import { splitTable } from '@/budget/splits/splitTable'
import type { SplitRow } from '@/budget/splits/types'
import { changchun2024 } from '../../fixtures/changchun'
import { emptyDocument, side, table } from '../../fixtures/document'
import { invented, samples } from '../../fixtures/documents'

const wan = (fen: Fen | null) => (fen === null ? null : fromFen(fen, '万元', 2))
const show = ({ code, cells: { total, basic, project, personnel, operating } }: SplitRow) => [
  code,
  ...[total, basic, project, personnel, operating].map(({ fen, state }) => wan(fen) ?? state),
]
const sample = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]

describe('the real document', () => {
  const document = changchun2024()

  test('classes with amounts, shares and places', () => {
    const { rows, whole, disclosed, differences, table: source } = splitTable(document, 'class')!
    expect(source).toBe('t5')
    expect(rows.map(show)).toEqual([
      ['208', '8836.68', '6433.58', '2403.10', '5458.86', '974.72'],
      ['210', '195.87', '195.87', '0.00', '195.87', '0.00'],
      ['221', '586.86', '586.86', '0.00', '586.86', '0.00'],
    ])
    expect(rows[0]!.cells.project).toEqual({
      state: 'amount',
      fen: 2403_10_0000,
      share: 272,
      place: { table: 't5', row: 3, line: 167, cell: 6 },
    })
    expect(
      rows.map(({ cells }) => [cells.total.share, cells.basic.share, cells.personnel.share]),
    ).toEqual([
      [919, 728, 848],
      [20, 1000, 1000],
      [61, 1000, 1000],
    ])
    expect(rows[1]!.cells.project).toMatchObject({ state: 'zero', fen: 0, share: 0 })
    expect(show(whole)).toEqual([null, '9619.41', '7216.31', '2403.10', '6241.59', '974.72'])
    expect(disclosed).toEqual(['total', 'basic', 'project', 'personnel', 'operating'])
    expect(Object.values(differences)).toEqual([0, 0, 0, 0, 0])
  })

  test('items, with the 0.01 by which the printed whole is less than their sum', () => {
    const { rows, differences } = splitTable(document, 'item')!
    expect(rows.map(({ code }) => code)).toEqual([
      '2080109',
      '2080501',
      '2080505',
      '2080699',
      '2082699',
      '2101101',
      '2210201',
    ])
    expect([differences.total, differences.basic, differences.project].map(wan)).toEqual([
      '-0.01',
      '-0.01',
      '0.00',
    ])
  })

  test('order by amount, share and code', () => {
    const { rows } = splitTable(document, 'section')!
    const codes = (order: Parameters<typeof sortSplits>[1]) =>
      sortSplits(rows, order).map(({ code }) => code)
    expect(codes({ by: 'amount', measure: 'total' })).toEqual([
      '20801',
      '20805',
      '22102',
      '20806',
      '21011',
      '20826',
    ])
    expect(codes({ by: 'share', measure: 'project' })).toEqual([
      '20806',
      '20826',
      '20801',
      '20805',
      '21011',
      '22102',
    ])
    expect(codes({ by: 'code', measure: 'total' })).toEqual([
      '20801',
      '20805',
      '20806',
      '20826',
      '21011',
      '22102',
    ])
    expect(codes({ by: 'amount', measure: 'total', reversed: true })[0]).toBe('20826')
  })
})

describe('not disclosed, blank and zero are three states', () => {
  const { printed, meaning } = table('t5', 'generalPublicExpenditure', '支出表', [
    side(
      'functional',
      ['total', 'basic', 'project'],
      [
        [null, '合计', '9', '9', null],
        ['208', '甲', '6', '6', '0'],
        ['2080101', '甲项', '6', '6', '0'],
        ['210', '乙', '3', '3', null],
      ],
    ),
  ])
  const document = emptyDocument({ tables: [printed], meanings: [meaning] })

  test('by cell', () => {
    const { rows, disclosed } = splitTable(document, 'class')!
    expect(
      rows.map(({ cells }) => [cells.project.state, cells.personnel.state, cells.personnel.share]),
    ).toEqual([
      ['zero', 'notDisclosed', null],
      ['blank', 'notDisclosed', null],
    ])
    expect(disclosed).toEqual(['total', 'basic', 'project'])
  })

  test('a class without items stands among the items, and blanks stand last', () => {
    const { rows } = splitTable(document, 'item')!
    expect(rows.map(({ code, level }) => [code, level])).toEqual([
      ['2080101', 'item'],
      ['210', 'class'],
    ])
    for (const reversed of [false, true])
      expect(sortSplits(rows, { by: 'amount', measure: 'project', reversed }).at(-1)?.code).toBe(
        '210',
      )
  })
})

describe.skipIf(!sample('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
  test('says basic and project only of the whole', () => {
    const { rows, whole, disclosed } = splitTable(sample('jiangsu')!(), 'class')!
    expect(show(whole)).toEqual([
      null,
      '13297.11',
      '6442.75',
      '4968.34',
      'notDisclosed',
      'notDisclosed',
    ])
    expect(rows.map(show)[0]).toEqual([
      '201',
      '10191.56',
      'notDisclosed',
      'notDisclosed',
      'notDisclosed',
      'notDisclosed',
    ])
    expect(disclosed).toEqual(['total'])
  })
})

describe.skipIf(!sample('shanghai'))(
  '上海普陀 2025 (skipped where ../shared/samples is absent)',
  () => {
    test('has personnel and operating of classes from another table, and not of items', () => {
      const document = sample('shanghai')!()
      const [first] = splitTable(document, 'class')!.rows
      expect(show(first!)).toEqual([
        '201',
        '8209.679742',
        '1568.679742',
        '6641.00',
        '1381.939988',
        '186.739754',
      ])
      expect(first!.cells.personnel.place?.table).toBe('t1')
      expect(show(splitTable(document, 'item')!.rows[0]!)).toEqual([
        '2010301',
        '1202.950184',
        '1191.950184',
        '11.00',
        'notDisclosed',
        'notDisclosed',
      ])
    })
  },
)

describe('invented documents', () => {
  test('amounts in 元 keep their 分, and a blank project part is no zero', () => {
    const { rows, whole, disclosed } = splitTable(invented['qinghe-water-2025.md']!(), 'class')!
    expect(disclosed).toEqual(['total', 'basic', 'project'])
    expect([whole, ...rows].map(row => show(row).slice(0, 4))).toEqual([
      [null, '2000.00', '965.43215', '1034.56785'],
      ['208', '120.00', '120.00', 'blank'],
      ['213', '1834.56789', '800.00004', '1034.56785'],
      ['221', '45.43211', '45.43211', 'blank'],
    ])
  })
  test('a printed zero of HTML is a zero', () => {
    const { rows } = splitTable(invented['nanpu-culture-2024.html']!(), 'class')!
    expect(rows.map(row => show(row).slice(0, 4))).toEqual([
      ['207', '280.60', '220.10', '60.50'],
      ['221', '35.00', '35.00', '0.00'],
    ])
  })
  test('all expenditure counts before the general public budget', () => {
    const { table: source, whole } = splitTable(invented['xian-justice-2025.txt']!(), 'class')!
    expect(source).toBe('t2')
    expect(show(whole).slice(0, 4)).toEqual([null, '1200.00', '800.00', '400.00'])
  })
  test('items are split as their classes are', () => {
    const { rows } = splitTable(invented['songling-hospital-2025.txt']!(), 'item')!
    expect(rows.map(row => show(row).slice(0, 4))).toEqual([
      ['2080502', '80.00', '80.00', 'blank'],
      ['2080505', '220.00', '220.00', 'blank'],
      ['2100201', '1450.00', '1450.00', 'blank'],
      ['2100299', '560.00', 'blank', '560.00'],
      ['2210201', '150.00', '150.00', 'blank'],
    ])
  })
})
