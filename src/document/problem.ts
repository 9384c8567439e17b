/**
 * A fault in a document from outside: where, as a path in the file, and what is wrong, as a Chinese
 * sentence.
 */
export interface ValidationProblem {
  readonly where: string
  readonly reason: string
}
