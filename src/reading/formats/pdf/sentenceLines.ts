import { isAmount } from '@/reading/text/amounts'
import { stripSpace } from '@/reading/text/characters'

/** A line by its pieces that stand apart. */
interface LineInPieces {
  readonly line: { readonly text: string }
  readonly segments: readonly { readonly text: string }[]
}

/** What follows a figure within a sentence: its unit and more words. */
const unitThenWords = /^(?:(?:万|亿|千)?元|[%％‰])[，。；、：,;:（(]/
const bareUnit = /^(?:(?:万|亿|千)?元|[%％‰])$/
const figureThenWords = /^-?\d[\d,]*(?:\.\d+)?(?:(?:万|亿|千)?元|[%％‰])[，。；]/
const year = /^(?:19|20)\d\d$/

/**
 * Lines of sentences whose figures stand apart from the words beside them, as justified or filled-in
 * text has them: each has a figure that its unit and more words follow, on the line or the next.
 */
export function findSentenceLines<Line extends LineInPieces>(
  lines: readonly Line[],
): ReadonlySet<Line> {
  const found = new Set<Line>()
  lines.forEach((line, index) => {
    const texts = line.segments.map(({ text }) => stripSpace(text))
    const next = lines[index + 1]
    texts.forEach((text, at) => {
      if (at > 0 && figureThenWords.test(text)) found.add(line)
      if (!isAmount(text)) return
      const rest = texts.slice(at + 1).join('')
      if (unitThenWords.test(rest) || (year.test(text) && rest.startsWith('年'))) found.add(line)
      if (!next || (rest !== '' && !bareUnit.test(rest))) return
      if (unitThenWords.test(rest + stripSpace(next.line.text))) found.add(line).add(next)
    })
  })
  return found
}
