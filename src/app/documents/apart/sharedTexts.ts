// @bundle later
/** Longer texts are sentences, which seldom stand twice. */
const longest = 40

/**
 * Texts that stand once in memory: what is handed over from a worker or a database is copied text by
 * text, and a budget prints the same names, codes and amounts again and again.
 */
export class SharedTexts {
  private readonly known = new Map<string, string>()

  /** Puts the first of equal texts in the place of all, in plain data that nobody else has. */
  shareIn(value: unknown): void {
    if (typeof value !== 'object' || value === null) return
    const own = value as Record<string, unknown>
    for (const key in own) {
      const item = own[key]
      if (typeof item !== 'string') this.shareIn(item)
      else if (item.length <= longest) own[key] = this.share(item)
    }
  }

  private share(text: string): string {
    const first = this.known.get(text)
    if (first !== undefined) return first
    this.known.set(text, text)
    return text
  }
}
