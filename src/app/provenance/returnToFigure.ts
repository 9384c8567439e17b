import type { Router } from 'vue-router'
import type { Explained } from '@/provenance/explained'
import type { Provenance } from '@/text/provenance'

/** A figure whose provenance is shown; `trail` is what has been gone into from there. */
export interface OpenedProvenance {
  readonly provenance: Provenance
  readonly figure: HTMLElement
  readonly trail: readonly Explained[]
}

/** The panel that shows provenance, as far as Back opens it again. */
interface Panel {
  readonly opened: () => OpenedProvenance | null
  readonly reopen: (opened: OpenedProvenance) => void
}

const figures = 'main :is([data-sourced], .target[data-key])'
/** How long a view may take to show its figures again, in frames. */
const patience = 180

/**
 * A figure that led to another page, by the text on it and how many before it have the same;
 * `opened` where the panel showed its provenance.
 */
interface LeftFigure {
  readonly address: string
  readonly position: number
  readonly text: string
  readonly nth: number
  readonly opened: OpenedProvenance | null
}
let left: LeftFigure | null = null
let position = 0
let watched = false
let panel: Panel | null = null

const textOf = (figure: Element) => figure.getAttribute('aria-label') ?? figure.textContent ?? ''
const positionNow = () => Number((history.state as { position?: number } | null)?.position ?? 0)
const figuresLike = (text: string) =>
  [...document.querySelectorAll<HTMLElement>(figures)].filter(figure => textOf(figure) === text)

/** Remembers the figure whose page is about to be left, so that Back finds it again. */
export function rememberFigure(
  router: Router,
  figure: HTMLElement,
  opened: OpenedProvenance | null = null,
): void {
  watchReturn(router)
  const text = textOf(figure)
  left = {
    address: router.currentRoute.value.fullPath,
    position,
    text,
    nth: figuresLike(text).indexOf(figure),
    opened,
  }
}

/** Lets Back from a page that the panel led to open the panel again, at the same figure. */
export function watchReturn(router: Router, shown?: Panel): void {
  if (shown) panel = shown
  if (watched) return
  watched = true
  position = positionNow()
  // The view that is left is still on screen here.
  router.beforeResolve((to, from) => {
    const opened = panel?.opened()
    if (opened && to.path !== from.path) rememberFigure(router, opened.figure, opened)
  })
  router.afterEach(to => {
    position = positionNow()
    if (left?.address !== to.fullPath || left.position !== position) return
    const found = left
    left = null
    void goBackTo(found, router)
  })
}

/**
 * Until the view shows the figure, unless the viewer goes on to something else, which would lose
 * the focus to it.
 */
async function goBackTo(found: LeftFigure, router: Router): Promise<void> {
  const acted = new AbortController()
  for (const act of ['pointerdown', 'keydown'])
    addEventListener(
      act,
      () => {
        acted.abort()
      },
      { capture: true, signal: acted.signal },
    )
  await findAgain(
    found,
    () => !acted.signal.aborted && router.currentRoute.value.fullPath === found.address,
  )
  acted.abort()
}

async function findAgain({ text, nth, opened }: LeftFigure, wanted: () => boolean): Promise<void> {
  for (let frames = 0; frames < patience && wanted(); frames++) {
    await new Promise(done => {
      requestAnimationFrame(done)
    })
    const [figure, last] = [figuresLike(text)[nth], figuresLike(text).at(-1)]
    const chosen = figure ?? (frames > patience / 2 ? last : undefined)
    // The page's heading takes the focus first.
    if (!chosen || frames < 3 || !wanted()) continue
    chosen.focus({ preventScroll: true })
    const { top, bottom } = chosen.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) chosen.scrollIntoView({ block: 'center' })
    if (opened) panel?.reopen({ ...opened, figure: chosen })
    return
  }
}
