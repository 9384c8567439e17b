import type { BudgetDocument } from '../document'

/** Every line of the prose with the words it belongs to, in printed order. */
export function linesOfProse(parts: BudgetDocument['parts']): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const add = (line: number, text: string) => { if (!found.has(line)) found.set(line, text) }
  for (const part of parts) {
    add(part.line, part.title)
    for (const section of part.sections) {
      add(section.line, section.title)
      for (const { lines, text } of section.paragraphs) for (const line of lines) add(line, text)
    }
  }
  return found
}
