import type { Fen } from '@/document/money'

/** The sum of some amounts, in 分. */
export const sumOf = (parts: readonly { readonly amount: Fen }[]): Fen =>
  parts.reduce((sum, { amount }) => sum + amount, 0)

/** Whether a part can be drawn as an area: nothing and less than nothing have none. */
export const hasArea = <Part extends { readonly amount: Fen | null }>(
  part: Part,
): part is Part & { readonly amount: Fen } => part.amount !== null && part.amount > 0
