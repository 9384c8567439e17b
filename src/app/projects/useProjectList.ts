import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { stepProjects } from '@/budget/projects'
import { onceInSteps } from '@/document/steps'
import { useSelection } from '@/app/selection/useSelection'

/** All projects of the selected document; read once, for as many parts of the page as ask. */
export function useProjectList() {
  const { document, displayUnit: unit, link } = useSelection()
  const router = useRouter()
  const list = computed(() => document.value && listOnce(document.value))
  /**
   * What a link to a project keeps of the address; the same text as long as it keeps the same, so
   * that rows rest.
   */
  const kept = computed(() => router.resolve(link('/projects/-')).fullPath.replace(/^[^?]*/, ''))
  return {
    document,
    unit,
    list,
    link,
    /** A hue for each programme, by its size among all, whatever is left out. */
    tones: computed(() => new Map(list.value?.groups.map(({ key }, index) => [key, index % 8]))),
    linkToProgramme: (name: string) =>
      `/projects${kept.value || '?'}${kept.value && '&'}programme=${encodeURIComponent(name)}`,
    linkTo: (id: string) => `/projects/${encodeURIComponent(id)}${kept.value}`,
  }
}

/** The projects of a document, listed when first asked for. */
export const { find: listOnce, steps: stepListOnce } = onceInSteps(stepProjects)
