import { computed, onScopeDispose, watch } from 'vue'
import { type Vocabulary, type Word, vocabularyOf } from '@/budget/glossary/vocabulary'
import { passStop, takeStop } from '@/ui/figureStops'
import { whenIdle } from '@/ui/idle'
import { runInSteps } from '@/ui/steps'
import { useSelection } from '@/app/selection/useSelection'

/** What explains itself, is no label, or cannot say anything. */
const silent =
  '[data-defined], [role=note], svg, select, h1, caption, .visually-hidden, [data-sourced], [aria-hidden=true]'
/** What does something of its own when it is clicked. */
const acting = 'a, button, label, summary, [role=button], [role=grid] [data-at]'
/** Longer text is no label. */
const longest = 40

/** The word that an element is marked with. */
export function wordOf({ dataset }: HTMLElement): Word {
  return { term: dataset['term'] ?? '', code: dataset['termCode'] ?? null }
}

/**
 * What acts when an element is clicked, itself or around it; `null` where a click is free to
 * explain it.
 */
export function actingAt(element: HTMLElement): HTMLElement | null {
  return element.closest<HTMLElement>(acting)
}

/**
 * Marks the labels within an element that a definition is known for, now and as they change; a
 * label shorter than its term names the term in `data-word`. A label that does nothing else becomes
 * a stop of its table; what acts by itself stays as it is and is explained on "?".
 */
export function useTermMarks(root: HTMLElement) {
  const { whole: document } = useSelection()
  const vocabulary = computed(() => document.value && vocabularyOf(document.value))
  const changed = new Set<HTMLElement>()
  let isWaiting = false
  let isOver = false
  const observer = new MutationObserver(records => {
    for (const record of records) for (const element of placesOf(record)) changed.add(element)
    plan()
  })
  observer.observe(root, {
    childList: true,
    characterData: true,
    attributeFilter: ['data-word', 'data-defined', 'aria-hidden', 'href'],
    subtree: true,
  })
  onScopeDispose(() => {
    isOver = true
    observer.disconnect()
  })
  watch(
    document,
    () => {
      changed.add(root)
      plan()
    },
    { immediate: true },
  )

  function plan(): void {
    if (isWaiting) return
    isWaiting = true
    whenIdle(() => void markChanged().finally(() => (isWaiting = false)))
  }

  /** Marks what has changed until nothing has, and lets the page answer in between. */
  async function markChanged(): Promise<void> {
    while (changed.size > 0 && !isOver && vocabulary.value) {
      const places = listOutermost(root, changed)
      changed.clear()
      for (const place of places) {
        const known = vocabulary.value
        if (known && !isOver) await runInSteps(stepMarks(place, known))
      }
    }
  }
}

/** Where labels may have changed: what has come, and what a changed text stands in. */
function placesOf({ type, target, addedNodes, removedNodes }: MutationRecord): HTMLElement[] {
  const own = target instanceof HTMLElement ? target : target.parentElement
  const around = own?.closest<HTMLElement>('tr, li, dt, p, a, h2, h3')
  if (type !== 'childList' || around) return [around ?? own].filter(element => element !== null)
  const nodes = [...addedNodes]
  const onlyElements = [...nodes, ...removedNodes].every(node => node instanceof Element)
  return onlyElements ? nodes.filter(node => node instanceof HTMLElement) : own ? [own] : []
}

/** Those within a root that stand in no other of them. */
function listOutermost(root: HTMLElement, places: ReadonlySet<HTMLElement>): HTMLElement[] {
  const isInside = (place: HTMLElement) => {
    for (let above = place.parentElement; above && place !== root; above = above.parentElement) {
      if (places.has(above)) return true
      if (above === root) return false
    }
    return place !== root
  }
  return [...places].filter(place => !isInside(place))
}

/** Labels that are looked at between two steps. */
const inOneStep = 50

function* stepMarks(place: HTMLElement, { find }: Vocabulary): Generator<void, void> {
  const found = new Set<HTMLElement>()
  const walker = window.document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  for (let count = 1; walker.nextNode(); count++) {
    if (count % inOneStep === 0) yield
    const { parentElement: label, data } = walker.currentNode as Text
    if (!label || data.length > longest || found.has(label) || data.trim().length === 0) continue
    const word = find(label.dataset['word'] ?? data, () => codeBeside(label))
    if (!word || label.closest(silent) || isProse(label)) continue
    found.add(label)
    mark(label, word)
  }
  for (const label of [place, ...place.querySelectorAll<HTMLElement>('[data-term]')])
    if (label.dataset['term'] !== undefined && !found.has(label)) unmark(label)
}

/** Words among others are no label of what is around them. */
const isProse = (label: HTMLElement) => label.tagName === 'P' && label.childElementCount > 0

/** The code that is set before a name, in an element of its own. */
function codeBeside(label: HTMLElement): string | null {
  const around = label.closest('th, td, dt, li, a, h2, h3') ?? label
  // A link to a subject bears its code where no label does.
  const own =
    codeAt(around.textContent) ??
    /[?&]subject=(\d+)/.exec(label.closest('a')?.getAttribute('href') ?? '')?.[1] ??
    null
  if (own !== null || !around.matches('th, td')) return own
  // Classes, sections and items may stand in columns of their own: 208, 01, 09.
  let before = ''
  for (
    let cell = around.previousElementSibling;
    cell && /^\s*\d*\s*$/.test(cell.textContent) && !cell.matches('.line');
    cell = cell.previousElementSibling
  )
    before = cell.textContent.trim() + before
  return codeAt(before)
}

const codeAt = (text: string) => /^\s*(\d{3}(?:\d\d){0,2})(?!\d)/.exec(text)?.[1] ?? null

function mark(label: HTMLElement, { term, code }: Word): void {
  const marked = label.dataset['term'] !== undefined
  label.dataset['term'] = term
  if (code === null) delete label.dataset['termCode']
  else label.dataset['termCode'] = code
  if (marked) return
  const acts = actingAt(label)
  if (acts) return acts.setAttribute('aria-keyshortcuts', '?')
  label.dataset['termStop'] = ''
  takeStop(label)
}

function unmark(label: HTMLElement): void {
  delete label.dataset['term']
  delete label.dataset['termCode']
  if (label.dataset['termStop'] === undefined)
    return actingAt(label)?.removeAttribute('aria-keyshortcuts')
  if (label.tabIndex === 0) passStop(label)
  delete label.dataset['termStop']
  label.removeAttribute('tabindex')
}
