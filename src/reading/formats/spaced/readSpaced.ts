import type { Decoded } from '@/reading/formats/decode'
import { isMarkdown, readMarkdownLine } from '@/reading/formats/markdown/marks'
import { assemblePages } from '@/reading/formats/pdf/assemble'
import { layOutPage } from '@/reading/formats/pdf/layout'
import type { RawReading } from '@/reading/formats/raw'
import { findLineAt, paintLines } from './paintLines'
import { cutIntoPages } from './textPages'
import { reportSpaced } from './reports'
import { settleUneven } from './unevenTables'
import { findWidths } from './widths'

/**
 * Reads text whose tables are parted by blanks as a page without lines is read: by what is aligned.
 * Rows that stand in no table are said.
 */
export function readSpaced({ text, encoding }: Decoded): RawReading {
  const pages = cutIntoPages(text)
  const widths = findWidths(pages.flatMap(({ lines }) => lines))
  const hasMarks = isMarkdown(text)
  const layouts = pages.map(page => settleUneven(layOutPage(paintLines(page, widths))))
  const { raw, diagnostics } = assemblePages(layouts, [], {
    encoding,
    placeLine: ({ top }, page) => ({ line: pages[page]!.first + findLineAt(top, widths) }),
    readLine: ({ top }, page) => {
      const printed = pages[page]!.lines[findLineAt(top, widths)]!.trim()
      return hasMarks ? readMarkdownLine(printed) : printed
    },
  })
  return { raw, diagnostics: [...diagnostics, ...reportSpaced(raw)] }
}
