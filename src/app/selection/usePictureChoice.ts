import { computed } from 'vue'
import { useSelection } from './useSelection'

/** What stands between the keys in the address; no key has it. */
const comma = ','
const range = '~'

/** What is chosen in a picture: parts that are switched off, and a range of its rows. */
export function usePictureChoice() {
  const { queryParams, select } = useSelection()
  const off = computed(() => (queryParams.value.off ?? '').split(comma).filter(Boolean))
  const ends = computed(() => queryParams.value.rows?.split(range) ?? null)
  return {
    off,
    toggle(part: string): void {
      const now = off.value.includes(part)
        ? off.value.filter(other => other !== part)
        : [...off.value, part]
      void select({ off: now.join(comma) || null }, { replace: true })
    },
    /** Whether a range of rows is chosen. */
    isChosen: computed(() => ends.value !== null),
    /** The rows of a range, in the order in which they are drawn; all where none is chosen. */
    chosenOf<Row extends { readonly key: string }>(rows: readonly Row[]): readonly Row[] {
      const places = ends.value?.map(end => rows.findIndex(({ key }) => key === end)) ?? []
      if (places.every(place => place < 0)) return rows
      // An end that is no row is the whole, which stands over them.
      return rows.slice(Math.max(0, Math.min(...places)), Math.max(...places) + 1)
    },
    choose: (first: string, last: string) =>
      select({ rows: `${first}${range}${last}` }, { replace: true }),
    clear: () => select({ rows: null }, { replace: true }),
  }
}
