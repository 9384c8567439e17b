import type { RawLine, RawTable } from '@/reading/raw'
import { countCaptions, isNote, readUnit } from '@/reading/captions'

/**
 * Takes tables that are published as a title, 单位：… and a sentence (故本表为空) without any grid;
 * returns the lines left.
 */
export function takeBareTables(lines: readonly RawLine[], tables: RawTable[]): readonly RawLine[] {
  let left: RawLine[] | null = null
  let kept = 0
  for (let index = 1; index < lines.length - 1; index++) {
    const { text } = lines[index]!
    if (
      text.length > 60 ||
      !text.includes('单位') ||
      readUnit(text) === null ||
      !isNote(lines[index + 1]!.text)
    )
      continue
    const captions = countCaptions(lines.slice(Math.max(kept, index - 6), index + 1))
    if (captions < 2) continue
    left ??= []
    for (const line of lines.slice(kept, index + 1 - captions)) left.push(line)
    tables.push({
      captions: lines.slice(index + 1 - captions, index + 1),
      rows: [],
      notes: [lines[index + 1]!],
      follows: false,
    })
    kept = index + 2
  }
  return left ? left.concat(lines.slice(kept)) : lines
}

/** The line that a table begins on. */
export function firstLine({ captions, rows }: RawTable): number {
  return captions[0]?.line ?? rows[0]?.line ?? 0
}
