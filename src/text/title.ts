/** A piece of a slide's title; `key` is what the audience is to keep. */
export interface TitlePart {
  readonly text: string
  readonly key: boolean
}

/** A title of words alone. */
export const plainTitle = (text: string): readonly TitlePart[] => [{ text, key: false }]

/** A title in clauses, each with its comma: the places where a long one is best broken. */
export function clausesOf(title: readonly TitlePart[]): readonly (readonly TitlePart[])[] {
  const clauses: TitlePart[][] = [[]]
  for (const { text, key } of title) {
    for (const [index, piece] of text.split(/(?<=，)/).entries()) {
      if (index > 0 || clauses.at(-1)?.at(-1)?.text.endsWith('，')) clauses.push([])
      clauses.at(-1)?.push({ text: piece, key })
    }
  }
  return clauses
}

/** The title as text. */
export const titleText = (title: readonly TitlePart[]): string =>
  title.map(({ text }) => text).join('')
