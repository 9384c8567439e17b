/**
 * What goes wrong with the layout of the page as it is: width, text that is cut off, parts that
 * scroll but not by keyboard, parts that cover the screen. Runs in a page and uses nothing else.
 */
export function findLayoutFaults(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`
  const boxOf = (range: Range) =>
    [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  const unseen = (element: Element) =>
    element.closest('.visually-hidden, [aria-hidden=true], [hidden], svg') !== null ||
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const faults: string[] = []
  if (document.documentElement.scrollWidth > innerWidth)
    faults.push(`the page is ${document.documentElement.scrollWidth} wide`)

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement
    if (!parent || !node.textContent?.trim() || unseen(parent)) continue
    range.selectNodeContents(node)
    const rects = boxOf(range)
    if (rects.length === 0) continue
    for (
      let around: Element | null = parent;
      around && around !== document.body;
      around = around.parentElement
    ) {
      const { overflowX, overflowY, position, clipPath } = getComputedStyle(around)
      // A head that only screen readers need, or a name that says itself whole where it is
      // pointed at.
      if (
        clipPath !== 'none' ||
        around.clientHeight === 0 ||
        parent.title === node.textContent.trim()
      )
        break
      if (/auto|scroll/.test(`${overflowX}${overflowY}`)) break
      if (/hidden|clip/.test(`${overflowX}${overflowY}`)) {
        const clip = around.getBoundingClientRect()
        const out = rects.find(
          ({ left, right, top, bottom }) =>
            left < clip.left - 2 ||
            right > clip.right + 2 ||
            top < clip.top - 4 ||
            bottom > clip.bottom + 4,
        )
        if (out)
          faults.push(`“${node.textContent.trim().slice(0, 20)}” is cut off by ${name(around)}`)
      }
      if (position === 'fixed') break
    }
  }

  let covered = 0
  for (const element of document.querySelectorAll('body *')) {
    const { overflowX, overflowY, position } = getComputedStyle(element)
    if (
      /auto|scroll/.test(`${overflowX}${overflowY}`) &&
      !unseen(element) &&
      (element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1) &&
      !element.matches('[tabindex="0"]') &&
      !element.querySelector(
        'a[href], button:not([tabindex="-1"]), input, select, textarea, [tabindex="0"]',
      )
    )
      faults.push(`${name(element)} scrolls, but not by keyboard`)
    if (position === 'fixed' && !unseen(element)) {
      const { top, bottom } = element.getBoundingClientRect()
      covered += Math.max(0, Math.min(bottom, innerHeight) - Math.max(0, top))
    }
  }
  const header = document.querySelector('header[data-screen-only]')
  if (header) {
    const pinned =
      header.getBoundingClientRect().height +
      Math.min(0, parseFloat(getComputedStyle(header).top) || 0)
    if (getComputedStyle(header).position === 'sticky') covered += pinned
  }
  if (covered > innerHeight / 3)
    faults.push(`${Math.round(covered)} of ${innerHeight} are covered by what stays in place`)
  return faults
}
