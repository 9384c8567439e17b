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

/** Reads HTML as browsers do, into a tree that knows the lines of its file. */
export function parsePage(html: string): HtmlParent {
  return parse(html, buildOptions())
}

/** Reads a piece of HTML that stands in another text. */
export function parsePiece(html: string): HtmlParent {
  return parseFragment(html, buildOptions())
}

type Options = ParserOptions<Tree.DefaultTreeAdapterMap>

function buildOptions(): Options {
  let depth = 0
  return {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
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
