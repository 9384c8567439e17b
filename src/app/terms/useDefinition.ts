import { computed } from 'vue'
import { useRouter } from 'vue-router'
import { definitionOf } from '@/budget/glossary/definitions'
import { fieldTermOf } from '@/budget/glossary/fieldTerms'
import { placeOfSubject } from '@/budget/glossary/vocabulary'
import { subjectTermOf } from '@/budget/glossary/subjectTerms'
import { useLineNames } from '@/app/selection/useLineNames'
import { useSelection } from '@/app/selection/useSelection'

interface Asked {
  readonly name: string
  readonly code?: string | null
  readonly own?: boolean
}

/**
 * What a word means in the selected document, or else in the field unless only the document's `own`
 * words are asked for, with where that is said.
 */
export function useDefinition(asked: () => Asked) {
  const { whole: document, link } = useSelection()
  const { nameLines } = useLineNames()
  const router = useRouter()

  /** A subject that nobody explains still has its place in the classification. */
  function ofField({ name, code = null }: Asked) {
    const place = document.value && placeOfSubject(document.value, { name, code })
    const definition = subjectTermOf({ name, code })
    if (definition !== null)
      return {
        term: name,
        definition,
        source: '本站释义',
        basis: '财政部《政府收支分类科目》',
        place,
        listed: null,
      }
    const found = fieldTermOf(name)
    if (found && code === null)
      return { ...found, source: '本站释义', place: null, listed: found.term }
    return (
      place && {
        term: name,
        definition: '这份文件没有解释这个科目，本站也没有它的释义。',
        source: null,
        basis: null,
        place,
        listed: null,
      }
    )
  }

  return computed(() => {
    const own = document.value && definitionOf(document.value, asked())
    const found = own
      ? {
          term: own.term,
          definition: own.definition,
          source: nameLines(own.line),
          basis: null,
          place: null,
          listed: own.term,
        }
      : asked().own
        ? null
        : ofField(asked())
    return (
      found && {
        ...found,
        toLine:
          own && router.hasRoute('document') ? link('/document', { at: String(own.line) }) : null,
        to:
          found.listed !== null && router.hasRoute('glossary')
            ? link('/glossary', { at: found.listed })
            : null,
      }
    )
  })
}
