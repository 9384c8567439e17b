import { compareDocuments, mostDocuments } from '@/budget/sideBySide/compareDocuments'
import { findConflicts } from '@/budget/sideBySide/conflicts'
import type { BudgetDocument } from '@/document/document'
import { compareColumns } from '@/pages/compare/compareColumns'
import { readCompareQuery } from '@/pages/compare/compareQuery'
import { comparePicture } from '@/pages/compare/pictures/comparePicture'
import { choosePicture } from '@/pages/compare/pictures/pictureKinds'
import { showComparison } from '@/pages/compare/showComparison'
import { changchun2024 } from '../fixtures/changchun'
import type { Figure } from './run'

const real = changchun2024()
/** The published budget as that of another unit, with nothing read of it yet. */
const another = (index: number): BudgetDocument => ({
  ...structuredClone(real),
  id: String(index),
  unit: { ...real.unit, code: String(310_000 + index), name: `单位${index}` },
})
const groups = ['overall', 'functional', 'economic', 'threePublic', 'projects'] as const

/**
 * Comparing twelve documents against two: from documents that nothing was read of to the rows and
 * the picture that are shown, and a change of group once they stand.
 */
export default function measure(): Figure[] {
  compare([another(98), another(99)])
  const [two, twelve] = [2, mostDocuments].map(count => median(7, () => timeFirst(count)))
  const shown = Array.from({ length: mostDocuments }, (_, index) => another(index))
  compare(shown)
  const turn = median(15, () => time(() => groups.forEach(group => compare(shown, group))))
  return [
    { name: 'comparing two documents', value: two ?? 0, unit: 'ms' },
    {
      name: 'comparing twelve documents',
      value: twelve ?? 0,
      unit: 'ms',
      expected: 'at most 100 at rest',
    },
    { name: 'twelve against two', value: (twelve ?? 0) / (two ?? 1), unit: 'times' },
    { name: 'another group of twelve', value: turn / groups.length, unit: 'ms' },
  ]
}

const timeFirst = (count: number) => {
  const documents = Array.from({ length: count }, (_, index) => another(index))
  return time(() => {
    compare(documents)
  })
}

function compare(documents: readonly BudgetDocument[], group = 'functional'): void {
  const shown = showComparison({
    comparison: compareDocuments({ documents }),
    values: readCompareQuery({ group, form: 'head' }).values,
    based: true,
    at: null,
    find: '',
    unit: '万元',
    selected: null,
  })
  const picture = comparePicture(shown, choosePicture(shown, null))
  if (compareColumns(shown).length < documents.length || (group === 'functional' && !picture))
    throw new Error('nothing was compared')
  if (findConflicts(documents).length > 0) throw new Error('units of one year were held together')
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(runs: number, measured: () => number): number {
  const times = Array.from({ length: runs }, measured)
  return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? 0
}
