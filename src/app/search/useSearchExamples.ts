import { computed } from 'vue'
import { initialsOf } from '@/budget/search/pinyin'
import type { Search } from './useSearch'
import { indexOf } from './searchIndexes'

/**
 * What may be typed, taken from the largest of the most detailed subjects: its name, initials, code
 * and amount.
 */
export function useSearchExamples({ document, readings }: Search) {
  return computed(() => {
    if (!document.value) return []
    const subjects = indexOf(document.value).entries.filter(
      ({ group, target }) => group === 'subject' && target.path === '/structure',
    )
    const detail = ({ code }: { readonly code: string | null }) => code?.length ?? 0
    const [largest] = [...subjects].sort(
      (a, b) => detail(b) - detail(a) || (b.amount ?? 0) - (a.amount ?? 0),
    )
    if (!largest) return []
    const start = largest.name.slice(0, 4)
    const initials = readings.value && initialsOf(start, readings.value)
    return [
      { kind: '名称的几个字', words: start },
      ...(initials ? [{ kind: '拼音首字母', words: initials }] : []),
      ...(largest.code === null ? [] : [{ kind: '科目代码', words: largest.code }]),
      ...largest.figures.slice(0, 1).map(({ printed }) => ({ kind: '印出的金额', words: printed })),
    ]
  })
}
