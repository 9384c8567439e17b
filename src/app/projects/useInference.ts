import { computed, shallowReactive, watchEffect } from 'vue'
import type { BudgetDocument } from '@/document/document'
import { isListed } from '@/document/project'
import { formatAmount } from '@/text/format'
import type { proofSegments } from '@/budget/inference/proof'
import type { Inference, ItemName } from '@/budget/inference/types'
import type { ProjectEntry } from '@/budget/projects'
import type { PrintedSubject } from '@/budget/projects/printedSubjects'
import { useSelection } from '@/app/selection/useSelection'

interface Inferred {
  readonly inference: Inference
  readonly describe: typeof proofSegments
  /** What the rows of projects print, by id. */
  readonly printed: ReadonlyMap<string, PrintedSubject>
  readonly entries: readonly ProjectEntry[]
}
const known = shallowReactive(new WeakMap<BudgetDocument, Inferred>())

/**
 * Which subjects projects belong to: as their rows print it, else as far as sums prove it; its code
 * comes after the page, and only when it is `wanted`.
 */
export function useInference(wanted: () => boolean = () => true) {
  const { document, displayUnit: unit, link } = useSelection()
  watchEffect(() => {
    if (wanted() && document.value && !known.has(document.value)) void infer(document.value)
  })
  const found = computed(() => (document.value ? (known.get(document.value) ?? null) : null))

  const isBelow = (project: string, item: ItemName | null, code: string) => {
    const printed = found.value?.printed.get(project)
    return printed
      ? printed.code.startsWith(code)
      : item !== null && (item.key === code || item.code?.startsWith(code) === true)
  }
  /** The projects of an item or of all items below a subject; `null` until they are known. */
  const below = (code: string) =>
    found.value &&
    new Set(
      found.value.inference.projects.flatMap(({ project, item }) =>
        isBelow(project, item, code) ? [project] : [],
      ),
    )

  return {
    unit,
    link,
    /** Of one project; `null` until it is known. */
    ofProject: (id: string) => {
      const result = found.value?.inference.projects.find(({ project }) => project === id)
      if (!result || !found.value) return null
      return {
        ...result,
        printed: found.value.printed.get(id) ?? null,
        sum: result.proof ? found.value.describe(result.proof, unit.value) : null,
      }
    },
    below,
    /** What the row of a project prints; `null` where it prints none, or until it is known. */
    printedOf: (id: string) => found.value?.printed.get(id) ?? null,
    /** Whether sums say of a project below a subject that it is; also until it is known. */
    isInferred: (code: string) => {
      const projects = below(code)
      return !projects || [...projects].some(project => !found.value?.printed.has(project))
    },
    /** The projects of one item, largest first, with the sum that proves those that are inferred. */
    ofItem: (key: string) => {
      if (!found.value) return null
      const { inference, printed, describe, entries } = found.value
      const result = inference.items.find(({ item, state }) => item.key === key && state !== 'none')
      const inferred = (result?.proof.parts ?? []).filter(({ project }) => !printed.has(project))
      const own = entries.flatMap(({ id, name, fen, cell, project }) =>
        project && isListed(project) && fen !== null && cell && printed.get(id)?.code === key
          ? [{ project: id, name, fen, place: cell }]
          : [],
      )
      const projects = [...own, ...inferred]
        .sort((a, b) => b.fen - a.fen)
        .map(({ project, name, fen, place }) => ({
          id: project,
          name,
          place,
          amountText: formatAmount(fen, unit.value),
          to: link(`/projects/${project}`),
        }))
      const isInferred = inferred.length > 0
      return projects.length === 0
        ? null
        : {
            projects,
            isInferred,
            sum: result && isInferred ? describe(result.proof, unit.value) : null,
          }
    },
  }
}

async function infer(document: BudgetDocument): Promise<void> {
  try {
    const [{ inferProjects }, proofs, { printedSubjects }, { listOnce }] = await Promise.all([
      import('@/budget/inference/inferProjects'),
      import('@/budget/inference/proof'),
      import('@/budget/projects/printedSubjects'),
      import('./useProjectList'),
    ])
    known.set(document, {
      inference: inferProjects(document),
      describe: proofs.proofSegments,
      printed: printedSubjects(document),
      entries: listOnce(document).entries,
    })
  } catch {
    // The subject stays open; every printed figure is there without it.
  }
}
