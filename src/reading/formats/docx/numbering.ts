import { writeNumber } from '../listNumbers'
import { type ListReference, readList, type Styles } from './styles'
import { findChild, listChildren, readSwitch, readValue, type XmlElement } from './xml'

interface Level {
  readonly start: number
  readonly format: string
  /** "%1、", "（%2）": %n is the number of level n, from 1. */
  readonly text: string
  /** Level whose next number begins this one anew; 0 for none, `null` for any above. */
  readonly restart: number | null
  readonly style: string | null
  /** All numbers in digits. */
  readonly legal: boolean
}

interface List {
  readonly abstract: string
  readonly starts: ReadonlyMap<number, number>
  readonly levels: ReadonlyMap<number, Level>
}

const deepestLevel = 8
/** A list that a style holds is found in at most these steps. */
const mostLinks = 5
/** Characters of symbol fonts stand in the private use area: a bullet of some shape. */
const privateUse = /[\uE000-\uF8FF]/g
/** Labels that text follows at once: 一、 （一） ①. */
const closedLabel = /[、，）。：．\u2460-\u24ff\u3200-\u32ff]$/

/** Automatic numbers of paragraphs, counted as the document goes on. */
export class Numbering {
  private readonly abstracts = new Map<string, Map<number, Level>>()
  private readonly lists = new Map<string, List>()
  private readonly counters = new Map<string, (number | null)[]>()
  private readonly startedLists = new Set<string>()

  constructor(
    numbering: XmlElement | null,
    private readonly styles: Styles,
  ) {
    const links = new Map<string, string>()
    const styleLists = new Map<string, string>()
    for (const abstract of listChildren(numbering, 'w:abstractNum')) {
      const id = abstract.attributes['abstractNumId'] ?? ''
      this.abstracts.set(id, readLevels(abstract))
      const link = readValue(abstract, 'w:numStyleLink')
      if (link !== null) links.set(id, link)
      const holder = readValue(abstract, 'w:styleLink')
      if (holder !== null) styleLists.set(holder, id)
    }
    for (const list of listChildren(numbering, 'w:num')) {
      let abstract = readValue(list, 'w:abstractNumId') ?? ''
      for (let step = 0; step < mostLinks && links.has(abstract); step++)
        abstract = styleLists.get(links.get(abstract)!) ?? abstract
      this.lists.set(list.attributes['numId'] ?? '', readOverrides(list, abstract))
    }
  }

  /** The number that is printed before a paragraph ("一、", "1. "), '' for none; counts it. */
  nextLabel(properties: XmlElement | undefined): string {
    const found = this.findLevel(properties)
    if (!found) return ''
    const { list, numId, level } = found
    const definition = this.levelOf(list, level)
    if (!definition) return ''
    this.count({ list, numId, level, definition })
    const label = this.writeLabel(list, level, definition)
    if (label === '') return ''
    return closedLabel.test(label) ? label : `${label} `
  }

  private findLevel(
    properties: XmlElement | undefined,
  ): { list: List; numId: string; level: number } | null {
    const direct = readList(properties)
    const style = this.styles.findList(readValue(properties, 'w:pStyle'))
    const numId = direct?.numId ?? style?.numId ?? null
    const list = numId === null ? undefined : this.lists.get(numId)
    if (!list || numId === null) return null
    const level = direct?.level ?? this.findStyleLevel(list, style) ?? 0
    return level > deepestLevel ? null : { list, numId, level }
  }

  /** The level that names a style, else the level that the style names. */
  private findStyleLevel(
    list: List,
    style: (ListReference & { readonly style: string }) | null,
  ): number | null {
    if (!style) return null
    for (let level = 0; level <= deepestLevel; level++)
      if (this.levelOf(list, level)?.style === style.style) return level
    return style.level
  }

  private levelOf({ abstract, levels }: List, level: number): Level | undefined {
    return levels.get(level) ?? this.abstracts.get(abstract)?.get(level)
  }

  private count({
    list,
    numId,
    level,
    definition,
  }: {
    readonly list: List
    readonly numId: string
    readonly level: number
    readonly definition: Level
  }): void {
    const counters = this.counters.get(list.abstract) ?? []
    this.counters.set(list.abstract, counters)
    if (!this.startedLists.has(numId)) {
      this.startedLists.add(numId)
      for (const [index, start] of list.starts) counters[index] = start - 1
    }
    const before = counters[level]
    counters[level] =
      before === null || before === undefined
        ? (list.starts.get(level) ?? definition.start)
        : before + 1
    for (let deeper = level + 1; deeper <= deepestLevel; deeper++) {
      const restart = this.levelOf(list, deeper)?.restart ?? null
      if (restart === null || (restart !== 0 && level < restart)) counters[deeper] = null
    }
  }

  private writeLabel(list: List, level: number, { format, text, legal }: Level): string {
    if (format === 'bullet') return text.replace(privateUse, '•').trim()
    const counters = this.counters.get(list.abstract) ?? []
    return text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1
        const other = this.levelOf(list, index)
        const value = counters[index] ?? list.starts.get(index) ?? other?.start ?? 1
        const own = index === level ? format : (other?.format ?? 'decimal')
        return writeNumber(value, legal ? 'decimal' : own)
      })
      .trim()
  }
}

function readLevels(holder: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const level of listChildren(holder, 'w:lvl')) {
    const restart = readValue(level, 'w:lvlRestart')
    levels.set(Number(level.attributes['ilvl'] ?? 0), {
      start: Number(readValue(level, 'w:start') ?? 1),
      format: readFormat(level),
      text: readValue(level, 'w:lvlText') ?? '',
      restart: restart === null ? null : Number(restart),
      style: readValue(level, 'w:pStyle'),
      legal: readSwitch(level, 'w:isLgl') ?? false,
    })
  }
  return levels
}

/** Formats of newer programs stand beside one for older programs. */
function readFormat(level: XmlElement): string {
  const plain = readValue(level, 'w:numFmt')
  if (plain !== null) return plain
  const alternative = findChild(level, 'mc:AlternateContent')
  return readValue(findChild(alternative, 'mc:Fallback'), 'w:numFmt') ?? 'decimal'
}

function readOverrides(list: XmlElement, abstract: string): List {
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const override of listChildren(list, 'w:lvlOverride')) {
    const index = Number(override.attributes['ilvl'] ?? 0)
    const start = readValue(override, 'w:startOverride')
    if (start !== null) starts.set(index, Number(start))
    for (const [, level] of readLevels(override)) levels.set(index, level)
  }
  return { abstract, starts, levels }
}
