import { computed } from 'vue'
import { type EconomicLink, linksOf, linkSubjects } from '@/budget/economic/linkSubjects'
import { useSelection } from '@/app/selection/useSelection'

/** Sections and items of the same money in the selected document, and the ways between them. */
export function useEconomicLinks() {
  const { document, link } = useSelection()
  const all = computed(() => (document.value ? linkSubjects(document.value) : []))
  return {
    all,
    linksAt: (code: string | null): readonly EconomicLink[] =>
      code === null ? [] : linksOf(all.value, code),
    toItem: (code: string) => link('/structure', { subject: code }),
    toSection: (code: string) => link('/economic', { subject: code }),
  }
}
