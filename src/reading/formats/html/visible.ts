import { type HtmlElement, readAttribute } from './tree'

/** Nothing of these is on the page as text. */
const invisible = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg'],
  ...['select', 'button', 'canvas', 'audio', 'video', 'map', 'rp', 'rt', 'datalist', 'title'],
])
/** Elements that begin and end lines. */
const blocks = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details'],
  ...['dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li'],
  ...['listing', 'main', 'menu', 'nav', 'ol', 'optgroup', 'p', 'pre', 'search', 'section'],
  ...['summary', 'ul', 'xmp', 'td', 'th', 'tr'],
])
const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i

/** Whether a reader of the page sees an element. */
export function isVisible(element: HtmlElement): boolean {
  if (invisible.has(element.tagName)) return false
  if (element.attrs.length === 0) return true
  if (readAttribute(element, 'hidden') !== null) return false
  const style = readAttribute(element, 'style')
  return style === null || !hiddenStyle.test(style)
}

/** Whether an element stands on lines of its own. */
export function isBlock({ tagName }: HtmlElement): boolean {
  return blocks.has(tagName)
}
