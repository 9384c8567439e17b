import { onScopeDispose, shallowRef, watchEffect } from 'vue'
import type { PageSize, PdfPages } from './pdfPages'

/** A page as it is drawn now. */
export interface DrawnPage {
  readonly page: number
  readonly size: PageSize
  readonly canvas: HTMLCanvasElement
}
interface Drawing {
  readonly pages: PdfPages | null
  readonly page: number
  /** CSS pixels per point for a page of this size; `null` while it is not known. */
  readonly scaleFor: (size: PageSize) => number | null
}

/**
 * Draws the page that is asked for; what was drawn before stays until then, and what is not asked
 * for any more is given up.
 */
export function usePageDrawing(asked: () => Drawing) {
  const drawn = shallowRef<DrawnPage | null>(null)
  const size = shallowRef<(PageSize & { readonly page: number; readonly of: PdfPages }) | null>(
    null,
  )
  const problem = shallowRef<string | null>(null)

  function show(next: DrawnPage | null): void {
    // Some browsers keep the pixels of a canvas that is gone.
    if (drawn.value && drawn.value.canvas !== next?.canvas) drawn.value.canvas.width = 0
    drawn.value = next
  }
  function fail(page: number, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    problem.value = `第 ${page} 页画不出来（${reason}）：请在 PDF 软件里看这一页。`
    show(null)
  }

  watchEffect(async onCleanup => {
    const { pages, page } = asked()
    problem.value = null
    let wanted = true
    onCleanup(() => {
      wanted = false
    })
    if (!pages) return show(null)
    try {
      const found = await pages.size(page)
      if (wanted) size.value = { ...found, page, of: pages }
    } catch (error) {
      if (wanted) fail(page, error)
    }
  })
  watchEffect(async onCleanup => {
    const { pages, page, scaleFor } = asked()
    const known = size.value
    if (!pages || known?.of !== pages || known.page !== page) return
    const scale = scaleFor(known)
    if (scale === null) return
    const controller = new AbortController()
    const { signal } = controller
    onCleanup(() => controller.abort())
    try {
      const canvas = await pages.draw({ page, scale: scale * devicePixelRatio, signal })
      if (signal.aborted) canvas.width = 0
      else show({ page, size: known, canvas })
    } catch (error) {
      if (!signal.aborted) fail(page, error)
    }
  })
  onScopeDispose(() => show(null))

  return { drawn, problem }
}
