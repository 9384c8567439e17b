import { markLine, shortenLines } from '@/text/shortLines'
import { useLineNames } from './useLineNames'

/** Lines of the selected document as short as they can be found again. */
export function useShortLines() {
  const { sourceOf } = useLineNames()
  return {
    shortenLines: (lines: readonly number[]) => shortenLines(sourceOf(), lines),
    markLine: (line: number) => markLine(sourceOf(), line),
  }
}
