import { expect, test } from 'vitest'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { suggestSets } from '@/pages/compare/suggestSets'
import { catalogueEntry as entry } from '../../fixtures/catalogueEntry'

const said = (catalogue: readonly CatalogueEntry[], shown: CatalogueEntry | null = null) =>
  suggestSets(catalogue, shown).map(({ label, entries }) => [
    label.replace(/\s/g, ''),
    entries.map(({ id }) => id).join(''),
  ])

test('years of a unit, units of a year and a budget with its final account are suggested', () => {
  const catalogue = [
    entry({ id: 'a' }),
    entry({ id: 'b', year: 2023 }),
    entry({ id: 'c', unit: '乙局' }),
    entry({ id: 'd', kind: 'finalAccount' }),
  ]
  expect(said(catalogue)).toEqual([
    ['甲局的2年预算', 'ab'],
    ['2024年预算的2个单位', 'ac'],
    ['甲局2024年的预算与决算', 'ad'],
  ])
})

test('sets of the document that is shown come first, with one edition of each and twelve at most', () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    entry({ id: String.fromCharCode(97 + index), unit: `${index}局`, year: 2020 }),
  )
  const again = entry({ id: 'z', unit: '0局', year: 2020, edition: 'ba9876543210' })
  const [years, other] = [entry({ id: 'y', year: 2022 }), entry({ id: 'x', year: 2023 })]
  const sets = said([again, ...many, years, other], years)
  expect(sets.map(([, ids]) => ids)).toEqual(['yx', 'zbcdefghijkl'])
  expect(suggestSets([years], years)).toEqual([])
})
