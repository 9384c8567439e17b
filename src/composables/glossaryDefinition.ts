import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { nameLines } from '@/budget/citing'
import { definitionOf } from '@/budget/glossary/definitionOf'
import { fieldTermOf } from '@/budget/glossary/fieldTerms'
import { useSelection } from './selection'

/** What a word means in the selected document, or else in the field unless only the document's `own` words are asked for, with where that is said. */
export function useDefinition(asked: () => { readonly name: string, readonly code: string | null, readonly own?: boolean }) {
  const { document, link } = useSelection()
  const router = useRouter()
  return computed(() => {
    const own = document.value && definitionOf(document.value, asked())
    const found = own ?? (asked().own ? null : fieldTermOf(asked().name))
    if (!found) return null
    return {
      term: found.term, definition: found.definition,
      source: own ? nameLines(own.line) : '本站释义',
      basis: 'basis' in found ? found.basis : null,
      toLine: own && router.hasRoute('document') ? link('/document', { at: String(own.line) }) : null,
      to: router.hasRoute('glossary') ? link('/glossary', { at: found.term }) : null,
    }
  })
}
