/** Slanted stripes over a surface, besides its colour; lengths in px. */
export const buildHatch = (color: string, { stripe, gap }: { stripe: number; gap: number }) => ({
  symbol: 'rect',
  color,
  dashArrayX: [1, 0],
  dashArrayY: [Math.round(stripe), Math.round(gap)],
  rotation: -Math.PI / 4,
})
