import { computed, shallowReactive, watchEffect } from 'vue'
import type { BudgetDocument } from '@/document/document'
import { formatAmount } from '@/text/format'
import type { proofSegments } from '@/budget/inference/proof'
import type { Inference } from '@/budget/inference/types'
import { useSelection } from '@/app/selection/useSelection'

interface Inferred {
  readonly inference: Inference
  readonly describe: typeof proofSegments
}
const known = shallowReactive(new WeakMap<BudgetDocument, Inferred>())

/**
 * Which subjects projects belong to, as far as sums prove it; its code comes after the page, and
 * only when it is `wanted`.
 */
export function useInference(wanted: () => boolean = () => true) {
  const { document, displayUnit: unit, link } = useSelection()
  watchEffect(() => {
    if (wanted() && document.value && !known.has(document.value)) void infer(document.value)
  })
  const found = computed(() => (document.value ? (known.get(document.value) ?? null) : null))

  return {
    unit,
    link,
    /** Of one project; `null` until it is known. */
    ofProject: (id: string) => {
      const result = found.value?.inference.projects.find(({ project }) => project === id)
      if (!result || !found.value) return null
      return {
        ...result,
        sum: result.proof ? found.value.describe(result.proof, unit.value) : null,
      }
    },
    /** The projects of an item or of all items below a subject; `null` until they are known. */
    below: (code: string) =>
      found.value &&
      new Set(
        found.value.inference.projects.flatMap(({ project, item }) =>
          item && (item.key === code || item.code?.startsWith(code)) ? [project] : [],
        ),
      ),
    /** The projects of one item, largest first, with the sum that proves them. */
    ofItem: (key: string) => {
      const result = found.value?.inference.items.find(
        ({ item, state }) => item.key === key && state !== 'none',
      )
      if (!result || !found.value) return null
      const projects = [...result.proof.parts]
        .sort((a, b) => b.fen - a.fen)
        .map(({ project, name, fen, place }) => ({
          id: project,
          name,
          place,
          amountText: formatAmount(fen, unit.value),
          to: link(`/projects/${project}`),
        }))
      return { projects, sum: found.value.describe(result.proof, unit.value) }
    },
  }
}

async function infer(document: BudgetDocument): Promise<void> {
  try {
    const [{ inferProjects }, proofs] = await Promise.all([
      import('@/budget/inference/inferProjects'),
      import('@/budget/inference/proof'),
    ])
    known.set(document, { inference: inferProjects(document), describe: proofs.proofSegments })
  } catch {
    // The subject stays open; every printed figure is there without it.
  }
}
