import type { BudgetDocument } from '@/document/document'
import { once } from '@/document/once'
import type { GlossaryTerm } from '@/document/prose'

/** What a definition is asked for by: a subject, or a word of the field. */
export interface Defined {
  readonly code?: string | null
  readonly name: string
}

/**
 * The document's own definition of a subject or word, by its code or else by its name; `null` where
 * it gives none.
 */
export function definitionOf(
  { glossary }: Pick<BudgetDocument, 'glossary'>,
  { code = null, name }: Defined,
): GlossaryTerm | null {
  const { byCode, byName } = indexTerms(glossary)
  return (code === null ? null : byCode.get(code)) ?? byName.get(bareName(name)) ?? null
}

/** The first term of each code, and of those without a code the first of each bare name. */
const indexTerms = once((glossary: BudgetDocument['glossary']) => {
  const byCode = new Map<string, GlossaryTerm>()
  const byName = new Map<string, GlossaryTerm>()
  for (const term of glossary) {
    const [known, key] = term.code === null ? [byName, bareName(term.term)] : [byCode, term.code]
    if (!known.has(key)) known.set(key, term)
  }
  return { byCode, byName }
})

/**
 * Whether two words name the same thing: "“三公” 经费" and "三公经费", "机关运行费" and
 * "机关运行经费".
 */
export function sameTerm(a: string, b: string): boolean {
  return bareName(a) === bareName(b)
}

/** A name without blanks, quotation marks and brackets, which are printed one way or another. */
export const plainName = (name: string): string => name.replace(/[\s“”‘’"'（）()]/g, '')

/** What the ways to write a name have in common; see `sameTerm`. */
export const bareName = (name: string): string =>
  plainName(name).replace(/(?:支出|经费|费用|费)$/, '')

/** Views that use a word, by their paths. */
const views: readonly (readonly [path: string, words: readonly string[]])[] = [
  [
    '/',
    [
      '基本支出',
      '项目支出',
      '人员经费',
      '公用经费',
      '“三公”经费',
      '当年预算',
      '年初预算',
      '上年结转',
    ],
  ],
  ['/structure', ['功能分类', '类、款、项', '基本支出', '项目支出', '人员经费', '公用经费']],
  ['/split', ['基本支出', '项目支出', '人员经费', '公用经费']],
  ['/economic', ['经济分类', '基本支出', '人员经费', '公用经费']],
  ['/three-public', ['“三公”经费', '机关运行经费']],
  ['/projects', ['项目支出', '绩效目标']],
  ['/indicators', ['绩效目标', '权重']],
  ['/changes', ['机关运行经费', '政府采购', '“三公”经费']],
  [
    '/revenue',
    [
      '财政拨款收入',
      '财政拨款',
      '上年结转',
      '一般公共预算',
      '政府性基金预算',
      '国有资本经营预算',
      '财政专户管理资金',
      '单位资金',
      '当年预算',
    ],
  ],
  ['/checks', ['勾稽关系']],
]

/** Paths of the views that use a term. */
export function viewsOfTerm(term: string): readonly string[] {
  return views.flatMap(([path, terms]) => (terms.some(word => sameTerm(word, term)) ? [path] : []))
}
