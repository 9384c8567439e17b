import type { RouteLocationRaw } from 'vue-router'
import { useChecks } from '@/app/checks/useChecks'
import { usePrintedLink } from '@/app/printed/usePrintedLink'
import { useLineNames } from '@/app/selection/useLineNames'
import { useSelection } from '@/app/selection/useSelection'
import type { CheckResult } from '@/budget/checks'
import { stepHomes } from '@/budget/printed/prose/homes'
import { stepCounts } from '@/budget/printed/prose/marks'
import type { ProsePiece } from '@/budget/printed/prose/pieces'
import type { Place } from '@/document/document'
import { useInSteps } from '@/ui/useInSteps'

/**
 * Where a figure of a sentence leads: to its cell, or to the relation that computes it; `null` for
 * one that no table has.
 */
export interface FigureLink {
  readonly kind: 'cell' | 'computed' | 'alone'
  readonly to: RouteLocationRaw | null
  readonly label: string
  /** The first relation it stands in that does not hold or is not proven. */
  readonly failing: {
    readonly outcome: 'fails' | 'unproven'
    readonly label: string
    readonly to: RouteLocationRaw
  } | null
}

/** Finds where the figures of the document's prose lead, once its relations have been tested. */
export function useFigureLinks() {
  const { whole: document, link } = useSelection()
  const { nameLines } = useLineNames()
  const { results, failed } = useChecks({ first: true, all: true })
  const tableLink = usePrintedLink()
  /** What the figures lead by; of very many relations it comes a moment later. */
  const found = useInSteps(
    () =>
      document.value && results.value ? { document: document.value, results: results.value } : null,
    function* ({ document, results }) {
      const homes = yield* stepHomes(document, results)
      const counts = yield* stepCounts(results)
      const relations = [...counts.values()].flat().map(({ relation }) => relation)
      return { homes, counts, relations: new Map(relations.map(found => [found.id, found])) }
    },
  )

  const checkLink = ({ id }: CheckResult) => link('/checks', { at: id })
  const failingLink = (check: CheckResult | undefined) =>
    check?.outcome === 'fails' || check?.outcome === 'unproven'
      ? { outcome: check.outcome, label: check.title, to: checkLink(check) }
      : null
  const placeName = ({ table, line }: Place) =>
    `${document.value?.tables.find(({ id }) => id === table)?.title.trim() ?? table} ${nameLines(line)}`

  function figureLink({ statement, says }: NonNullable<ProsePiece['figure']>): FigureLink {
    const home = found.value?.homes.findHome(statement, says)
    const failing = failingLink(home?.failing[0])
    const [place, ...others] = home?.places ?? []
    if (place && others.length === 0) {
      const label = `印在${placeName(place)}`
      return { kind: 'cell', to: tableLink(place.table, place), label, failing }
    }
    if (!home?.check) return { kind: 'alone', to: null, label: '', failing }
    const { title } = home.check
    const label = place ? `等于 ${others.length + 1} 格之和：${title}` : title
    return { kind: 'computed', to: checkLink(home.check), label, failing }
  }

  /**
   * A figure that stands in no table's cell leads to the relation that tests it, which names the
   * table's note.
   */
  function relationLink(id: string): FigureLink {
    const relation = found.value?.relations.get(id)
    return {
      kind: 'computed',
      to: link('/checks', { at: id }),
      label: relation?.title ?? '',
      failing: failingLink(relation),
    }
  }

  return { found, failed, figureLink, relationLink }
}
