/**
 * An element of a picture. Its text and attributes are only ever text: they are escaped when it is
 * written.
 */
export interface SvgNode {
  readonly name: string
  readonly attributes?: Readonly<Record<string, string | number | undefined>>
  readonly children?: readonly (SvgNode | Markup | string)[]
}
/** Finished markup, escaped by who made it. */
export interface Markup {
  readonly markup: string
}

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for between or inside tags of XML and HTML. */
export function escapeText(text: string): string {
  return onlyXml(text).replace(/[&<>"']/g, character => named[character] ?? '')
}

/** Leaves out what XML has no way to say: control characters and halves of surrogate pairs. */
export function onlyXml(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '')
}

/** Writes an element and all in it. */
export function writeSvg(node: SvgNode | Markup | string): string {
  if (typeof node === 'string') return escapeText(node)
  if ('markup' in node) return onlyXml(node.markup)
  const { name, attributes = {}, children = [] } = node
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : ` ${key}="${escapeText(String(value))}"`,
    )
    .join('')
  if (children.length === 0) return `<${name}${written}/>`
  return `<${name}${written}>${children.map(writeSvg).join('')}</${name}>`
}
