import { computed, nextTick, shallowRef, watch } from 'vue'
import { spaceText } from '@/text/format'
import { useLongWork } from '@/app/work/useLongWork'
import { useProjectList } from '@/app/projects/useProjectList'
import { reportParts, type ReportPartName } from './reportParts'
import { useSelection } from '@/app/selection/useSelection'

/**
 * One piece of the report that is made at a time: a part, or the sheet of one project under its
 * part.
 */
export interface ReportItem {
  readonly key: string
  readonly part: ReportPartName
  readonly project: string | null
}

interface ReportRequest {
  readonly titleOf: (part: ReportPartName) => string
  /** Resolves when a piece that has been added is drawn. */
  readonly drawn: (key: string) => Promise<void>
}

/**
 * The report on the selected budget: which parts are in it, by the address, and what of them has
 * been made so far.
 */
export function useReport({ titleOf, drawn }: ReportRequest) {
  const { document, displayUnit, queryParams, select, link } = useSelection()
  const { list } = useProjectList()
  const { progress, message, run, cancel, dismiss } = useLongWork()
  const made = shallowRef<ReadonlySet<string>>(new Set())

  const chosen = computed(() => {
    const requestedParts = queryParams.value.parts?.split(',')
    const known = reportParts.filter(name => requestedParts?.includes(name))
    return known.length > 0 ? known : reportParts
  })
  const items = computed(() =>
    chosen.value.flatMap((part): ReportItem[] => [
      { key: part, part, project: null },
      ...(part === 'projects'
        ? (list.value?.entries ?? [])
            .filter(({ sheet }) => sheet)
            .map(({ id }) => ({ key: `project-${id}`, part, project: id }))
        : []),
    ]),
  )
  const shown = computed(() => items.value.filter(({ key }) => made.value.has(key)))

  /**
   * Makes what is not there yet, one piece after another, so that what there is can be read
   * meanwhile.
   */
  function build(): void {
    void run({
      failure: '报告没有排完',
      cancelled: '已停下。排好的部分可以读，也可以打印',
      work: async step => {
        const missing = () => items.value.find(({ key }) => !made.value.has(key))
        for (let next = missing(); next; next = missing()) {
          const name =
            next.project === null
              ? titleOf(next.part)
              : (list.value?.entries.find(({ id }) => id === next?.project)?.name ?? '')
          await step({
            doing: spaceText(`正在排：${name}`),
            done: shown.value.length,
            total: items.value.length,
          })
          made.value = new Set([...made.value, next.key])
          await nextTick()
          await drawn(next.key)
        }
        return spaceText(`报告排好了，共${chosen.value.length}部分`)
      },
    })
  }

  watch(
    document,
    now => {
      made.value = new Set()
      if (now) build()
    },
    { immediate: true },
  )

  return {
    document,
    displayUnit,
    link,
    chosen,
    items,
    shown,
    progress,
    message,
    build,
    cancel,
    dismiss,
    complete: computed(() => shown.value.length === items.value.length),
    /** Takes a part in or leaves it out; one part always stays. */
    toggle: (part: ReportPartName) => {
      const kept = reportParts.filter(name =>
        name === part ? !chosen.value.includes(name) : chosen.value.includes(name),
      )
      if (kept.length === 0) return
      void select(
        { parts: kept.length === reportParts.length ? null : kept.join(',') },
        { replace: true },
      ).then(build)
    },
  }
}

export type Report = ReturnType<typeof useReport>
