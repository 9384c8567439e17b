// @bundle later
import { use } from 'echarts/core'
import { UniversalTransition } from 'echarts/features'

/** Registers what moves the marks of a picture to those of the next. */
export const useTransitions = (): void => use(UniversalTransition)
