import type { ChartTheme } from '@/theme'

/** Shapes tell things apart without colour, in the order of these things. */
const symbols = [
  'circle',
  'rect',
  'diamond',
  'triangle',
  'path://M0 0L10 0L5 10Z',
  'arrow',
] as const

/** The shape of one of several things, by its place among them. */
export const shapeAt = (place: number) => symbols[place % symbols.length] ?? 'circle'

/** A subject and a use keep their colours, the whole is ink; what has none is grey. */
export function colourOf(
  { key, code }: { readonly key: string; readonly code: string | null },
  { colours, rest, toneOf }: ChartTheme,
): string {
  if (code !== null) return toneOf(code).mark
  const isUse = key === 'basic' || key === 'project' || key === 'personnel' || key === 'operating'
  return key === 'total' ? colours.ink : isUse ? colours[key] : rest.mark
}
