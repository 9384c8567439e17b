import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  byAmount,
  fundingPlace,
  listNamesakes,
  printedRows,
  type ProjectEntry,
  projectFinding,
} from '@/budget/projects'
import { useProjectList } from '@/app/projects/useProjectList'

/**
 * One project as its address names it, those before and after it, and the rows it is printed in.
 */
export function useProject() {
  const route = useRoute()
  const router = useRouter()
  const projects = useProjectList()
  const { list, unit, document, linkTo } = projects

  const id = computed(() => [route.params['id']].flat()[0] ?? '')
  /** Largest first, and sheets without a project after them. */
  const ranked = computed(() =>
    list.value
      ? [...list.value.entries].sort(
          (a, b) => Number(!a.project) - Number(!b.project) || byAmount(a, b),
        )
      : [],
  )
  const place = computed(() => ranked.value.findIndex(entry => entry.id === id.value))
  const entry = computed<ProjectEntry | null>(() => ranked.value[place.value] ?? null)
  const neighbour = (step: 1 | -1) =>
    computed(() => (entry.value ? (ranked.value[place.value + step] ?? null) : null))
  const [before, after] = [neighbour(-1), neighbour(1)]

  return {
    ...projects,
    id,
    ranked,
    place,
    entry,
    before,
    after,
    finding: computed(() =>
      entry.value
        ? projectFinding(
            entry.value,
            unit.value,
            funding =>
              document.value && entry.value && fundingPlace(document.value, entry.value, funding),
          )
        : [],
    ),
    rows: computed(() =>
      document.value && entry.value ? printedRows(document.value, entry.value) : [],
    ),
    namesakes: computed(() => (entry.value ? listNamesakes(ranked.value, entry.value) : [])),
    /** Where a row of a table is shown as printed; `null` where no page shows it. */
    linkToRow: (table: string, row: number) =>
      router.hasRoute('table')
        ? projects.link(`/tables/${table.replace(/^t/, '')}`, { at: String(row + 1) })
        : null,
    linkToCompare: (other: string) =>
      projects.link('/indicators', { compare: `${id.value},${other}` }),
    /** Goes to the project before or after, if there is one. */
    go: (to: ProjectEntry | null) => {
      if (to) void router.push(linkTo(to.id))
    },
  }
}

export type ProjectShown = ReturnType<typeof useProject>
