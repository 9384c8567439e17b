/**
 * The SHA-256 of a file in hexadecimal; `null` where the browser computes none, which it does only
 * for pages that came over a safe connection.
 */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  if (!('subtle' in crypto)) return null
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
