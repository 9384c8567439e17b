import { computed, type ComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import { nameLines } from '@/text/citations'
import { useLineNames } from '@/app/selection/useLineNames'
import { spaceText } from '@/text/format'
import { type LineSource, placeMessage } from '@/text/places'
import { definitionOf, viewsOfTerm } from '@/budget/glossary/definitions'
import { fieldTerms } from '@/budget/glossary/fieldTerms'
import { termUses, type TermUse } from '@/budget/glossary/usesOfTerm'
import { fold } from '@/budget/search/fold'
import { once } from '@/document/once'
import { usePreferences } from '@/app/preferences/usePreferences'
import { useSelection } from '@/app/selection/useSelection'
import { useGrowing } from '@/ui/useGrowing'

/** A term with its definition: the document's own words, or this site's (`line` is then `null`). */
export interface ShownTerm {
  readonly term: string
  readonly code: string | null
  readonly definition: string
  readonly line: number | null
  /** The law that a definition of this site rests on. */
  readonly basis: string | null
  readonly also: readonly string[]
}

/** What a term is found by. */
const wordsOf = once(({ term, also, code, definition }: ShownTerm) =>
  fold([term, ...also, code ?? '', definition].join('\n')),
)

/** Whether an address or a link that says `name` asks for a term. */
export const isNamed = ({ term, also }: ShownTerm, name: string | null) =>
  name !== null && (term === name || also.includes(name))

const byPinyin = new Intl.Collator('zh-CN-u-co-pinyin')

/** The terms of the selected document and of the field, as the address sorts and filters them. */
export function useGlossary() {
  const { whole: document, displayUnit: unit, queryParams, select, link } = useSelection()
  const { printing } = usePreferences()
  const lineNames = useLineNames()
  const router = useRouter()

  const all = computed((): readonly ShownTerm[] => {
    const budget = document.value
    if (!budget) return []
    const own = budget.glossary.map((term): ShownTerm => ({
      ...term,
      basis: null,
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
        also,
      }))
    return [...own, ...field]
  })
  const shown = computed(() => {
    const wanted = queryParams.value.find
      .split(/\s+/)
      .map(fold)
      .filter(word => word !== '')
    const found =
      wanted.length === 0
        ? all.value
        : all.value.filter(term => wanted.every(word => wordsOf(term).includes(word)))
    return queryParams.value.terms === 'pinyin'
      ? [...found].sort((a, b) => byPinyin.compare(a.term, b.term))
      : found
  })
  /** Of a long glossary as many as are wanted, and at least as far as the one that is looked at. */
  const grow = (terms: ComputedRef<readonly ShownTerm[]>) =>
    useGrowing(() => terms.value, {
      upTo: () => terms.value.findIndex(term => isNamed(term, queryParams.value.at)) + 1,
      all: () => printing.value,
    })
  const own = computed(() => shown.value.filter(({ line }) => line !== null))
  const field = computed(() => shown.value.filter(({ line }) => line === null))
  /** Asked of the terms that are drawn. */
  const usesOf = computed(() => (document.value ? once(termUses(document.value)) : () => []))
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
    own,
    ...lineNames,
    ownGrowing: grow(own),
    field,
    fieldGrowing: grow(field),
    hasOwn: computed(() => all.value.some(({ line }) => line !== null)),
    lines: computed(() => nameLinesOf(all.value, document.value?.source ?? {})),
    usesOf: (term: ShownTerm): readonly TermUse[] => usesOf.value(term),
    viewsOf: ({ term }: ShownTerm) =>
      viewsOfTerm(term).flatMap(path =>
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
      queryParams.value.at !== null && !all.value.some(term => isNamed(term, queryParams.value.at))
        ? queryParams.value.at
        : null,
    ),
  }
}

/** "原文第 593–606 行". */
function nameLinesOf(terms: readonly ShownTerm[], source: LineSource): string {
  let [first, last] = [Infinity, 0]
  for (const { line } of terms)
    if (line !== null) [first, last] = [Math.min(first, line), Math.max(last, line)]
  return last === 0
    ? ''
    : first === last
      ? nameLines(first, source)
      : spaceText(placeMessage(`原文第 ${first}–${last} 行`, source))
}

export type Glossary = ReturnType<typeof useGlossary>
