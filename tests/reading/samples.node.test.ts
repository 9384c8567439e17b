import { describe, expect, it } from 'vitest'
import type { BudgetDocument, TableKind } from '@/document/document'
import { samples } from '../fixtures/documents'

const find = (name: string) => Object.entries(samples).find(([file]) => file.includes(name))?.[1]
const totals = (document: BudgetDocument, kind: TableKind) =>
  document.meanings
    .find(meaning => meaning.kind === kind)!
    .sides.map(side => side.rows.find(row => row.role === 'total')?.amounts)
const rowOf = (document: BudgetDocument, kind: TableKind, code: string) =>
  document.meanings
    .find(meaning => meaning.kind === kind)!
    .sides[0]!.rows.find(row => row.code === code)
const accounted = (document: BudgetDocument) =>
  document.account.tables.every(({ printed, placed, named }) => printed === placed + named)

describe.skipIf(!find('jiangsu'))('江苏 2019 (skipped where ../shared/samples is absent)', () => {
  it('has its own titles, twelve tables, and one total of what is spent by subject and by use', () => {
    const document = find('jiangsu')!()
    expect(document).toMatchObject({
      year: 2019,
      amountUnit: '万元',
      unit: { name: '江苏省政协办公厅', code: null },
    })
    expect(document.tables.map(table => table.number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ])
    expect(totals(document, 'revenueExpenditure')).toEqual([
      { total: '13377.11' },
      { total: '13377.11' },
      { total: '13377.11' },
    ])
    expect(rowOf(document, 'generalPublicExpenditure', '2010202')?.amounts).toEqual({
      total: '3159.78',
    })
    expect(rowOf(document, 'generalPublicBasicExpenditure', '30231')?.amounts).toEqual({
      total: '156.60',
    })
    expect(totals(document, 'threePublic')).toMatchObject([
      {
        total: '2224.43',
        threePublic: '660.10',
        overseas: '106.00',
        vehicles: '156.60',
        'vehicles.purchase': null,
        reception: '397.50',
        meetings: '1282.56',
      },
    ])
    expect(accounted(document)).toBe(true)
  })
})

describe.skipIf(!find('shanghai'))(
  '上海普陀 2025 (skipped where ../shared/samples is absent)',
  () => {
    it('has 元 in the tables, 万元 for 三公, codes in three columns and tables over two pages', () => {
      const document = find('shanghai')!()
      expect(document).toMatchObject({
        year: 2025,
        amountUnit: '元',
        unit: { name: '上海市普陀区人民政府办公室', code: null },
      })
      expect(rowOf(document, 'generalPublicExpenditure', '2210203')).toMatchObject({
        name: '购房补贴',
        amounts: { total: '1867680.00', basic: '1867680.00', project: null },
      })
      expect(rowOf(document, 'generalPublicBasicExpenditure', '31002')?.amounts).toEqual({
        total: '200000.00',
        personnel: null,
        operating: '200000.00',
      })
      expect(totals(document, 'generalPublicExpenditure')).toEqual([
        { total: '91016775.35', basic: '24606775.35', project: '66410000.00' },
      ])
      const threePublic = document.meanings.find(meaning => meaning.kind === 'threePublic')!
      expect(threePublic.unit).toBe('万元')
      expect(threePublic.sides[0]!.rows[0]!.amounts).toEqual({
        threePublic: '867.50',
        overseas: '839.00',
        reception: '28.50',
        vehicles: null,
        'vehicles.purchase': null,
        'vehicles.operation': null,
        operatingFunds: '213.28',
      })
      expect(document.meanings.flatMap(({ kind, empty }) => (empty ? [kind] : []))).toEqual([
        'governmentFund',
        'stateCapital',
      ])
      expect(accounted(document)).toBe(true)
    })
  },
)
