import { computed } from 'vue'
import { usePreferences } from '@/app/preferences/usePreferences'
import { usePrintedLink } from '@/app/printed/usePrintedLink'
import { useSelection } from '@/app/selection/useSelection'
import { vocabularyOf } from '@/budget/glossary/vocabulary'
import { countsIn, markFirstNames } from '@/budget/printed/prose/marks'
import { cutParagraph, type ProseWord } from '@/budget/printed/prose/pieces'
import { once } from '@/document/once'
import type { Paragraph, Part, Statement } from '@/document/prose'
import { pageParts } from './pageParts'
import { useFigureLinks } from './useFigureLinks'
import { useMarkedLine } from './useMarkedLine'
import { useShownSections } from './useShownSections'

/** The prose of the selected document, the line that is looked at, and where its figures lead. */
export function useProsePage() {
  const { whole: document, link } = useSelection()
  const { found, ...figureLinks } = useFigureLinks()
  const { printing } = usePreferences()

  const parts = computed(() => (document.value ? pageParts(document.value) : []))
  /** Words that are explained, where they first stand in a part; found when the part is drawn. */
  const explained = computed(() => {
    const budget = document.value
    if (!budget) return () => []
    const { names } = vocabularyOf(budget)
    const lines = new Set(budget.glossary.map(({ line }) => line))
    const wordsOf = once((part: Part) => markFirstNames(part, names, lines))
    const partOf = new Map(
      parts.value.flatMap(({ part, front }) =>
        front ? [] : part.sections.map(({ id }) => [id, part] as const),
      ),
    )
    return (section: string, paragraph: Paragraph): readonly ProseWord[] => {
      const part = partOf.get(section)
      return (part && wordsOf(part).get(paragraph)) ?? []
    }
  })
  const statements = computed(() => {
    const bySection = new Map<string, Statement[]>()
    for (const statement of document.value?.statements ?? []) {
      const own = bySection.get(statement.section)
      if (own) own.push(statement)
      else bySection.set(statement.section, [statement])
    }
    return bySection
  })
  const marked = useMarkedLine(parts)
  const shown = useShownSections({ parts, line: marked.proseLine, printing, found })

  return {
    ...figureLinks,
    ...marked,
    ...shown,
    document,
    parts,
    lineLink: (to: number) => link('/document', { at: String(to) }),
    tableLink: usePrintedLink(),
    /** `linked`: with the figures that relations alone know of. */
    piecesOf: (section: string, paragraph: Paragraph, linked: boolean) =>
      cutParagraph({
        paragraph,
        statements: statements.value.get(section) ?? [],
        words: explained.value(section, paragraph),
        counts: linked && found.value ? countsIn(paragraph, found.value.counts) : [],
      }),
  }
}

export type ProsePage = ReturnType<typeof useProsePage>
