import type { BudgetDocument } from '@/document/document'
import { formatAmount } from '@/text/format'
import { type AmountUnit, type Fen, toFen } from '@/document/money'
import { isListed, type ListedProject } from '@/document/project'
import { textSegment } from '@/text/segments'
import { decide, type Verdict } from './decide'
import { hasRoom, type Item, itemTables, roomOf } from './items'
import { buildProblem } from './problem'
import { mostSteps } from './steps'
import { explainOnly, explainUnequal, proveItem, reasons, summarizeInference } from './proof'
import type { Inference, InferenceState, ItemInference, ProjectInference } from './types'

interface Sized {
  readonly project: ListedProject
  readonly fen: Fen
}

/**
 * Which functional item each project belongs to, where the printed amounts leave only one; every
 * answer with the sum that proves it.
 */
export function inferProjects(
  document: BudgetDocument,
  { most = mostSteps }: { readonly most?: number } = {},
): Inference {
  const projects = document.projects.filter(isListed)
  if (projects.length === 0) return nothingFor(projects, 'nothing', reasons.noProjects)
  const sized = projects.flatMap(project => {
    const fen = amountOf(project, unitOf(document, project))
    return fen === null || fen === 0 ? [] : [{ project, fen }]
  })
  if (sized.some(({ fen }) => fen < 0)) return nothingFor(projects, 'impossible', reasons.negative)
  const tables = itemTables(document).filter(({ items }) =>
    items.every(({ target }) => target.fen > 0),
  )
  const [first] = tables
  if (!first) return nothingFor(projects, 'nothing', reasons.noItems)
  const sum = sized.reduce((total, { fen }) => total + fen, 0)
  const table = tables.find(candidate => candidate.sum === sum)
  if (!table)
    return nothingFor(
      projects,
      'impossible',
      explainUnequal(formatAmount(sum, '万元'), formatAmount(first.sum, '万元')),
    )
  return distribute({ document, projects, sized, items: table.items, most })
}

interface DistributeInput {
  readonly document: BudgetDocument
  readonly projects: readonly ListedProject[]
  readonly sized: readonly Sized[]
  readonly items: readonly Item[]
  readonly most: number
}

function distribute({ document, projects, sized, items, most }: DistributeInput): Inference {
  const rooms = items.map(item => roomOf(document, item))
  const parts = sized.map(({ project, fen }) => ({
    amount: fen,
    allowed: items.map(
      (item, index) =>
        fen <= item.target.fen && hasRoom(rooms[index], project, unitOf(document, project)),
    ),
  }))
  const { problem, kindOf } = buildProblem(
    parts,
    items.map(({ target }) => target.fen),
  )
  const { solvable, verdicts, steps } = decide(problem, most)
  if (solvable === 'no') return { ...nothingFor(projects, 'impossible', reasons.impossible), steps }
  if (solvable === 'unknown')
    return { ...nothingFor(projects, 'gaveUp', reasons.tooMany, 'ambiguous'), steps }

  const verdictOf = new Map(
    sized.map(({ project }, index) => [project, verdicts[kindOf[index] ?? -1]]),
  )
  const inItem = (item: number) => sized.filter(({ project }) => isIn(verdictOf.get(project), item))
  const proven: ItemInference[] = items.map((item, index) => proveItem(item, inItem(index)))
  const results = projects.map(project => resultOf(project, verdictOf.get(project), proven))
  const gaveUp = verdicts.some(({ state }) => state === 'unknown')
  const inferred = results.filter(({ state }) => state === 'inferred')
  return {
    state: gaveUp ? 'gaveUp' : 'decided',
    reason: summarizeInference({ inferred: placesOf(inferred), all: placesOf(results), gaveUp }),
    projects: results,
    items: proven,
    steps,
  }
}

function resultOf(
  project: ListedProject,
  verdict: Verdict | undefined,
  proven: readonly ItemInference[],
): ProjectInference {
  const { id, place } = project
  const open = { project: id, place, item: null, proof: null }
  if (!verdict)
    return {
      ...open,
      state: project.total === null ? 'none' : 'ambiguous',
      reason: project.total === null ? reasons.blank : reasons.zero,
    }
  const home = verdict.state === 'only' ? proven[verdict.item] : undefined
  if (!home)
    return {
      ...open,
      state: 'ambiguous',
      reason: verdict.state === 'several' ? reasons.several : reasons.tooMany,
    }
  return {
    project: id,
    place,
    state: 'inferred',
    item: home.item,
    proof: home.proof,
    reason: explainOnly({ item: home.item, proof: home.proof }),
  }
}

function nothingFor(
  projects: readonly ListedProject[],
  state: InferenceState,
  reason: string,
  each: 'none' | 'ambiguous' = 'none',
): Inference {
  return {
    state,
    reason: [textSegment(reason)],
    items: [],
    steps: 0,
    projects: projects.map(({ id, place }) => ({
      project: id,
      place,
      state: each,
      item: null,
      proof: null,
      reason,
    })),
  }
}

const placesOf = (projects: readonly ProjectInference[]) => projects.map(({ place }) => place)
const isIn = (verdict: Verdict | undefined, item: number) =>
  verdict?.state === 'only' && verdict.item === item
const amountOf = ({ total }: ListedProject, unit: AmountUnit) =>
  total === null ? null : toFen(total, unit)
const unitOf = (document: BudgetDocument, { place }: ListedProject): AmountUnit =>
  document.meanings.find(({ table }) => table === place.table)?.unit ?? document.amountUnit
