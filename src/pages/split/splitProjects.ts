import type { BudgetDocument } from '@/document/document'
import type { DisplayUnit } from '@/text/format'
import type { Segment } from '@/text/segments'
import { proofSegments } from '@/budget/inference/proof'
import type { Inference, ItemInference } from '@/budget/inference/types'
import type { Fen } from '@/document/money'
import type { ProjectEntry } from '@/budget/projects'
import type { SplitRow } from '@/budget/splits/types'
import { listOnce } from '@/app/projects/useProjectList'

/** The projects of an item and the sum that proves them. */
export interface ProjectGroup {
  readonly key: string
  readonly code: string | null
  readonly name: string
  /** "349.58 = 174.79 + 174.79". */
  readonly proof: readonly Segment[]
  readonly total: Fen
  readonly complete: boolean
  readonly projects: readonly ListedProject[]
}
export interface ListedProject {
  readonly id: string
  readonly name: string
  readonly fen: Fen | null
  readonly place: ProjectEntry['place']
}

/** Projects that could not be given to an item, with the sentence why. */
export interface UndecidedProjects {
  readonly reason: string
  readonly projects: readonly ListedProject[]
}

/** The items with inferred projects, in the order of the rows they belong to. */
export function projectGroups({
  inference,
  rows,
  unit,
}: {
  inference: Inference
  rows: readonly SplitRow[]
  unit: DisplayUnit
}): readonly ProjectGroup[] {
  return rows
    .flatMap(row => itemsOf(inference, row))
    .map(({ item, proof, state }) => ({
      key: item.key,
      code: item.code,
      name: item.name,
      proof: proofSegments(proof, unit),
      total: proof.total.fen,
      complete: state === 'complete',
      projects: [...proof.parts]
        .sort((a, b) => b.fen - a.fen)
        .map(({ project, name, fen, place }) => ({ id: project, name, fen, place })),
    }))
}

/** What has been inferred of a row: of itself, or of the items below it. */
export function itemsOf({ items }: Inference, { key, code }: SplitRow): readonly ItemInference[] {
  return items.filter(
    ({ item, state }) =>
      state !== 'none' &&
      (item.key === key || (code !== null && (item.code?.startsWith(code) ?? false))),
  )
}

/** Projects without an item, put together by the reason for that. */
export function undecidedProjects(
  document: BudgetDocument,
  { projects }: Inference,
): readonly UndecidedProjects[] {
  const entries = new Map(listOnce(document).entries.map(entry => [entry.id, entry]))
  const byReason = new Map<string, ListedProject[]>()
  for (const { project, state, reason } of projects) {
    const entry = entries.get(project)
    if (state === 'inferred' || !entry) continue
    const { id, name, fen, place } = entry
    const known = byReason.get(reason)
    if (known) known.push({ id, name, fen, place })
    else byReason.set(reason, [{ id, name, fen, place }])
  }
  return [...byReason].map(([reason, projects]) => ({ reason, projects }))
}
