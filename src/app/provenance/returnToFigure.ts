import type { Router } from 'vue-router'
import type { Provenance } from '@/text/provenance'
import { openedProvenance, openProvenance } from './openedProvenance'
import type { Explained } from '@/provenance/explained'

const figures = 'main :is([data-sourced], .target[data-key])'
/** How long a view may take to show its figures again, in frames. */
const patience = 180

/**
 * A figure that led to another page, by the words on it and how many before it have the same;
 * `source` where its panel was open.
 */
interface Left {
  readonly address: string
  readonly position: number
  readonly words: string
  readonly nth: number
  readonly provenance: Provenance | null
  readonly trail: readonly Explained[]
}
let left: Left | null = null
let position = 0
let watched = false
let trailShown: () => readonly Explained[] = () => []

const wordsOf = (figure: Element) => figure.getAttribute('aria-label') ?? figure.textContent ?? ''
const positionNow = () => Number((history.state as { position?: number } | null)?.position ?? 0)
const alike = (words: string) =>
  [...document.querySelectorAll<HTMLElement>(figures)].filter(figure => wordsOf(figure) === words)

/** Remembers the figure whose page is about to be left, so that Back finds it again. */
export function rememberFigure(
  router: Router,
  figure: HTMLElement,
  provenance: Provenance | null = null,
): void {
  watchReturn(router)
  const words = wordsOf(figure)
  left = {
    address: router.currentRoute.value.fullPath,
    position,
    words,
    nth: alike(words).indexOf(figure),
    provenance,
    trail: provenance ? trailShown() : [],
  }
}

/**
 * Lets Back from a page that the panel led to open the panel again, at the same figure; `trail` is
 * what has been gone into.
 */
export function watchReturn(router: Router, trail?: () => readonly Explained[]): void {
  if (trail) trailShown = trail
  if (watched) return
  watched = true
  position = positionNow()
  // The view that is left is still on screen here.
  router.beforeResolve((to, from) => {
    if (openedProvenance.value && to.path !== from.path)
      rememberFigure(router, openedProvenance.value.figure, openedProvenance.value.provenance)
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
async function goBackTo(found: Left, router: Router): Promise<void> {
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

async function findAgain(
  { words, nth, provenance, trail }: Left,
  wanted: () => boolean,
): Promise<void> {
  for (let frames = 0; frames < patience && wanted(); frames++) {
    await new Promise(done => {
      requestAnimationFrame(done)
    })
    const [figure, last] = [alike(words)[nth], alike(words).at(-1)]
    const chosen = figure ?? (frames > patience / 2 ? last : undefined)
    // The page's heading takes the focus first.
    if (!chosen || frames < 3 || !wanted()) continue
    chosen.focus({ preventScroll: true })
    const { top, bottom } = chosen.getBoundingClientRect()
    if (top < 0 || bottom > innerHeight) chosen.scrollIntoView({ block: 'center' })
    if (provenance) void openProvenance(provenance, chosen, trail)
    return
  }
}
