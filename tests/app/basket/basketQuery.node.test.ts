import { describe, expect, test } from 'vitest'
import { limitBasket, putIn, readBasket, writeBasket } from '@/app/basket/basketQuery'
import { focusOf } from '@/app/basket/focusOf'
import type { CatalogueEntry } from '@/app/documents/catalogue'
import { catalogueEntry as entry } from '../../fixtures/catalogueEntry'

describe('a basket in the address', () => {
  test.each([
    ['甲局.2024', { unit: '甲局', year: 2024, documentKind: 'budget', edition: null }, null],
    ['甲局.2024.final@reception', { documentKind: 'finalAccount' }, 'reception'],
    ['甲局.2024.0123456789ab', { edition: '0123456789ab' }, null],
    ['甲%2C乙.V2.0局.2024@p:一%2C二', { unit: '甲,乙.V2.0局' }, 'p:一,二'],
  ])('is read from %s and written so again', (text, choice, focus) => {
    const { items, unknown } = readBasket(text)
    expect(unknown).toEqual([])
    expect(items).toMatchObject([{ choice, focus }])
    expect(writeBasket(items, [])).toBe(text)
  })

  test('keeps what it cannot read apart, and is nothing when empty', () => {
    expect(readBasket('甲局,乙局.2024,%E0%A4%A.2024')).toMatchObject({
      items: [{ choice: { unit: '乙局' } }],
      unknown: ['甲局', '%E0%A4%A.2024'],
    })
    expect(readBasket(null).items).toEqual([])
    expect(writeBasket([], [])).toBeNull()
  })

  test('names the edition only where another would be found', () => {
    const [first, second] = [entry({}), entry({ id: 'b', edition: 'ba9876543210' })]
    const itemOf = ({ edition }: CatalogueEntry) => ({
      choice: { unit: '甲局', year: 2024, documentKind: 'budget' as const, edition },
      focus: null,
    })
    expect(writeBasket([first, second].map(itemOf), [first, second])).toBe(
      '甲局.2024,甲局.2024.ba9876543210',
    )
  })
})

test.each([
  [{ page: 'structure', subject: '20805', at: null }, 'f:20805'],
  [{ page: 'structure', subject: 'row-7', at: null }, null],
  [{ page: 'economic', subject: null, at: '30211' }, 'e:30211'],
  [{ page: 'three-public', subject: null, at: 'reception' }, 'reception'],
  [{ page: 'changes', subject: null, at: 'class:208' }, 'f:208'],
  [{ page: 'changes', subject: null, at: 'basic' }, 'basic'],
  [{ page: 'document', subject: null, at: '85' }, null],
])('a page looks at a measure: %o', (shown, focus) => {
  expect(focusOf(shown)).toBe(focus)
})

test('an edition is compared once, and what is too much is told apart', () => {
  const limited = limitBasket(['甲', '乙', '甲', '丙', '丁', '丁'], { most: 3, keyOf: key => key })
  expect(limited).toEqual({
    kept: ['甲', '乙', '丙'],
    repeated: ['甲', '丁'],
    beyond: ['丁'],
  })
})

test('one that is put in is the last of those that are compared, and none beyond is lost', () => {
  expect(putIn(['甲'], '乙', 2)).toEqual(['甲', '乙'])
  expect(putIn(['甲', '丙', '丁'], '乙', 2)).toEqual(['甲', '乙', '丙', '丁'])
})
