import type { Fields } from './fields'
import type { Styles } from './styles'
import { isSymbolFont, readSymbol, readSymbols } from './symbols'
import { findChild, listChildren, readSwitch, readValue, type XmlElement } from './xml'

/** What a paragraph prints, and what stands in it besides text. */
export interface ParagraphText {
  text: string
  /** Text that is marked as hidden. */
  hidden: string
  /** Contents of text boxes (`w:txbxContent`). */
  readonly boxes: XmlElement[]
  /** Foot- and endnotes that are named here: "w:footnote 3". */
  readonly notes: string[]
  pictures: number
  objects: number
}

interface ParagraphInput {
  readonly paragraph: XmlElement
  readonly fields: Fields
  readonly styles: Styles
}

/** Left out: deleted and moved text, properties, comments, furigana. */
const skipped = new Set([
  ...['w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:instrText', 'w:pPr', 'w:rPr'],
  ...['w:sdtPr', 'w:sdtEndPr', 'w:rt', 'w:rubyPr', 'w:fldData', 'w:smartTagPr', 'w:customXmlPr'],
])
/** Elements that stand for characters. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
}
/** What a content control shows until someone writes into it. */
const placeholder = /^(?:单击|点击|请在此|请输入|选择|Click|Tap|Choose|Enter)/

/** Reads the text of a paragraph as it prints with all changes accepted. */
export function readParagraphText({ paragraph, fields, styles }: ParagraphInput): ParagraphText {
  const found: ParagraphText = {
    text: '',
    hidden: '',
    boxes: [],
    notes: [],
    pictures: 0,
    objects: 0,
  }
  const style = readValue(findChild(paragraph, 'w:pPr'), 'w:pStyle')
  new RunReader({ found, fields, styles, hiddenByStyle: styles.isHidden(style) ?? false }).readAll(
    paragraph,
  )
  return found
}

interface RunReaderInput {
  readonly found: ParagraphText
  readonly fields: Fields
  readonly styles: Styles
  readonly hiddenByStyle: boolean
}

class RunReader {
  private hidden = false
  private font: string | undefined

  constructor(private readonly input: RunReaderInput) {}

  readAll(parent: XmlElement): void {
    for (const child of parent.children) if (typeof child !== 'string') this.read(child)
  }

  private read(element: XmlElement): void {
    const { found, fields } = this.input
    const { name, attributes } = element
    if (skipped.has(name)) return
    const character = characters[name]
    if (character !== undefined) return this.add(character)
    switch (name) {
      case 'w:r':
        return this.readRun(element)
      case 'w:t':
      case 'm:t':
        return this.add(readOwnText(element))
      case 'w:sym':
        return this.add(readSymbol(attributes['font'], parseInt(attributes['char'] ?? '20', 16)))
      case 'w:fldChar':
        return this.add(fields.follow(element), false)
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        found.notes.push(`${name.replace('Reference', '')} ${attributes['id'] ?? ''}`)
        return
      case 'w:txbxContent':
        found.boxes.push(element)
        return
      case 'a:blip':
      case 'v:imagedata':
      case 'c:chart':
        found.pictures++
        return
      case 'w:object':
        found.objects++
        return
      case 'mc:AlternateContent':
        return this.readAlternative(element)
      case 'w:sdt':
        return this.readControl(element)
      default:
        this.readAll(element)
    }
  }

  private readRun(run: XmlElement): void {
    const properties = findChild(run, 'w:rPr')
    const { styles, hiddenByStyle } = this.input
    const before = [this.hidden, this.font] as const
    this.hidden =
      readSwitch(properties, 'w:vanish') ??
      styles.isHidden(readValue(properties, 'w:rStyle')) ??
      hiddenByStyle
    const fonts = findChild(properties, 'w:rFonts')?.attributes
    this.font = [fonts?.['ascii'], fonts?.['hAnsi']].find(isSymbolFont)
    this.readAll(run)
    ;[this.hidden, this.font] = before
  }

  /** A shape is written twice, for newer and older programs: the first that says something. */
  private readAlternative(element: XmlElement): void {
    const { found } = this.input
    const before = found.text.length + found.boxes.length + found.pictures
    for (const choice of listChildren(element)) {
      this.readAll(choice)
      if (found.text.length + found.boxes.length + found.pictures > before) return
    }
  }

  private readControl(element: XmlElement): void {
    const { found } = this.input
    const before = found.text
    for (const content of listChildren(element, 'w:sdtContent')) this.readAll(content)
    const added = found.text.slice(before.length).trim()
    if (isPlaceholder(element, added)) found.text = before
  }

  private add(text: string, mayBeCode = true): void {
    const { found, fields } = this.input
    if (mayBeCode && fields.inCode) return
    const shown = this.font === undefined ? text : readSymbols(this.font, text)
    if (this.hidden) found.hidden += shown
    else found.text += shown
  }
}

/** Whether a content control only asks for words. */
function isPlaceholder(control: XmlElement, text: string): boolean {
  const asks = readSwitch(findChild(control, 'w:sdtPr'), 'w:showingPlcHdr') ?? false
  return asks && placeholder.test(text)
}

function readOwnText({ children }: XmlElement): string {
  return children.length === 1 && typeof children[0] === 'string'
    ? children[0]
    : children.filter(child => typeof child === 'string').join('')
}
