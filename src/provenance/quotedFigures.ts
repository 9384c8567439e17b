import type { Provenance, ProvenanceMaker } from '@/text/provenance'
import { figureSegment, type Segment, sentence } from '@/text/segments'

/**
 * Marks the known figures of a sentence that the document itself stores, each after the one before;
 * what is not found stays text. For quotes only: what the program writes carries its provenance.
 */
export function markQuotedFigures(
  quoted: string,
  figures: readonly (readonly [text: string, provenance: Provenance | ProvenanceMaker | null])[],
): Segment[] {
  let marked: Segment[] = []
  let from = 0
  for (const [text, provenance] of figures) {
    const index = text === '' || !provenance ? -1 : quoted.indexOf(text, from)
    if (index < 0) continue
    marked = sentence`${marked}${quoted.slice(from, index)}${figureSegment(text, provenance)}`
    from = index + text.length
  }
  return sentence`${marked}${quoted.slice(from)}`
}
