/**
 * Exact decimal text in the unit of its table or sentence ("8836.68"); `null` is a blank, which is
 * not zero.
 */
export type Amount = string | null

/** Where a figure is printed. */
export interface Place {
  readonly table: string
  readonly row: number
  readonly line: number
  readonly cell: number
}

/** Left, top, width and height in points, from the top left corner of the page as it is shown. */
export type Box = readonly [left: number, top: number, width: number, height: number]

/**
 * Where one line of a document stands in its file. Lines of a document are counted over all its
 * files and pages; `line` is the number that people are told.
 */
export interface LinePlace {
  /** Index in `source.files`, for a document that was published as several; else left out. */
  readonly file?: number
  /** Page, from 1, of a file that has pages. */
  readonly page?: number
  /** Name of the sheet, of a file that has sheets. */
  readonly sheet?: string
  /** Line on the page, row of the sheet, else line of the file; from 1. */
  readonly line: number
  /** Box of the whole line, of a file that has pages. */
  readonly box?: Box
  /** By cell of a row: its box on the page; null where nothing is. */
  readonly cells?: readonly (Box | null)[]
  /** By cell of a row that goes on at the right on other pages: its page; null where on the row's. */
  readonly pages?: readonly (number | null)[]
  /** By cell of a row: its address on the sheet (B7); null where nothing is. */
  readonly addresses?: readonly (string | null)[]
  /**
   * By cell of a row of a sheet: the exact number in the file, where its format shows another (1234.6
   * of 12345678); null where it shows the same.
   */
  readonly stored?: readonly Amount[]
}

/** A file as it was published. */
export interface SourceFile {
  /** Its name, without folders. */
  readonly file: string
  /** Its format: pdf, docx, xlsx …. */
  readonly format: string
  readonly encoding: string
  readonly lines: number
  readonly sha256: string | null
}
