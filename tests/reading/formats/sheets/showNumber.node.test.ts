import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDecimal, writeGeneral } from '@/reading/formats/sheets/decimal'
import { NumberShower } from '@/reading/formats/sheets/showNumber'

const shower = new NumberShower()
const show = (decimal: string, format: string) =>
  shower.show({ decimal, format, from1904: false }).text

/** A number of hundredths rounded half away from zero to tenths, by whole numbers only. */
function roundToTenths(hundredths: number): string {
  const tenths = Math.floor((Math.abs(hundredths) + 5) / 10)
  const sign = hundredths < 0 && tenths > 0 ? '-' : ''
  return `${sign}${Math.floor(tenths / 10)}.${tenths % 10}`
}

test('figures are rounded half away from zero by their decimals, scaled ones too', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }), hundredths => {
      const whole = Math.floor(Math.abs(hundredths) / 100)
      const decimal = `${hundredths < 0 ? '-' : ''}${whole}.${String(Math.abs(hundredths) % 100).padStart(2, '0')}`
      expect(show(decimal, '0.0')).toBe(roundToTenths(hundredths))
      // Thousands shown with a point between: 万元 with one decimal.
      expect(show(String(hundredths * 10), '0.0,,')).toBe(
        show((hundredths / 100_000).toFixed(5), '0.0'),
      )
    }),
    { seed: 1, numRuns: 500 },
  )
})

test.each([
  ['1.2345678E7', '12345678'],
  ['-1.5e-5', '-0.000015'],
  ['1234.5699999999999', '1234.57'],
  ['0.30000000000000004', '0.30000000000000004'],
  ['007', '7'],
  ['-0', '0'],
  ['1e999', null],
  ['12,3', null],
  ['', null],
])('a stored %s is the decimal %s', (stored, decimal) => {
  expect(readDecimal(stored)).toBe(decimal)
})

test('a number without a format is shown to 15 digits, never with an exponent', () => {
  expect(writeGeneral('0.30000000000000004')).toBe('0.3')
  expect(writeGeneral('12345678901.25')).toBe('12345678901.25')
  expect(writeGeneral('9999999999999999')).toBe('10000000000000000')
})

test.each([
  ['[DBNum2][$-804]General"元整"', '1234元整'],
  ['no such [format', '1234'],
])('a format that cannot be followed (%s) is told of', (format, text) => {
  expect(shower.show({ decimal: '1234', format, from1904: false })).toMatchObject({
    text,
    known: false,
  })
})
