import type { BudgetDocument } from '@/document/document'
import { runSteps } from '@/document/steps'
import { absent, absentOf } from './absences'
import { readCounts } from './countMeasures'
import { readOverall, readThreePublic } from './overallMeasures'
import { readProjects } from './projectMeasures'
import { readEconomic, readFunctional } from './subjectMeasures'
import type { Measured, MeasuredDocument } from './types'

const known = new WeakMap<BudgetDocument, MeasuredDocument>()

const readers = [
  readOverall,
  readFunctional,
  readEconomic,
  readThreePublic,
  readProjects,
  readCounts,
]

/** Reads all that a document can be compared by, once, in 分 and counts with their provenance. */
export function measureDocument(document: BudgetDocument): MeasuredDocument {
  return runSteps(stepMeasures(document))
}

/** As `measureDocument`, in steps. */
export function* stepMeasures(document: BudgetDocument): Generator<void, MeasuredDocument> {
  const before = known.get(document)
  if (before) return before
  const measures = new Map<string, Measured>()
  for (const read of readers) {
    for (const measured of read(document))
      // A code that stands twice in a table is its first row, as in the tree.
      if (!measures.has(measured.key)) measures.set(measured.key, measured)
    yield
  }
  const found: MeasuredDocument = {
    document,
    measures,
    absent: (group, key) => {
      const why = absentOf(document, group, key)
      return why.state === 'notListed' && !lists(measures, key) ? absent('notRead') : why
    },
  }
  known.set(document, found)
  return found
}

/**
 * Whether leaving out a code says that there is nothing of it: its table reaches that level, or
 * leaves out what the code is a part of.
 */
function lists(measures: MeasuredDocument['measures'], key: string): boolean {
  const [, side = '', code = ''] = /^([ef]:)(\d+)/.exec(key) ?? []
  if (code === '') return true
  const codes = [...measures.values()].flatMap(({ key, code }) =>
    code !== null && key.startsWith(side) ? [code.length] : [],
  )
  const deepest = Math.max(0, ...codes)
  return deepest >= code.length || !measures.has(side + code.slice(0, deepest))
}
