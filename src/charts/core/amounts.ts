import type { Fen } from '@/document/money'

/** The sum of some amounts, in 分. */
export const sumOf = (parts: readonly { readonly amount: Fen }[]): Fen =>
  parts.reduce((sum, { amount }) => sum + amount, 0)

/** Whether a part can be drawn as an area: nothing and less than nothing have none. */
export const hasArea = <Part extends { readonly amount: Fen | null }>(
  part: Part,
): part is Part & { readonly amount: Fen } => part.amount !== null && part.amount > 0

/** The first `most` of some parts, and all others as one. */
export function gatherRest<Part extends { readonly amount: Fen }>(
  parts: readonly Part[],
  most: number,
): readonly (Part | { readonly key: 'rest'; readonly name: string; readonly amount: Fen })[] {
  const hidden = parts.slice(most)
  const rest = { key: 'rest', name: `其余 ${hidden.length} 项`, amount: sumOf(hidden) } as const
  return [...parts.slice(0, most), ...(hidden.length > 0 ? [rest] : [])]
}
