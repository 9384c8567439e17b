import { expect, test, vi } from 'vitest'
import { remember, rememberBy } from '@/reading/text/remember'
import { buildMeasureColumns } from '@/reading/tables/columns'
import { readHeader } from '@/reading/tables/header'

test('words are read once, until five hundred others were', () => {
  const read = vi.fn((words: string) => [words])
  const said = remember(read)
  expect(said('合计')).toBe(said('合计'))
  for (let other = 0; other < 500; other++) said(`${other}`)
  expect(said('合计')).toEqual(['合计'])
  expect(read.mock.calls.filter(([words]) => words === '合计')).toHaveLength(2)
})

test('what is said is remembered even where it is nothing', () => {
  const read = vi.fn(() => undefined)
  const said = remember(read)
  expect([said('备注'), said('备注')]).toEqual([undefined, undefined])
  expect(read).toHaveBeenCalledTimes(1)
})

test('what is too long to come again is not kept', () => {
  const read = vi.fn((words: string) => words.length)
  const said = rememberBy((words: string) => words, read)
  const long = '表'.repeat(2001)
  expect([said(long), said(long)]).toEqual([2001, 2001])
  expect(read).toHaveBeenCalledTimes(2)
})

test('headers that differ only in where their cells end are told apart', () => {
  const paths = (cells: readonly string[], width: number) =>
    readHeader({ rows: [{ line: 1, cells }], width }).map(({ path }) => path.join())
  expect(paths(['项目', '本年', '上年'], 3)).toEqual(['项目', '本年', '上年'])
  expect(paths(['项目本年', '上年'], 3)).toEqual(['项目本年', '上年', ''])
  expect(paths(['项目本年', '上年'], 2)).toEqual(['项目本年', '上年'])
})

test('columns of the same words in other places are named apart', () => {
  const columns = (first: number) =>
    ['基本支出', '项目支出'].map((word, at) => ({ index: first + at, path: [word], named: true }))
  expect(buildMeasureColumns(columns(1)).map(({ key, index }) => [key, index])).toEqual([
    ['basic', 1],
    ['project', 2],
  ])
  expect(buildMeasureColumns(columns(4)).map(({ key, index }) => [key, index])).toEqual([
    ['basic', 4],
    ['project', 5],
  ])
})
