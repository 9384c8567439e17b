import type { CheckResult, Term } from '@/budget/checks/model/types'
import { isMoneyUnit } from '@/text/decimals'
import { figureKey, holdsOnce, isSlipOfPrint, listCorrections } from './corrections'
import type { Held } from './held'
import { isSlip, isTelling } from './misprint'

/** What a printed figure would have to be; of two that stand in each other's place, either. */
interface Change {
  readonly term: Term
  readonly wanted: number
  /** Whether it is the figure wherever it is printed, and not one place of it. */
  readonly everywhere: boolean
}

/** One change of what is printed, after which several relations hold. */
export interface Cause {
  readonly changes: readonly Change[]
  readonly results: readonly CheckResult[]
}

/** So many changes of one figure are tried; a figure that many relations want otherwise is no cause. */
const mostChanges = 12

/**
 * Finds relations that do not hold for one cause: a figure that would have to be the same in all of
 * them, once or wherever it is printed, or two figures that are exchanged. Each relation has one
 * cause at most, the one that accounts for most.
 */
export function* findCauses(failing: readonly CheckResult[], held: Held): Generator<void, Cause[]> {
  const byFigure = new Map<string, Figure>()
  for (const result of failing)
    for (const term of [...result.left.terms, ...result.right.terms])
      for (const everywhere of [false, true]) {
        const key = keyOf(term, everywhere)
        if (key === null || term.value === null || term.text === null) continue
        const figure = byFigure.get(key) ?? { results: new Set(), wanted: new Map() }
        byFigure.set(key, figure)
        figure.results.add(result)
      }
  for (const result of failing)
    for (const correction of listCorrections(result))
      for (const everywhere of [false, true]) {
        const key = keyOf(correction.term, everywhere)
        const figure = key === null ? undefined : byFigure.get(key)
        if (figure && !figure.wanted.has(correction.wanted) && isSlipOfPrint(correction))
          figure.wanted.set(correction.wanted, { ...correction, everywhere })
      }
  const causes: Cause[] = []
  for (const { changes, touched } of [
    ...listChanges(byFigure.values()),
    ...listExchanges(byFigure),
  ]) {
    yield
    const results = touched.filter(result => holdsAfter(result, changes))
    if (results.length > 1) causes.push({ changes, results })
  }
  return choose(causes, held)
}

interface Figure {
  readonly results: Set<CheckResult>
  readonly wanted: Map<number, Change>
}
interface Candidate {
  readonly changes: readonly Change[]
  readonly touched: readonly CheckResult[]
}

function* listChanges(figures: Iterable<Figure>): Iterable<Candidate> {
  for (const { results, wanted } of figures)
    if (results.size > 1 && wanted.size <= mostChanges)
      for (const change of wanted.values()) yield { changes: [change], touched: [...results] }
}

/** Two figures of one row or column, each of which would have to be the other. */
function* listExchanges(figures: ReadonlyMap<string, Figure>): Iterable<Candidate> {
  const proposed = new Map<string, { readonly change: Change; readonly figure: Figure }[]>()
  for (const [key, figure] of figures)
    for (const change of figure.wanted.values()) {
      const { place, value } = change.term
      if (change.everywhere || !place || key === null) continue
      for (const line of [`r${place.row}`, `c${place.cell}`]) {
        const at = `${place.table}|${line}`
        const own = { change, figure }
        for (const other of proposed.get(`${at}|${change.wanted}|${value}`) ?? [])
          yield {
            changes: [other.change, change],
            touched: [...new Set([...other.figure.results, ...figure.results])],
          }
        const known = proposed.get(`${at}|${value}|${change.wanted}`)
        if (known) known.push(own)
        else proposed.set(`${at}|${value}|${change.wanted}`, [own])
      }
    }
}

/**
 * Leaves out a change that would break a relation that holds. What accounts for most comes first; of
 * equals what no relation confirms, a slip of a hand, one place, and the part before its sum.
 */
function choose(causes: readonly Cause[], held: Held): Cause[] {
  const isConfirmed = ({ changes, results }: Cause) =>
    results.some(result => changes.some(({ term }) => held.confirms(term, result)))
  const rank = ({ changes, results }: Cause) => [
    results.reduce((sum, { outcome }) => sum + (outcome === 'fails' ? 2 : 1), 0),
    isConfirmed({ changes, results }) ? 0 : 1,
    changes.some(change => isSlip(change)) ? 1 : 0,
    changes.some(({ everywhere }) => everywhere) ? 0 : 1,
    changes[0]?.term.code?.length ?? 0,
  ]
  const ranked = causes
    // The sum of a row or column stays what it is where two of its figures are exchanged.
    .filter(cause => cause.changes.length > 1 || !isConfirmed(cause))
    .map(cause => ({ cause, rank: rank(cause) }))
  ranked.sort(
    (one, other) =>
      one.rank.map((own, at) => (other.rank[at] ?? 0) - own).find(more => more !== 0) ?? 0,
  )
  const taken = new Set<CheckResult>()
  return ranked.flatMap(({ cause }) => {
    const results = cause.results.filter(result => !taken.has(result))
    if (results.length < 2) return []
    for (const result of results) taken.add(result)
    return [{ ...cause, results }]
  })
}

function keyOf(term: Term, everywhere: boolean): string | null {
  if (!everywhere) return figureKey(term)
  if (!isMoneyUnit(term.unit) || !isTelling({ term, wanted: 0 })) return null
  return `=${term.value}`
}

const holdsAfter = (result: CheckResult, changes: readonly Change[]) =>
  holdsOnce(result, own => {
    const by = changes.find(
      ({ term, everywhere }) => keyOf(own, everywhere) === keyOf(term, everywhere),
    )
    return by ? { ...own, value: by.wanted } : own
  })
