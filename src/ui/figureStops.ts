// @bundle parts
/** Figures, and words that say what they mean. */
const figures = ':is([data-sourced], [data-term-stop])'
/** What arrows move within: what says so itself, or else a table, a list or a sentence. */
const groupOf = (figure: HTMLElement) =>
  figure.closest<HTMLElement>('[data-figures]') ??
  figure.closest<HTMLElement>('table, dl, ul, ol, h1, p')

/**
 * Makes a figure the one of its table that Tab stops at, where there is none yet; outside of tables
 * each is one.
 */
export function takeStop(figure: HTMLElement): void {
  figure.tabIndex = groupOf(figure)?.querySelector(`${figures}[tabindex="0"]`) ? -1 : 0
}

/** Gives the stop on, because the figure goes or another is looked at. */
export function passStop(
  figure: HTMLElement,
  to = groupOf(figure)?.querySelector<HTMLElement>(`${figures}:not([tabindex="0"])`),
): void {
  const before = groupOf(figure)?.querySelector<HTMLElement>(`${figures}[tabindex="0"]`)
  if (!before || !to || (before !== figure && to !== figure)) return
  before.tabIndex = -1
  to.tabIndex = 0
}

/**
 * Moves the focus between the figures of a table as arrow keys say; `false` where a key says
 * nothing or no figure lies that way.
 */
export function moveFocus(figure: HTMLElement, key: string): boolean {
  const all = [...(groupOf(figure)?.querySelectorAll<HTMLElement>(figures) ?? [])]
  const index = all.indexOf(figure)
  const { left, right, top } = figure.getBoundingClientRect()
  const beside = (candidates: HTMLElement[]) =>
    candidates.find(candidate => {
      const box = candidate.getBoundingClientRect()
      return Math.abs(box.top - top) > 4 && box.left < right && box.right > left
    })
  const ways: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowLeft: () => all[index - 1],
    ArrowRight: () => all[index + 1],
    Home: () => all[0],
    End: () => all.at(-1),
    ArrowDown: () => beside(all.slice(index + 1)),
    ArrowUp: () => beside(all.slice(0, Math.max(0, index)).reverse()),
  }
  const to = ways[key]?.()
  to?.focus()
  return to !== undefined
}
