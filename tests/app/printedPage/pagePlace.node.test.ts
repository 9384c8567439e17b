import { describe, expect, test } from 'vitest'
import type { DocumentSource } from '@/document/document'
import { describePlace, describeStored, findPlace } from '@/app/printedPage/pagePlace'

const one = { file: '一.pdf', format: 'pdf', encoding: 'pdf', lines: 2, sha256: 'a' }
const two = { file: '二.xlsx', format: 'xlsx', encoding: 'xlsx', lines: 1, sha256: 'b' }
const source: DocumentSource = {
  ...one,
  places: [
    { page: 1, line: 1, box: [1, 2, 3, 4] },
    { page: 2, line: 1, box: [10, 20, 300, 12], cells: [[10, 20, 90, 12], null] },
  ],
}
const plain = (text: string) => text.replace(/[\u2009\s]+/g, ' ')

describe('the place of a line', () => {
  test('is the box of its cell, and of the whole line where the cell has none', () => {
    expect(findPlace(source, 2, 0)).toMatchObject({ page: 2, box: [10, 20, 90, 12] })
    expect(findPlace(source, 2, 1)?.box).toEqual([10, 20, 300, 12])
    expect(findPlace(source, 1)?.box).toEqual([1, 2, 3, 4])
  })

  test('is on the later page that has the columns of a wide row', () => {
    const wide: DocumentSource = {
      ...one,
      places: [
        {
          page: 3,
          line: 7,
          box: [0, 0, 300, 12],
          cells: [
            [1, 2, 3, 4],
            [5, 6, 7, 8],
          ],
          pages: [null, 5],
        },
      ],
    }
    expect(findPlace(wide, 1, 0)).toMatchObject({ page: 3, linePage: null, box: [1, 2, 3, 4] })
    expect(findPlace(wide, 1, 1)).toMatchObject({ page: 5, linePage: 3, box: [5, 6, 7, 8] })
    expect(findPlace(wide, 1)).toMatchObject({ page: 3, linePage: null, box: [0, 0, 300, 12] })
    expect(plain(describePlace(wide, 1, 1))).toBe('第 5 页（接第 3 页第 7 行）')
  })

  test('is not known beyond the file and in documents that do not say', () => {
    expect(findPlace(source, 3)).toBeNull()
    expect(findPlace({ ...one }, 1)).toBeNull()
  })

  test('names the file among several', () => {
    const several: DocumentSource = {
      ...source,
      files: [one, two],
      places: [
        { file: 0, page: 4, line: 9 },
        { file: 1, sheet: '表1', line: 7, addresses: [null, 'B7'], stored: [null, '1.23'] },
      ],
    }
    expect(findPlace(several, 2, 1)).toMatchObject({ file: two, address: 'B7', stored: '1.23' })
    expect(plain(describePlace(several, 1))).toBe('一.pdf 第 4 页第 9 行')
    expect(plain(describePlace(several, 2, 1))).toBe('二.xlsx 工作表“表1”B7')
    expect(plain(describePlace(several, 2, 0))).toBe('二.xlsx 工作表“表1”第 7 行')
  })

  test('is a line of the text where there are no pages', () => {
    expect(plain(describePlace(source, 2))).toBe('第 2 页第 1 行')
    expect(plain(describePlace(null, 525))).toBe('原文第 525 行')
  })

  test('says the number in the cell only where another is shown', () => {
    const sheet: DocumentSource = {
      ...two,
      places: [{ sheet: '表1', line: 7, stored: [null, '-12345678.9', '0.05'] }],
    }
    expect(
      [0, 1, 2].map(
        cell => describeStored(sheet, 1, cell) && plain(describeStored(sheet, 1, cell)!),
      ),
    ).toEqual([null, '单元格中存的是 \u221212,345,678.9', '单元格中存的是 0.05'])
    expect(describeStored(source, 2, 0)).toBeNull()
  })
})
