import { expect, test } from 'vitest'
import { describeLines, placeMessage } from '@/text/places'
import { markLine, shortenLines } from '@/text/shortLines'

const files = ['说明.pdf', '表格.xlsx', '附注.txt'].map(file => ({
  file,
  format: 'x',
  encoding: 'x',
  lines: 2,
  sha256: null,
}))
const places = [
  { file: 0, page: 3, line: 12 },
  { file: 0, page: 3, line: 14 },
  { file: 0, page: 4, line: 1 },
  { file: 1, sheet: '表一', line: 7 },
  { file: 2, line: 5 },
]

test('lines are named by file, page and sheet, as far as the source has them', () => {
  expect(describeLines({}, [12, 15])).toBe('原文第 12、15 行')
  expect(describeLines({ files, places }, [0])).toBe('整份文件')
  expect(describeLines({ files, places }, [1, 2, 3])).toBe(
    '“说明.pdf”第 3 页第 12、14 行、“说明.pdf”第 4 页第 1 行',
  )
  expect(describeLines({ files, places }, [4, 5])).toBe(
    '“表格.xlsx”工作表“表一”第 7 行、“附注.txt”第 5 行',
  )
  expect(describeLines({ places: [{ page: 2, line: 9 }] }, [1])).toBe('第 2 页第 9 行')
  expect(describeLines({ places: [] }, [6])).toBe('原文第 6 行')
})

test('messages name the places of their lines', () => {
  expect(placeMessage('原文第 2 行起', {})).toBe('原文第 2 行起')
  expect(
    placeMessage('原文第 1–3 行与原文第 4 行', {
      places: places.map(({ file: _, ...place }) => place),
    }),
  ).toBe('第 3 页第 12 行至第 4 页第 1 行与工作表“表一”第 7 行')
})

test('lines are shortened to what finds them again', () => {
  expect(shortenLines({}, [12, 15])).toBe('12、15')
  expect(shortenLines({ files, places }, [1, 2, 3])).toBe('3页12、14行，4页1行')
  expect(shortenLines({ files, places }, [4, 5])).toBe('表一!7，5')
})

test('a margin has the page with the line, and of a sheet the row alone', () => {
  expect([1, 3, 4, 5].map(line => markLine({ files, places }, line))).toEqual([
    '3页12行',
    '4页1行',
    '7',
    '5',
  ])
  expect(markLine({}, 525)).toBe('525')
})
