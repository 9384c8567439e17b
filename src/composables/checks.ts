import { computed, shallowReactive, watchEffect } from 'vue'
import { useRouter } from 'vue-router'
import type { CheckCounts } from '@/budget/checks'
import type { BudgetDocument } from '@/budget/document'
import { whenIdle } from './idle'
import { useSelection } from './selection'

const known = shallowReactive(new WeakMap<BudgetDocument, CheckCounts>())

/** How the relations of the selected document come out; tested once each, after everything that can be seen has been drawn. */
export function useCheckCounts() {
  const { document, link } = useSelection()
  const router = useRouter()

  watchEffect(() => {
    const wanted = document.value
    if (wanted && !known.has(wanted)) whenIdle(() => void count(wanted))
  })

  return {
    counts: computed(() => document.value ? known.get(document.value) ?? null : null),
    /** The page that lists them, once there is one. */
    page: computed(() => router.hasRoute('checks') ? link('/checks') : null),
  }
}

async function count(document: BudgetDocument): Promise<void> {
  try {
    const { countChecks, runChecks } = await import('@/budget/checks')
    known.set(document, countChecks(runChecks(document)))
  } catch {
    // The line in the footer stays empty; every figure is there without it.
  }
}
