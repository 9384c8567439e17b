import { expect, test } from 'vitest'
import { compareBudget } from '@/budget/comparison/compareBudget'
import { comparisonOf, describeChange, groupChanges } from '@/budget/comparison/describeChange'
import type { Comparison } from '@/budget/comparison/comparison'
import { changchun2024 } from '../../fixtures/changchun'
import { officeOf2019 } from '../../fixtures/otherUnits'

const found = compareBudget(changchun2024())
const of = (key: string) => found.find(row => row.key === key)!
const made = (changes: Partial<Comparison>): Comparison => ({ ...of('basic'), ...changes })
const traced = (fen: number) => ({ fen, provenance: null })
const figure = (fen: number) => ({ ...of('basic').current!, fen })

test('a change has its amount, its computed percentage, and the printed one only where it is another', () => {
  expect(describeChange(of('basic'), '万元')).toEqual({
    before: '比上年增加',
    fen: 354110000,
    rate: '+5.2%',
    printed: '+5.1%',
  })
  expect(describeChange(of('project'), '万元')).toEqual({
    before: '比上年减少',
    fen: 97953070000,
    rate: '−97.6%',
    printed: null,
  })
})

test('every other state has words of its own, and no percentage', () => {
  const said = (changes: Partial<Comparison>) => {
    const { before, fen, rate, printed } = describeChange(made(changes), '万元')
    expect([rate, printed]).toEqual([null, null])
    return [before, fen]
  }
  expect(said({ state: 'same', difference: traced(0) })).toEqual(['与上年持平', null])
  expect(said({ state: 'new', difference: traced(500), prior: figure(0) })).toEqual([
    '上年为 0，今年新增',
    500,
  ])
  expect(said({ state: 'ended', difference: traced(-700), prior: figure(700) })).toEqual([
    '今年没有，上年为',
    700,
  ])
  expect(
    said({
      state: 'notComparable',
      barrier: { kind: 'basis', text: '上年数是执行数，本年数是预算数。' },
    }),
  ).toEqual(['与上年不可比：上年数是执行数，本年数是预算数', null])
  expect(said({ state: 'notDisclosed', prior: null })).toEqual(['没有读到上年数', null])
  expect(said({ state: 'notDisclosed', current: null, prior: figure(12300) })).toEqual([
    '没有读到本年数，上年 0.01 万元',
    null,
  ])
  expect(said({ state: 'notDisclosed', current: null, prior: null })).toEqual([
    '两年都没有读到',
    null,
  ])
})

test('what one reason explains stands in one sentence', () => {
  const keys = ['total', 'basic', 'project', 'personnel', 'operating']
  expect(groupChanges(keys.map(of)).map(group => group.map(({ key }) => key))).toEqual([
    ['total', 'project'],
    ['basic', 'personnel'],
    ['operating'],
  ])
  // The same words, said of several at once and of one alone, are not the same statement.
  expect(
    groupChanges([of('total'), of('class:208'), of('class:221')]).map(group => group.length),
  ).toEqual([1, 1, 1])
  expect(groupChanges(compareBudget(officeOf2019()))).toHaveLength(1)
})

test('a comparison belongs only to the figure that it is of', () => {
  expect(comparisonOf(found, 'basic', 7216310000)?.key).toBe('basic')
  expect(comparisonOf(found, 'basic', 7216310001)).toBeUndefined()
  expect(comparisonOf(found, 'basic', null)).toBeUndefined()
  const rounded = made({ current: figure(9101680000), inTable: figure(9101677535) })
  expect(comparisonOf([rounded], 'basic', 9101677535)).toBe(rounded)
  expect(comparisonOf([rounded], 'basic', 9101680000)).toBeUndefined()
})
