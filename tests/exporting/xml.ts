export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlNode | string)[]
}

const named: Readonly<Record<string, string>> = {
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** Reads XML strictly: throws where a tag, attribute, entity or character is not well-formed. */
export function parseXml(text: string): XmlNode {
  if (/(?![\t\n\r])\p{Cc}|\p{Cs}/u.test(text)) throw new Error('a character that XML has not')
  const root: { name: string; attributes: Record<string, string>; children: (XmlNode | string)[] } =
    { name: '', attributes: {}, children: [] }
  const open = [root]
  const token = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  for (let match = token.exec(text), at = 0; at < text.length; match = token.exec(text)) {
    if (!match) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`)
    at = token.lastIndex
    const [, closing, name, written = '', empty, words] = match
    const parent = open.at(-1)!
    if (words !== undefined) parent.children.push(decode(words))
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`</${name}> closes another tag`)
    } else {
      const attributes = Object.fromEntries(
        [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [
          key!,
          decode(value!),
        ]),
      )
      const node = { name: name!, attributes, children: [] }
      parent.children.push(node)
      if (!empty) open.push(node)
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one closed root')
  return root.children[0] as XmlNode
}

function decode(text: string): string {
  return text.replace(
    /&(#?\w+)?;?/g,
    (all, name: string | undefined) => named[name ?? ''] ?? fail(all),
  )
}

function fail(entity: string): never {
  throw new Error(`no such entity: ${entity}`)
}

/** All elements of a name, in document order. */
export function findAll(node: XmlNode, name: string): XmlNode[] {
  const below = node.children.flatMap(child =>
    typeof child === 'string' ? [] : findAll(child, name),
  )
  return node.name === name ? [node, ...below] : below
}

export const textOf = (node: XmlNode): string =>
  node.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('')
