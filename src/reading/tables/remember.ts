const mostRemembered = 500

/** Reads words, and remembers what they said: header words recur in every table of a document. The memory is small, and is emptied before it grows. */
export function remember<Said>(read: (words: string) => Said): (words: string) => Said {
  const known = new Map<string, { readonly said: Said }>()
  return (words) => {
    const before = known.get(words)
    if (before) return before.said
    if (known.size >= mostRemembered) known.clear()
    const said = read(words)
    known.set(words, { said })
    return said
  }
}
