import { findChild, listChildren, readSwitch, readValue, type XmlElement } from './xml'

/** The list that a paragraph belongs to, as far as it is written at one place. */
export interface ListReference {
  readonly numId: string | null
  readonly level: number | null
}

interface Style {
  readonly basedOn: string | null
  readonly list: ListReference | null
  readonly hidden: boolean | null
}

/** Longer than any chain of styles: one may be based on itself. */
const mostStyles = 30

/** Styles of a document, as far as they change what is printed. */
export class Styles {
  private readonly byId = new Map<string, Style>()
  private usual: string | null = null

  constructor(styles: XmlElement | null) {
    for (const style of listChildren(styles, 'w:style')) {
      const { styleId = '', type, default: isDefault } = style.attributes
      this.byId.set(styleId, {
        basedOn: readValue(style, 'w:basedOn'),
        list: readList(findChild(style, 'w:pPr')),
        hidden: readSwitch(findChild(style, 'w:rPr'), 'w:vanish'),
      })
      if (type === 'paragraph' && isDefault && isDefault !== '0') this.usual = styleId
    }
  }

  /** The list that a paragraph's style puts it in, with the style that says so. */
  findList(id: string | null): (ListReference & { readonly style: string }) | null {
    let level: number | null = null
    for (const [style, { list }] of this.listChain(id ?? this.usual)) {
      level ??= list?.level ?? null
      if (list && list.numId !== null) return { numId: list.numId, level, style }
    }
    return null
  }

  /** Whether text of a style is hidden; `null` where the style does not say. */
  isHidden(id: string | null): boolean | null {
    for (const [, { hidden }] of this.listChain(id)) if (hidden !== null) return hidden
    return null
  }

  /** A style and those that it is based on. */
  private listChain(id: string | null): [string, Style][] {
    const chain: [string, Style][] = []
    for (let next = id; next !== null && chain.length < mostStyles;) {
      const style = this.byId.get(next)
      if (!style) break
      chain.push([next, style])
      next = style.basedOn
    }
    return chain
  }
}

/** The `w:numPr` of a paragraph's or a style's properties. */
export function readList(properties: XmlElement | undefined): ListReference | null {
  const list = findChild(properties, 'w:numPr')
  if (!list) return null
  const level = readValue(list, 'w:ilvl')
  return { numId: readValue(list, 'w:numId'), level: level === null ? null : Number(level) }
}
