import { fold, foldAmount } from './fold'
import { pinyinPattern, type PinyinPattern, type Readings } from './pinyin'

/** A word that is looked for. */
export interface Word {
  /** Folded. */
  readonly text: string
  /** The same as an amount, where it may be one. */
  readonly amount: string | null
  /** What it may be read from, where it may be the letters of a reading. */
  readonly pinyin: PinyinPattern | null
}

/** The words of a query, which must all be found: "社保 补助"; one letter is no reading yet. */
export function wordsOf(query: string, readings: Readings | null): readonly Word[] {
  return query.split(/\s+/).flatMap(part => {
    const figure = part.normalize('NFKC').replace('。', '.')
    const amount = foldAmount(figure.replace(/[万亿]?元$/, ''))
    const text = fold(amount === null ? part : figure)
    if (text === '') return []
    // Prose and tables print the same amount with and without its last zeros.
    return [
      {
        text:
          amount === null
            ? text
            : text.replace(/(\.\d*?)0*(?=[万亿]?元?$)/, '$1').replace(/\.(?=[万亿]?元?$)/, ''),
        amount,
        pinyin: readings && /^[a-z]{2,}$/.test(text) ? pinyinPattern(text, readings) : null,
      },
    ]
  })
}
