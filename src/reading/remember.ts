const mostRemembered = 500
const longestRemembered = 2000

/**
 * Reads words, and remembers what they said: titles and header words recur in every document of a
 * template. The memory is small, and is emptied before it grows.
 */
export function remember<Said>(read: (words: string) => Said): (words: string) => Said {
  return rememberBy(words => words, read)
}

/** Reads what is told apart by a key, and remembers what it said, as `remember` does. */
export function rememberBy<Input, Said>(
  keyOf: (input: Input) => string,
  read: (input: Input) => Said,
): (input: Input) => Said {
  const known = new Map<string, { readonly said: Said }>()
  return input => {
    const key = keyOf(input)
    if (key.length > longestRemembered) return read(input)
    const before = known.get(key)
    if (before) return before.said
    if (known.size >= mostRemembered) known.clear()
    const said = read(input)
    known.set(key, { said })
    return said
  }
}
