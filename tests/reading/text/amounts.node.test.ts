import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPlainNumber, readAmount } from '@/reading/text/amounts'

it.each([
  ['9,619.41', '9619.41'],
  ['8836.68', '8836.68'],
  ['0.00', '0.00'],
  ['0', '0'],
  ['-12.5', '-12.5'],
  [' 12 ', '12'],
  ['1,234,567.89', '1234567.89'],
])('reads %s plainly as %s', (cell, amount) => {
  expect(readAmount(cell)).toEqual({ kind: 'amount', amount, odd: false })
})

it.each([
  ['－12.5', '-12.5'],
  ['(12.50)', '-12.50'],
  ['（1,012.50）', '-1012.50'],
  ['９，６１９．４１', '9619.41'],
  ['9,619 .41', '9619.41'],
  ['−3', '-3'],
])('reads %s as %s and says so', (cell, amount) => {
  expect(readAmount(cell)).toEqual({ kind: 'amount', amount, odd: true })
})

it('tells a blank from a zero, and a printed dash from both', () => {
  expect(readAmount('')).toEqual({ kind: 'blank', amount: null, odd: false })
  expect(readAmount('—')).toEqual({ kind: 'blank', amount: null, odd: true })
  expect(readAmount('0').amount).toBe('0')
})

it.each(['1,2,3.4.5', '12,34', '12.', 'abc', '1e5', '12万', '--5'])(
  'does not guess at %s',
  cell => {
    expect(readAmount(cell).kind).toBe('bad')
  },
)

it('gives back every printed decimal with or without separators', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e12, max: 1e12 }),
      fc.integer({ min: 0, max: 99 }),
      (whole, cents) => {
        const decimal = `${whole}.${String(cents).padStart(2, '0')}`
        const separated = decimal.replace(/\d(?=(?:\d{3})+\.)/g, '$&,')
        expect(readAmount(separated).amount).toBe(decimal)
        expect(readAmount(decimal).amount).toBe(decimal)
      },
    ),
    { seed: 20241123 },
  )
})

it('takes for plain decimals what the expression for them does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('0', '7', '.', '-', ',', '９', ' '), maxLength: 8 }),
      text => {
        expect(isPlainNumber(text)).toBe(/^-?\d+(?:\.\d+)?$/.test(text))
      },
    ),
    { seed: 310001, numRuns: 3000 },
  )
})
