// @bundle parts
import { useResizeObserver } from '@vueuse/core'
import { onMounted, type Ref, watch } from 'vue'

/**
 * Where a table is wider than its place it loses its shares (`data-tight`), which follow from the
 * amounts, and if that is not enough lays rows out as blocks, name over figures (`data-blocks`);
 * `--cell` is then as wide as its widest figure. `changes` are what its widths follow from.
 */
export function useBlocks(table: Ref<HTMLElement | null>, changes: () => unknown): void {
  let width = 0
  function fit(): void {
    const now = table.value
    if (!now?.parentElement) return
    width = now.parentElement.clientWidth
    now.removeAttribute('data-tight')
    now.removeAttribute('data-blocks')
    const figures = [...now.querySelectorAll<HTMLElement>('.number')]
    const isWide = () =>
      now.scrollWidth > width || figures.some(cell => cell.scrollWidth > cell.clientWidth)
    if (!isWide()) return
    now.setAttribute('data-tight', '')
    if (!isWide()) return
    now.style.setProperty('--cell', `${Math.ceil(Math.max(...figures.map(measureContent)))}px`)
    now.setAttribute('data-blocks', '')
  }
  onMounted(fit)
  watch(changes, fit, { flush: 'post' })
  useResizeObserver(
    () => table.value?.parentElement,
    () => {
      // A change of height within the notice of a change of size would be a loop.
      if (table.value?.parentElement?.clientWidth !== width) requestAnimationFrame(fit)
    },
  )
}

/** How wide what stands in a cell is, in px, whatever the cell has. */
function measureContent(cell: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(cell)
  return range.getBoundingClientRect().width
}
