import { expect, test } from 'vitest'
import { lineShape } from '@/app/years/lineShape'
import { listUnitYears } from '@/app/years/listUnitYears'
import type { CoursePoint } from '@/text/provenance'
import { catalogueEntry } from '../../fixtures/catalogueEntry'

const point = (year: number, fen: number | null, more: Partial<CoursePoint> = {}): CoursePoint => ({
  ...{ year, fen, derived: false, provenance: null, remark: '', breaks: '' },
  ...more,
})
const line = (...points: CoursePoint[]) => ({
  kind: 'budget' as const,
  points,
  conflicts: [],
  notes: [],
})
const room = { width: 60, height: 20, edge: 0 }

test('a line stands on zero, has no step over a gap or a break, and dashes what is computed', () => {
  const shape = lineShape(
    line(
      point(2019, 50, { derived: true }),
      point(2020, 100),
      point(2021, null),
      point(2022, 100),
      point(2023, 50),
      point(2024, 25, { breaks: '范围不同' }),
    ),
    2024,
    room,
  )
  expect(shape.dashed).toBe('M0 10L12 0')
  expect(shape.solid).toBe('M36 0L48 10')
  expect(shape.zero).toBe(20)
  expect(shape.breaks).toEqual([54])
  expect(shape.dots.map(({ year, kind }) => [year, kind])).toEqual([
    [2019, 'hollow'],
    [2024, 'shown'],
  ])
})

test('a year that no line leads to is a point, and a figure below zero lies below the line of zero', () => {
  const shape = lineShape(line(point(2020, -50), point(2021, null), point(2022, 50)), 2022, room)
  expect(shape.solid).toBe('')
  expect(shape.zero).toBe(10)
  expect(shape.dots).toEqual([
    { x: 0, y: 20, year: 2020, kind: 'alone' },
    { x: 60, y: 0, year: 2022, kind: 'shown' },
  ])
})

test('of a unit one document a kind and year is listed: the shown one, then those of its own scope', () => {
  const entry = (id: string, more: object) => catalogueEntry({ id, ...more })
  const shown = entry('shown', { year: 2024, role: 'unit' })
  const catalogue = [
    entry('other edition', { year: 2024, role: 'unit' }),
    shown,
    entry('department 2023', { year: 2023, role: 'department' }),
    entry('unit 2023', { year: 2023, role: 'unit' }),
    entry('department 2022', { year: 2022, role: 'department' }),
    entry('account 2023', { year: 2023, role: 'unit', kind: 'finalAccount' }),
    entry('another unit', { year: 2021, unit: '别的单位', unitCode: '999' }),
  ]
  expect(listUnitYears(catalogue, shown).map(({ id }) => id)).toEqual([
    'shown',
    'unit 2023',
    'account 2023',
    'department 2022',
  ])
})
