// @bundle parts
import { shallowRef } from 'vue'
import type * as Tools from '@/budget/units/selectUnit'

/** What tells the units of a document apart: few documents have several, and the first view waits for none. */
export const unitTools = shallowRef<typeof Tools | null>(null)

/** Asks for it once. */
export function loadUnitTools(): void {
  void import('@/budget/units/selectUnit').then(tools => {
    unitTools.value = tools
  })
}
