/** Browsers look for an encoding in the first bytes only; published pages put scripts before it. */
const searchedBytes = 4096
const declaration = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*?encoding=["']([\w-]+)/i

/** The encoding that a page says it is written in, `null` where it says none. */
export function findDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, searchedBytes))
  const found = declaration.exec(head)
  return found?.[1] ?? found?.[2] ?? null
}
