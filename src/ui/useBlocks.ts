// @bundle parts
import { useResizeObserver } from '@vueuse/core'
import { onMounted, type Ref, watch } from 'vue'

/**
 * Where a table is wider than its place it loses its shares (`data-tight`), which follow from the
 * amounts, and if that is not enough lays rows out as blocks, name over figures (`data-blocks`), with
 * `--columns` of them in a line. `changes` are what its widths follow from.
 */
export function useBlocks(table: Ref<HTMLElement | null>, changes: () => unknown): void {
  let width = 0
  let type = ''
  const typeOf = (own: HTMLElement) => getComputedStyle(own).fontSize
  function fit(): void {
    const now = table.value
    if (!now?.parentElement) return
    width = now.parentElement.clientWidth
    type = typeOf(now)
    now.removeAttribute('data-tight')
    now.removeAttribute('data-blocks')
    const figures = [...now.querySelectorAll<HTMLElement>('.number')]
    const isWide = () =>
      now.scrollWidth > width || figures.some(cell => cell.scrollWidth > cell.clientWidth)
    if (!isWide()) return
    now.setAttribute('data-tight', '')
    if (!isWide()) return
    const widest = Math.ceil(Math.max(...figures.map(measureContent)))
    now.setAttribute('data-blocks', '')
    now.style.setProperty('--columns', String(countColumns(now, { widest, width })))
  }
  onMounted(fit)
  watch(changes, fit, { flush: 'post' })
  useResizeObserver(
    () => [table.value?.parentElement, table.value],
    () => {
      const now = table.value
      // A change of height within the notice of a change of size would be a loop. Larger type, as a
      // projector's, is none of the place.
      if (now?.parentElement?.clientWidth !== width || typeOf(now) !== type)
        requestAnimationFrame(fit)
    },
  )
}

/**
 * As many figures in a line as have room, and about as many in each of its lines; widths in px.
 */
function countColumns(
  table: HTMLElement,
  { widest, width }: { readonly widest: number; readonly width: number },
): number {
  const row = table.querySelector('tr')
  const gap = row ? Number(getComputedStyle(row).columnGap.replace('px', '')) || 0 : 0
  const figures = [...table.querySelectorAll<HTMLElement>('thead .number')]
  const count = Math.max(1, figures.filter(({ offsetWidth }) => offsetWidth > 0).length)
  const most = Math.max(1, Math.floor((width + gap) / (widest + gap)))
  return Math.ceil(count / Math.ceil(count / most))
}

/** How wide what stands in a cell is, in px, whatever the cell has. */
function measureContent(cell: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(cell)
  return range.getBoundingClientRect().width
}
