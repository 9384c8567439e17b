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
/** What is read of so many takes some 400 MB; the largest page seen has a sixth of them. */
const mostElements = 400_000
/** More columns than any published table has. */
const mostCellsInRow = 1000
/** Attributes that are read; the others are most of a page that a spreadsheet program saved. */
const readAttributes: ReadonlySet<string> = new Set([
  ...['colspan', 'rowspan', 'hidden', 'type', 'checked', 'value', 'start', 'src', 'x:num'],
])
const readStyles = /display|visibility|mso-hide|list-style/i
/** HTML has some 140. */
const mostNames = 500

/**
 * Is given a table that stands in no other as soon as it is whole: what is taken from it then need
 * not stay in the tree.
 */
export type TableTaker = (table: HtmlElement) => void

/**
 * Reads HTML as browsers do, into a tree that knows the lines of its file; throws ReadingError for
 * what would fill memory.
 */
export function parsePage(html: string, takeTable?: TableTaker): HtmlParent {
  refuseManyTags(html)
  return parse(html, buildOptions(takeTable))
}

/** Reads a piece of HTML that stands in another text, as `parsePage` does. */
export function parsePiece(html: string, takeTable?: TableTaker): HtmlParent {
  refuseManyTags(html)
  return parseFragment(html, buildOptions(takeTable))
}

/** Refuses what has too many tags before a tree of the first of them fills memory. */
function refuseManyTags(html: string): void {
  if (html.length <= mostElements) return
  let count = 0
  let cellsInRow = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (!isLetter(html.charCodeAt(at + 1))) continue
    if (++count > mostElements) throw cellsInRow > mostCellsInRow ? refuseCells() : refuseElements()
    const name = html.slice(at + 1, at + 3).toLowerCase()
    if (name === 'tr') cellsInRow = 0
    else if (name === 'td' || name === 'th') cellsInRow++
  }
}

const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a

const refuseElements = () =>
  new ReadingError(
    `网页的标签超过 ${mostElements / 10_000} 万个，放不进内存，没有打开：请把表格分开保存，或另存为 Excel 文件再打开`,
  )

const refuseCells = () =>
  new ReadingError(`网页的表格超过 ${mostCellsInRow} 列，不像公开文件，没有打开`)

type Options = ParserOptions<Tree.DefaultTreeAdapterMap>

/**
 * Builds a tree of what is read of a page only: its usual form takes twice the memory, and many
 * times the file's.
 */
function buildOptions(takeTable?: TableTaker): Options {
  let depth = 0
  let tables = 0
  let elements = 0
  let cellsInRow = 0
  return {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(tagName, namespace, attributes) {
        if (++elements > mostElements) throw refuseElements()
        if (tagName === 'tr') cellsInRow = 0
        if ((tagName === 'td' || tagName === 'th') && ++cellsInRow > mostCellsInRow)
          throw refuseCells()
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
      onItemPush: ({ tagName }) => {
        if (tagName === 'table') tables++
        if (++depth > mostDepth)
          throw new ReadingError(`网页的标签嵌套超过 ${mostDepth} 层，不像公开文件，没有打开`)
      },
      onItemPop: item => {
        depth--
        if (item.tagName === 'table' && --tables === 0) takeTable?.(item)
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
