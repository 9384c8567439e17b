import type { HeaderColumn, LabelColumn, SideColumns } from './draft'
import { isRate } from './rateWords'

/** The words right over a column; where those above make it one of percentages, these too. */
export function nameLabel({ path }: HeaderColumn): string {
  const word = path.at(-1) ?? ''
  return isRate(path, word) ? path.join(' / ') : word
}

/**
 * Of label columns with the same words (科目名称 of two classifications) the later ones are named
 * with the words above them.
 */
export function distinguishLabels(
  side: SideColumns,
  columns: readonly HeaderColumn[],
): SideColumns {
  const used = new Set<string>()
  const labels = side.labels.map((column): LabelColumn => {
    const { label, index } = column
    const unique =
      label === '' || !used.has(label)
        ? label
        : [columns[index]!.path.join(' / '), `column-${index}`].find(name => !used.has(name))!
    used.add(unique)
    return unique === label ? column : { ...column, label: unique }
  })
  return { ...side, labels }
}
