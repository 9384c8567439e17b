import { computed } from 'vue'
import { usePrintedLink } from '@/app/printed/usePrintedLink'
import { useSelection } from '@/app/selection/useSelection'
import { vocabularyOf } from '@/budget/glossary/vocabulary'
import { countsIn, markFirstNames } from '@/budget/printed/prose/marks'
import { cutParagraph } from '@/budget/printed/prose/pieces'
import type { Paragraph } from '@/document/prose'
import { pageParts } from './pageParts'
import { useFigureLinks } from './useFigureLinks'
import { useMarkedLine } from './useMarkedLine'

/** The prose of the selected document, the line that is looked at, and where its figures lead. */
export function useProsePage() {
  const { whole: document, link } = useSelection()
  const { results, ...figureLinks } = useFigureLinks()

  const parts = computed(() => (document.value ? pageParts(document.value) : []))
  const explained = computed((): ReturnType<typeof markFirstNames> => {
    const budget = document.value
    if (!budget) return new Map()
    const { names } = vocabularyOf(budget)
    const lines = new Set(budget.glossary.map(({ line }) => line))
    return new Map(
      parts.value.flatMap(({ part, front }) =>
        front ? [] : [...markFirstNames(part, names, lines)],
      ),
    )
  })

  return {
    ...figureLinks,
    ...useMarkedLine(parts),
    document,
    parts,
    lineLink: (to: number) => link('/document', { at: String(to) }),
    tableLink: usePrintedLink(),
    piecesOf: (section: string, paragraph: Paragraph) =>
      cutParagraph({
        paragraph,
        statements:
          document.value?.statements.filter(statement => statement.section === section) ?? [],
        words: explained.value.get(paragraph) ?? [],
        counts: results.value ? countsIn(paragraph, results.value) : [],
      }),
  }
}

export type ProsePage = ReturnType<typeof useProsePage>
