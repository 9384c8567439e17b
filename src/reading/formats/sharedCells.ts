/** Longer texts hardly recur. */
const longestShared = 24
const mostShared = 2048

/** Texts of cells that recur in a file: one like an earlier one is that one, and takes no memory. */
export class SharedCells {
  private readonly recent = new Array<string>(mostShared).fill('')

  /** The text, or an earlier one like it. */
  share(text: string): string {
    const { length } = text
    if (length === 0 || length > longestShared) return text
    let hash = length
    for (let index = 0; index < length; index++) hash = Math.imul(hash, 31) + text.charCodeAt(index)
    const slot = (hash ^ (hash >>> 11)) & (mostShared - 1)
    const known = this.recent[slot]!
    return known === text ? known : (this.recent[slot] = text)
  }
}
