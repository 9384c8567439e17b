import { computed } from 'vue'
import type { BudgetDocument } from '@/budget/document'
import { listProjects, type ProjectList } from '@/budget/projects'
import { useSelection } from './selection'

const known = new WeakMap<BudgetDocument, ProjectList>()

/** All projects of the selected document; read once, for as many parts of the page as ask. */
export function useProjectList() {
  const { document, displayUnit: unit, link } = useSelection()
  const list = computed(() => document.value && listOnce(document.value))
  return {
    document, unit, list, link,
    /** A hue for each programme, by its size among all, whatever is left out. */
    tones: computed(() => new Map(list.value?.groups.map(({ key }, index) => [key, index % 8]))),
    linkTo: (id: string) => link(`/projects/${id}`),
  }
}

function listOnce(document: BudgetDocument): ProjectList {
  const list = known.get(document) ?? listProjects(document)
  known.set(document, list)
  return list
}
