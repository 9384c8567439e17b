import { use } from 'echarts/core'
import { UniversalTransition } from 'echarts/features'

/** Registers what moves one picture into the next; asked for once the first one stands. */
export const useTransitions = (): void => use(UniversalTransition)
