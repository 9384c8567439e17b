import { readMeasure } from './measures'

/** Characters of what a word goes on with in the row below. */
const longestRest = 6
/** Words that no header ends or begins within. */
const cutWords = new Set(
  '预算 收入 支出 拨款 经费 资金 结转 结余 财政 上缴 补助 购置 运行'.split(' '),
)
const lastWord = /^(?:收入|支出|经费|资金|费)$/

/**
 * Header words of a column from top to bottom, those of one cell joined that is broken over rows
 * (财政拨款收, 入): of that column alone, known together, and of no meaning where the rest stands by itself.
 */
export function joinBrokenWords(
  path: readonly string[],
  isAlone: (level: number) => boolean,
): string[] {
  const joined: string[] = []
  path.forEach((word, level) => {
    const above = joined.at(-1)
    const isRest =
      above !== undefined &&
      word.length <= longestRest &&
      isAlone(level - 1) &&
      goesOn(above, word) &&
      readMeasure(above + word) != null
    if (isRest) joined[joined.length - 1] = above + word
    else joined.push(word)
  })
  return joined
}

/** Whether no word can end so, or the rest is what names of money end in. */
function goesOn(above: string, word: string): boolean {
  if (cutWords.has(above.at(-1)! + word[0]!)) return true
  return readMeasure(word) == null && (readMeasure(above) === undefined || lastWord.test(word))
}
