// @bundle later
import { shallowRef, watch } from 'vue'
import { buildCompared } from '@/budget/library/buildCompared'
import { type Compared, comparedWith, type StepRow } from '@/budget/library/compared'
import type { DetailedEntry, LibraryScope } from '@/budget/library/types'
import { stepFrom } from './answers'
import type { AllShown, AllView } from './useAll'

type ScopeName = Pick<LibraryScope, 'year' | 'kind'>

/** What a question is answered from. */
interface Answer {
  readonly own: Compared
  /** The steps from year to year that end with this one, the oldest first, each with its year. */
  readonly years: readonly { readonly year: number; readonly rows: readonly StepRow[] }[]
  /** From the budget to the final account of the year; `null` without a final account. */
  readonly account: readonly StepRow[] | null
}

/** As many years as are looked back. */
const mostYears = 6

/** Asks prepared sums for what was compared, once a question is asked. */
export function useAnswer(view: AllView, shown: () => AllShown) {
  const answer = shallowRef<Answer | null>(null)
  const failure = shallowRef<string | null>(null)
  watch(
    [() => view.values.value.ask !== null, () => shown().place, () => shown().single] as const,
    async ([isAsked, , single], _before, onCleanup) => {
      let stale = false
      onCleanup(() => {
        stale = true
      })
      answer.value = null
      failure.value = null
      if (!isAsked) return
      const { scope, shelf, place, detail } = shown()
      // A department that is not there is answered with the whole place, as it is shown.
      const group = detail?.[0]?.group ?? null
      const has = (name: ScopeName) =>
        shelf.scopes.some(({ year, kind }) => year === name.year && kind === name.kind)
      const compare = async (name: ScopeName): Promise<Compared> => {
        if (group === null)
          return (await shelf.compare?.({ ...place, ...name })) ?? { ranks: [], steps: [] }
        const others = comparedWith(name).filter(has)
        const members = await Promise.all([name, ...others].map(one => shelf.open(one, group)))
        const entries = members.flat()
        return buildCompared(single ? countSingle(entries, single) : entries, name)
      }
      try {
        const { year, kind } = scope
        const own = await compare(scope)
        const years: Answer['years'][number][] = []
        for (let last = year, now = own; years.length < mostYears; last -= 1) {
          const rows = stepFrom(now, { year: last - 1, kind })
          if (rows.length === 0) break
          years.unshift({ year: last, rows })
          if (!has({ year: last - 2, kind })) break
          now = await compare({ year: last - 1, kind })
        }
        const spent = { year, kind: 'finalAccount' } as const
        const account = has(spent)
          ? stepFrom(kind === 'finalAccount' ? own : await compare(spent), { year, kind: 'budget' })
          : null
        if (!stale) answer.value = { own, years, account }
      } catch (error) {
        if (!stale) failure.value = error instanceof Error ? error.message : String(error)
      }
    },
    { immediate: true },
  )
  return { answer, failure }
}

/**
 * The documents of one unit over the years, as counted: it is looked at alone, so that none counts
 * twice where its department counts too. Of its own year the edition that is looked at stands.
 */
const countSingle = (entries: readonly DetailedEntry[], single: DetailedEntry) =>
  entries
    .filter(({ unit, role }) => unit === single.unit && role === single.role)
    .filter(({ year, kind, edition, counting }) =>
      year === single.year && kind === single.kind
        ? edition === single.edition
        : counting !== 'otherEdition',
    )
    .map((entry): DetailedEntry => ({ ...entry, counting: 'counted' }))
