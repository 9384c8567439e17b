/** A paragraph in the making: printed lines and where each starts in the joined text. */
export interface Block {
  readonly pieces: string[]
  readonly lines: number[]
  readonly starts: number[]
  length: number
  text: string
}

/**
 * A title as printed; `words` is its compared form without its ordinal, `marked` whether it has
 * one.
 */
export interface Title {
  readonly title: string
  readonly words: string
  readonly marked: boolean
  readonly line: number
}

/** A heading with its paragraphs. */
export interface Heading extends Title {
  readonly id: string
  readonly level: number
  /** Lines that the title goes on over, if it is cut. */
  readonly lines: number[]
  readonly blocks: Block[]
}

/** A part; cover and table of contents are parts of their own, so that every line has its place. */
export interface Chapter extends Title {
  readonly id: string
  readonly kind: 'cover' | 'contents' | 'body'
  readonly headings: Heading[]
}
