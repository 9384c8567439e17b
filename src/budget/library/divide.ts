/** Divides a whole number by a positive count, exactly rounded half away from zero. */
export function divideExactly(value: number, by: number): number {
  const [size, count] = [BigInt(Math.abs(value)), BigInt(by)]
  const rounded = Number((2n * size + count) / (2n * count))
  return value < 0 ? -rounded : rounded
}
