import { type IndicatorList, spreadOf, stepIndicators } from '@/budget/indicators'
import { runSteps } from '@/document/steps'
import type { ProjectList } from '@/budget/projects'

const known = new WeakMap<ProjectList, IndicatorList>()
const spreads = new WeakMap<IndicatorList, ReturnType<typeof spreadOf>>()

/** Every indicator of a list of projects; read once, for as many parts of the page as ask. */
export function indicatorsOnce(projects: ProjectList): IndicatorList {
  return runSteps(stepIndicatorsOnce(projects))
}

/** As `indicatorsOnce`, in steps that are each short. */
export function* stepIndicatorsOnce(projects: ProjectList): Generator<void, IndicatorList> {
  const list = known.get(projects) ?? (yield* stepIndicators(projects))
  // Who could not wait has listed them meanwhile.
  const first = known.get(projects) ?? list
  known.set(projects, first)
  return first
}

/** What all indicators come to, counted once. */
export function spreadOnce(list: IndicatorList): ReturnType<typeof spreadOf> {
  const spread = spreads.get(list) ?? spreadOf(list, list.lines)
  spreads.set(list, spread)
  return spread
}
