import { computed } from 'vue'
import { comparisonFinding, compareSheets, type SheetLines, spreadOf } from '@/budget/indicators'
import { indicatorsOnce } from '@/app/projects/indicatorsOnce'
import { useProjectList } from '@/app/projects/useProjectList'
import { useSelection } from '@/app/selection/useSelection'

/** The two projects that the address sets side by side; `null` where it names none. */
export function useIndicatorCompare() {
  const projects = useProjectList()
  const { queryParams, select } = useSelection()
  const all = computed(() => projects.list.value && indicatorsOnce(projects.list.value))
  const asked = computed(() => queryParams.value.compare?.split(',') ?? null)
  const found = computed(
    () =>
      asked.value?.map(id => all.value?.sheets.find(({ entry }) => entry.id === id) ?? null) ?? [],
  )
  const pair = computed((): readonly [SheetLines, SheetLines] | null => {
    const [first, second] = found.value
    return first && second ? [first, second] : null
  })
  const groups = computed(() => (pair.value ? compareSheets(...pair.value) : []))
  const lines = computed(
    () =>
      all.value?.lines.filter(({ entry }) =>
        pair.value?.some(sheetLines => sheetLines.entry.id === entry.id),
      ) ?? [],
  )
  return {
    ...projects,
    asked,
    pair,
    groups,
    sheets: computed(() => all.value?.sheets ?? []),
    unknown: computed(() =>
      asked.value && !pair.value
        ? asked.value.filter((_, index) => !found.value[index]).join('、') || '第二个项目'
        : null,
    ),
    finding: computed(() => (pair.value ? comparisonFinding(pair.value, groups.value) : [])),
    lines,
    spread: computed(() => (pair.value ? spreadOf({ sheets: pair.value }, lines.value) : null)),
    choose: (first: string, second: string) => select({ compare: `${first},${second}` }),
    leave: computed(() => projects.link('/indicators')),
  }
}

export type IndicatorCompared = ReturnType<typeof useIndicatorCompare>
