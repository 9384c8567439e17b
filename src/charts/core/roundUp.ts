const base = 10
/** Steps that a scale is read by, between two powers of ten. */
const steps = [1, 2, 5, base]

/** The smallest 1, 2 or 5 times a power of ten that is not below `value`; 1 at least. */
export function roundUp(value: number): number {
  const power = base ** Math.floor(Math.log10(Math.max(1, value)))
  return steps.map(step => step * power).find(limit => limit >= value) ?? value
}
