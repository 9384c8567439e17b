import {
  defaultTreeAdapter,
  type DefaultTreeAdapterTypes as Tree,
  parse,
  parseFragment,
  type ParserOptions,
} from 'parse5'
import { ReadingError } from '../decode'

export type HtmlElement = Tree.Element
export type HtmlParent = Tree.ParentNode

/** Deeper than pages are: each level costs the parser a look at all above. */
const mostDepth = 800
/** A tree of so many takes some 300 MB; the largest page seen has a tenth of it. */
const mostElements = 600_000
/** More columns than any published table has. */
const mostCellsInRow = 1000
/** Attributes that are read; the others are most of a page that a spreadsheet program saved. */
const readAttributes: ReadonlySet<string> = new Set([
  ...['colspan', 'rowspan', 'hidden', 'type', 'checked', 'value', 'start', 'src', 'x:num'],
])
const readStyles = /display|visibility|mso-hide|list-style/i
/** HTML has some 140. */
const mostNames = 500

/** Reads HTML as browsers do, into a tree that knows the lines of its file. */
export function parsePage(html: string): HtmlParent {
  return parse(html, buildOptions())
}

/** Reads a piece of HTML that stands in another text. */
export function parsePiece(html: string): HtmlParent {
  return parseFragment(html, buildOptions())
}

type Options = ParserOptions<Tree.DefaultTreeAdapterMap>

/**
 * Builds a tree of what is read of a page only: its usual form takes twice the memory, and many
 * times the file's.
 */
function buildOptions(): Options {
  let depth = 0
  let elements = 0
  let cellsInRow = 0
  return {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        if (++elements > mostElements)
          throw new ReadingError(
            `网页的标签超过 ${mostElements / 10_000} 万个，放不进内存，没有打开：请把表格分开保存，或另存为 Excel 文件再打开`,
          )
        if (tagName === 'tr') cellsInRow = 0
        if ((tagName === 'td' || tagName === 'th') && ++cellsInRow > mostCellsInRow)
          throw new ReadingError(`网页的表格超过 ${mostCellsInRow} 列，不像公开文件，没有打开`)
        const read = attributes.filter(isRead)
        return defaultTreeAdapter.createElement(intern(tagName), namespace, read)
      },
      insertText: (parent, text) => {
        defaultTreeAdapter.insertText(parent, flatten(text))
      },
      createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
      setNodeSourceCodeLocation(node, location) {
        if (location) Object.assign(node, { sourceCodeLocation: { startLine: location.startLine } })
      },
      updateNodeSourceCodeLocation: () => undefined,
      onItemPush: () => {
        if (++depth > mostDepth)
          throw new ReadingError(`网页的标签嵌套超过 ${mostDepth} 层，不像公开文件，没有打开`)
      },
      onItemPop: () => {
        depth--
      },
    },
  }
}

function isRead({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name === 'style' ? readStyles.test(value) : readAttributes.has(name)
}

/** The parser adds text letter by letter; asked for a letter, the engine makes one piece of it. */
function flatten(text: string): string {
  return text.charCodeAt(0) >= 0 ? text : ''
}

/** One copy of each tag name, however often it is written. */
const names = new Map<string, string>()

function intern(name: string): string {
  const known = names.get(name)
  if (known !== undefined || names.size > mostNames) return known ?? name
  names.set(name, name)
  return name
}

/** An attribute's value, `null` where it is not written. */
export function readAttribute({ attrs }: HtmlElement, name: string): string | null {
  return attrs.find(attribute => attribute.name === name)?.value ?? null
}

/** The elements right below a node. */
export function listElements(parent: HtmlParent): HtmlElement[] {
  return parent.childNodes.filter((node): node is HtmlElement => 'tagName' in node)
}

/** The line of the file that an element begins on, from 1; `null` for one that is not written. */
export function findLine(element: HtmlElement): number | null {
  return element.sourceCodeLocation?.startLine ?? null
}
