/** A name without brackets, marks and the words that come and go. */
export function plainName(name: string): string {
  return name.replace(/[（(][^（）()]*[)）]|[、，,和与及的等“”"\s]|(?:支出|费用?|经费|事务)$/g, '')
}

/** Whether two names may be one, the shorter cut off or without an addition. */
export function mayBeOne(one: string, other: string): boolean {
  return one === '' || other === '' || one.includes(other) || other.includes(one)
}
