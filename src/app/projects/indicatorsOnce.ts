import { type IndicatorList, listIndicators, spreadOf } from '@/budget/indicators'
import type { ProjectList } from '@/budget/projects'

const known = new WeakMap<ProjectList, IndicatorList>()
const spreads = new WeakMap<IndicatorList, ReturnType<typeof spreadOf>>()

/** Every indicator of a list of projects; read once, for as many parts of the page as ask. */
export function indicatorsOnce(projects: ProjectList): IndicatorList {
  const list = known.get(projects) ?? listIndicators(projects)
  known.set(projects, list)
  return list
}

/** What all indicators come to, counted once. */
export function spreadOnce(list: IndicatorList): ReturnType<typeof spreadOf> {
  const spread = spreads.get(list) ?? spreadOf(list, list.lines)
  spreads.set(list, spread)
  return spread
}
