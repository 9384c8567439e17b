import { expect, test } from 'vitest'
import { readAllQuery, writeAllQuery } from '@/pages/all/allQuery'

test('what is written is read again, and defaults are left out', () => {
  const changes = {
    held: { year: 2024, kind: 'finalAccount' },
    area: null,
    dept: '甲市财政局',
    tiles: 'subjects',
    sums: 'staff',
    least: 100,
    misses: true,
    shelf: 'sums/province',
  } as const
  const query = writeAllQuery({ in: 'yi' }, changes)
  expect(query).toEqual({
    in: 'yi',
    held: '2024-finalAccount',
    area: '-',
    dept: '甲市财政局',
    tiles: 'subjects',
    sums: 'staff',
    least: '100',
    misses: '1',
    shelf: 'sums/province',
  })
  expect(readAllQuery(query).values).toMatchObject(changes)
  expect(
    writeAllQuery(query, {
      held: null,
      area: undefined,
      dept: null,
      tiles: 'units',
      sums: 'functional',
      least: 0,
      misses: false,
      shelf: null,
    }),
  ).toEqual({ in: 'yi' })
})

test('what means nothing is named, and the default holds', () => {
  const { values, unknown } = readAllQuery({ held: '24-x', tiles: 'x', least: '-1', find: '水' })
  expect(values).toMatchObject({ held: null, tiles: 'units', least: 0, find: '水' })
  expect(unknown).toEqual(['held=24-x', 'tiles=x', 'least=-1'])
})

test('sums come only from folders beside the page', () => {
  for (const shelf of ['//other.example/x', 'https://other.example', '../up', '/etc', 'a/../b'])
    expect(readAllQuery({ shelf })).toMatchObject({
      values: { shelf: null },
      unknown: [`shelf=${shelf}`],
    })
  expect(readAllQuery({ shelf: 'sums/a-b_2.0/' }).values.shelf).toBe('sums/a-b_2.0')
})
