import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { cutAtLines } from '@/reading/formats/csv/parts'
import { findSeparator } from '@/reading/formats/csv/separator'

const row = '2080505,机关事业单位基本养老保险缴费支出,1.00'
const long = (end: string) => Array.from({ length: 60_000 }, () => row).join(end)

test.each([
  ['\n', ''],
  ['\r\n', ''],
  ['\n', '\n'],
  ['\r\n', '\r\n'],
])('parts of a long text have the rows of the whole (%j, at the end %j)', (end, last) => {
  const text = `${long(end)}${last}`
  const parts = [...cutAtLines(text)]
  expect(parts.length).toBeGreaterThan(1)
  const parse = (part: string) => Papa.parse<string[]>(part, { delimiter: ',' }).data
  expect(parts.flatMap(parse)).toEqual(parse(text))
})

test('a text with quotes, odd line ends or few lines stays whole', () => {
  for (const text of [`${long('\n')}\n"a\nb",1`, `${long('\n')}\r${row}`, row, ''])
    expect([...cutAtLines(text)]).toEqual([text])
})

test('the separator is found by the first lines alone, quoted line ends aside', () => {
  const quoted = Array.from({ length: 600 }, (_, index) => `"${index}\n,,,"\t1\t2`).join('\n')
  expect(findSeparator(quoted)).toBe('\t')
  const first = Array.from({ length: 500 }, () => 'a;b').join('\n')
  expect(findSeparator(`${first}\n${Array.from({ length: 900 }, () => 'a,b,c').join('\n')}`)).toBe(
    ';',
  )
})
