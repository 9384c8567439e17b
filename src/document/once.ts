/** Remembers what is found of an object, such as a document, which is never changed. */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>()
  return of => {
    const before = known.get(of)
    if (before) return before.found
    const found = find(of)
    known.set(of, { found })
    return found
  }
}
