import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { nameLines } from '@/text/citations'
import { spaceText } from '@/text/format'
import { type LineSource, placeMessage } from '@/text/places'
import { definitionOf, viewsOfTerm } from '@/budget/glossary/definitions'
import { fieldTerms } from '@/budget/glossary/fieldTerms'
import { termUses, type TermUse } from '@/budget/glossary/usesOfTerm'
import { fold } from '@/budget/search/fold'
import { useSelection } from '@/app/selection/useSelection'

/** A term with its definition: the document's own words, or this site's (`line` is then `null`). */
export interface ShownTerm {
  readonly term: string
  readonly code: string | null
  readonly definition: string
  readonly line: number | null
  /** The law that a definition of this site rests on. */
  readonly basis: string | null
  readonly uses: readonly TermUse[]
  readonly views: readonly string[]
  readonly also: readonly string[]
}

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin')

/** The terms of the selected document and of the field, as the address sorts and filters them. */
export function useGlossary() {
  const { whole: document, displayUnit: unit, queryParams, select, link } = useSelection()
  const router = useRouter()

  const all = computed((): readonly ShownTerm[] => {
    const budget = document.value
    if (!budget) return []
    const usesOf = termUses(budget)
    const own = budget.glossary.map((term): ShownTerm => ({
      ...term,
      basis: null,
      uses: usesOf(term),
      views: viewsOfTerm(term.term),
      also: [],
    }))
    const field = fieldTerms
      .filter(
        ({ term, also = [] }) => ![term, ...also].some(name => definitionOf(budget, { name })),
      )
      .map(({ term, also = [], definition, basis }): ShownTerm => ({
        term,
        code: null,
        definition,
        line: null,
        basis,
        uses: usesOf({ term, code: null, also }),
        views: viewsOfTerm(term),
        also,
      }))
    return [...own, ...field]
  })
  const shown = computed(() => {
    const wanted = queryParams.value.find
      .split(/\s+/)
      .map(fold)
      .filter(word => word !== '')
    const found = all.value.filter(({ term, code, definition, also }) =>
      wanted.every(word => fold([term, ...also, code ?? '', definition].join('\n')).includes(word)),
    )
    return queryParams.value.terms === 'pinyin'
      ? [...found].sort((a, b) => byPinyin.compare(a.term, b.term))
      : found
  })
  const titles = new Map(
    router
      .getRoutes()
      .flatMap(({ path, meta }) =>
        typeof meta['title'] === 'string' ? [[path, String(meta['title'])] as const] : [],
      ),
  )

  return {
    document,
    unit,
    queryParams,
    link,
    own: computed(() => shown.value.filter(({ line }) => line !== null)),
    field: computed(() => shown.value.filter(({ line }) => line === null)),
    hasOwn: computed(() => all.value.some(({ line }) => line !== null)),
    lines: computed(() => nameLinesOf(all.value, document.value?.source ?? {})),
    viewsOf: ({ views }: ShownTerm) =>
      views.flatMap(path =>
        titles.has(path) ? [{ title: titles.get(path) ?? '', to: link(path) }] : [],
      ),
    linkToUse: ({ target: { path, ...changes } }: TermUse) => link(path, changes),
    /** `null` while no page shows the prose. */
    linkToLine: (line: number) =>
      router.hasRoute('document') ? link('/document', { at: String(line) }) : null,
    find: computed({
      get: () => queryParams.value.find,
      set: find => {
        void select({ find }, { replace: true })
      },
    }),
    order: computed({
      get: () => queryParams.value.terms,
      set: terms => {
        void select({ terms }, { replace: true })
      },
    }),
    unknown: computed(() =>
      queryParams.value.at !== null &&
      !all.value.some(({ term, also }) => [term, ...also].includes(queryParams.value.at ?? ''))
        ? queryParams.value.at
        : null,
    ),
  }
}

/** "原文第 593–606 行". */
function nameLinesOf(terms: readonly ShownTerm[], source: LineSource): string {
  const lines = terms.flatMap(({ line }) => line ?? [])
  const [first, last] = [Math.min(...lines), Math.max(...lines)]
  return lines.length === 0
    ? ''
    : first === last
      ? nameLines(first, source)
      : spaceText(placeMessage(`原文第 ${first}–${last} 行`, source))
}

export type Glossary = ReturnType<typeof useGlossary>
