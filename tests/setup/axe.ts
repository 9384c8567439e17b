import type axeCore from 'axe-core'

export interface AxeQuestion {
  /** Only what a theme changes: colours, and the size of what is pressed. */
  readonly themeOnly?: boolean
  /** Only below the element that this selector finds. */
  readonly within?: string
  /** Without the size of what is pressed, which a narrow table of figures does not keep. */
  readonly anySize?: boolean
}

/**
 * What axe finds against WCAG 2.2 AA and its best practice in the page, each with its rule and
 * where. Runs in a page that has loaded axe, and uses nothing but its argument.
 *
 * Contrast takes most of axe's time: it is asked of the first and the last text of all that have
 * the same colours of their own and in everything around them.
 */
export async function findAxeFaults({ themeOnly, within, anySize }: AxeQuestion = {}): Promise<
  string[]
> {
  const { axe } = window as unknown as { axe: typeof axeCore }
  const mark = 'data-contrast'
  const kinds = new Map<Element, string>()
  const numbers = new Map<string, string>()
  let boxes = 0
  /** A number for how an element and all around it are painted. */
  const kindOf = (element: Element): string => {
    const known = kinds.get(element)
    if (known !== undefined) return known
    const style = getComputedStyle(element)
    const own = [
      element.parentElement ? kindOf(element.parentElement) : '',
      style.backgroundColor,
      style.backgroundImage,
      style.opacity,
      style.filter,
      style.mixBlendMode,
      // What leaves its place may lie over anything.
      /absolute|fixed|sticky/.test(style.position) ? ++boxes : '',
    ].join('|')
    const kind = numbers.get(own) ?? String(numbers.size)
    numbers.set(own, kind)
    kinds.set(element, kind)
    return kind
  }
  const alike = new Map<string, [Element] | [Element, Element]>()
  for (const element of document.querySelectorAll('body *')) {
    const text =
      element.matches('input, select, textarea') ||
      [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim())
    if (!text || !element.checkVisibility()) continue
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    const key = [kindOf(element), color, fontSize, fontWeight, textShadow].join('|')
    const [first] = alike.get(key) ?? []
    alike.set(key, first ? [first, element] : [element])
  }
  const asked = [...alike.values()].flat()
  for (const element of asked) element.setAttribute(mark, '')
  axe.configure({ rules: [{ id: 'color-contrast', selector: `[${mark}]` }] })
  const { violations } = await axe.run(within === undefined ? document : { include: within }, {
    runOnly: themeOnly
      ? ['color-contrast', 'link-in-text-block', 'target-size']
      : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    ...(anySize && { rules: { 'target-size': { enabled: false } } }),
    resultTypes: ['violations'],
    preload: false,
  })
  for (const element of asked) element.removeAttribute(mark)
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
}
