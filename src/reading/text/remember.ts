const mostRemembered = 500
const longestRemembered = 2000

/**
 * Reads words, and remembers what they said: titles and header words recur in every document of a
 * template. The memory is small, and is emptied before it grows.
 */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  return rememberBy(text => text, read)
}

/** Reads what is told apart by a key, and remembers what it said, as `remember` does. */
export function rememberBy<Input, Result>(
  keyOf: (input: Input) => string,
  read: (input: Input) => Result,
): (input: Input) => Result {
  const known = new Map<string, { readonly result: Result }>()
  return input => {
    const key = keyOf(input)
    if (key.length > longestRemembered) return read(input)
    const before = known.get(key)
    if (before) return before.result
    if (known.size >= mostRemembered) known.clear()
    const result = read(input)
    known.set(key, { result })
    return result
  }
}
