import { type IndicatorList, spreadOf, stepIndicators } from '@/budget/indicators'
import { once } from '@/document/once'
import { onceInSteps } from '@/document/steps'

/** Every indicator of a list of projects; read once, for as many parts of the page as ask. */
export const { find: indicatorsOnce, steps: stepIndicatorsOnce } = onceInSteps(stepIndicators)

/** What all indicators come to, counted once. */
export const spreadOnce = once((list: IndicatorList) => spreadOf(list, list.lines))
