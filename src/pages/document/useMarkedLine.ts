import { computed, type Ref } from 'vue'
import { usePrintedLink } from '@/app/printed/usePrintedLink'
import { useSelection } from '@/app/selection/useSelection'
import { headingAbove, isProse, type PagePart } from './pageParts'

/** The line that the address asks for: in the prose, in a table, or nowhere. */
export function useMarkedLine(parts: Readonly<Ref<readonly PagePart[]>>) {
  const { whole: document, queryParams } = useSelection()
  const tableLink = usePrintedLink()

  const asked = computed(() => queryParams.value.at)
  const line = computed(() =>
    asked.value !== null && /^[1-9]\d{0,6}$/.test(asked.value) ? Number(asked.value) : null,
  )
  const known = computed(() => line.value !== null && isProse(parts.value, line.value))
  /** The table that the line is in, where it is no prose. */
  const tableOfLine = computed(() => {
    const at = line.value
    if (at === null || known.value) return null
    for (const { id, title, rows, captions, notes, line: first } of document.value?.tables ?? []) {
      const row = rows.findIndex(row => row.line === at)
      const beside = [first, ...[...captions, ...notes].map(({ line: own }) => own)]
      if (row >= 0 || beside.includes(at))
        return {
          title: title.trim() || id,
          to: tableLink(id, row >= 0 ? { row, cell: null } : null),
        }
    }
    return null
  })
  return {
    line,
    /** Only where it is prose. */
    proseLine: computed(() => (known.value ? line.value : null)),
    tableOfLine,
    /** Line of the heading that the line is under. */
    within: computed(() => (known.value ? headingAbove(parts.value, line.value ?? 0) : null)),
    /** Words or a number in the address that are no line of the prose. */
    unknown: computed(() =>
      asked.value !== null && !known.value && !tableOfLine.value ? asked.value : null,
    ),
  }
}
