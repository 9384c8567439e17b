/** Divides integers, rounded once half away from zero to an integer; the divisor is above zero. */
export function divideRounded(dividend: number, divisor: number): number {
  const below = BigInt(divisor)
  const size = Number((BigInt(Math.abs(dividend)) * 2n + below) / (below * 2n))
  return dividend < 0 ? -size : size
}
