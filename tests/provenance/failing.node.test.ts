import { describe, expect, it } from 'vitest'
import { indexFailing, runChecks } from '@/budget/checks'
import { failingOf } from '@/provenance/failing'
import { cellsCount } from '@/provenance/coverage'
import { countOf } from '@/text/countOf'
import type { Provenance } from '@/text/provenance'
import { changchun2024 } from '../fixtures/changchun'

const document = changchun2024()
const failing = indexFailing(runChecks(document))
const touch = (source: Provenance | null) =>
  failingOf(document, source, failing).map(({ id }) => id.split(':')[0])

const carryOver = { table: 't1', row: 16, line: 109, cell: 3 }
const total = { table: 't1', row: 16, line: 109, cell: 1 }
const vehicles = { table: 't7', row: 3, line: 230, cell: 4 }

describe('a relation that does not hold touches', () => {
  it('the cell it stands on, and what is computed from it, however deep', () => {
    expect(touch(carryOver)).toEqual(['carryOver'])
    expect(touch(total)).toEqual([])
    expect(touch({ part: carryOver, whole: total })).toEqual(['carryOver'])
    expect(
      touch({
        part: total,
        whole: { sum: [total], less: [{ divide: carryOver, by: { fixed: '2', of: '' } }] },
      }),
    ).toEqual(['carryOver'])
    expect(touch({ sum: [carryOver, vehicles, carryOver] })).toEqual(['carryOver', 'same'])
  })

  it('no count, nor what adds up counts: these are not even listed', () => {
    const listed = () => {
      throw new Error('listed')
    }
    expect(touch(countOf(listed, '格'))).toEqual([])
    expect(touch(cellsCount(document, document.tables, 'printed'))).toEqual([])
    const count = { count: [carryOver], of: '格' }
    expect(touch({ sum: [count, carryOver] })).toEqual(['carryOver'])
  })

  it('the figures of its sentences: the percentage as printed, what it is computed from, and what follows', () => {
    for (const says of ['amount', 'current', 'difference', 'percent', 'prior', 'rate'] as const)
      expect(touch({ statement: 's14', says }), says).toEqual(['change'])
    expect(touch({ statement: 's14', says: 'share' })).toEqual([])
    expect(touch({ statement: 's14', prints: '7,216.31' })).toEqual(['change'])
    expect(touch({ statement: 's15', says: 'rate' })).toEqual([])
    // Its amount is not what the relation of 公务用车购置及运行费 has; the amount of another
    // sentence stands for it.
    expect(touch({ statement: 's41' })).toEqual(['same'])
    expect(touch({ statement: 's41', says: 'current' })).toEqual([])
    expect(touch({ line: 525, text: '', figure: '5.1' })).toEqual(['change'])
    expect(touch({ line: 525, text: '', figure: '75' })).toEqual([])
  })

  it('no count of what it stands on, nothing beside the figure, and no other document', () => {
    expect(touch({ count: [carryOver], of: '行' })).toEqual([])
    expect(touch({ main: total, also: [carryOver] })).toEqual([])
    expect(touch({ main: carryOver, also: [] })).toEqual(['carryOver'])
    expect(touch({ document: '310001-2023', provenance: carryOver })).toEqual([])
    expect(touch(null)).toEqual([])
  })
})
