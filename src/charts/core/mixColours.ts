const base = 16
/** Where the channels of "#rrggbb" begin. */
const channels = [1, 3, 5]

/** Mixes two colours of the theme: `share` of the second in the first. Both are "#rrggbb". */
export function mixColours(first: string, second: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), base)
  return `#${channels
    .map(at =>
      Math.round(channel(first, at) * (1 - share) + channel(second, at) * share)
        .toString(base)
        .padStart(2, '0'),
    )
    .join('')}`
}
