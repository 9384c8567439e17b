import { citePlaces } from '@/text/citing'
import type { BudgetDocument } from '@/document/document'
import type { ProjectList } from '../../projects'
import type { SearchEntry } from '../types'
import { figureOf } from './figures'

/** Projects, sheets without one, and the programmes that hold them. */
export function projectEntries(
  document: BudgetDocument,
  { entries, groups }: ProjectList,
): SearchEntry[] {
  const units = new Map(document.meanings.map(({ table, unit }) => [table, unit]))
  const projects = entries.map(
    ({ id, name, programme, fen, place, project, sheet }): SearchEntry => {
      const called = sheet && sheet.sheet.name !== name ? sheet.sheet.name : null
      return {
        group: 'project',
        code: null,
        name,
        amount: fen,
        ...(called !== null && { words: called }),
        figures: figureOf(
          project?.total ?? sheet?.sheet.funds.total?.amount,
          units.get(place.table) ?? sheet?.unit ?? document.amountUnit,
        ),
        place: () =>
          [
            programme ?? '只有绩效目标表',
            ...(called === null ? [] : [`绩效目标表写作“${called}”`]),
            citePlaces(document, [place]),
          ].join(' · '),
        target: { path: `/projects/${id}` },
      }
    },
  )
  const programmes = groups
    .filter(({ name }) =>
      entries.some(({ name: project, programme }) => programme === name && project !== name),
    )
    .map(({ name, sum }): SearchEntry => ({
      group: 'project',
      code: null,
      name,
      amount: sum,
      figures: [],
      place: () => '一级项目',
      target: { path: '/projects', programme: name },
    }))
  return [...projects, ...programmes]
}
