/** A paragraph in the making: printed lines and where each starts in the joined text. */
export interface Block { readonly pieces: string[], readonly lines: number[], readonly starts: number[], length: number, text: string }

/** A heading with its paragraphs. */
export interface Heading {
  readonly id: string
  readonly level: number
  readonly title: string
  readonly line: number
  /** Lines that the title goes on over, if it is cut. */
  readonly lines: number[]
  readonly blocks: Block[]
}

/** A part; cover and table of contents are parts of their own, so that every line has its place. */
export interface Chapter {
  readonly id: string
  readonly kind: 'cover' | 'contents' | 'body'
  readonly title: string
  readonly line: number
  readonly headings: Heading[]
}
