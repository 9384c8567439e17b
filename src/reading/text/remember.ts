const mostRemembered = 500
const longestRemembered = 2000

/**
 * Remembers what texts were read as: titles and headers recur in every document of a template. The
 * memory is emptied before it grows.
 */
export function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  return rememberBy(text => text, read)
}

/** Remembers by a key of the input what it was read as, as `remember` does. */
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
