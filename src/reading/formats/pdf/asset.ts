/** Reads a file that was brought along, from where the program stands: server, disk or page. */
export async function readAsset(url: URL): Promise<Uint8Array> {
  if (url.protocol === 'data:') return decodeDataUrl(url.href)
  if (url.protocol === 'file:' && typeof process !== 'undefined') {
    const { readFile } = process.getBuiltinModule('node:fs/promises')
    return new Uint8Array(await readFile(url))
  }
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.pathname}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** In the build that is one file, no request may be made. */
function decodeDataUrl(url: string): Uint8Array {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), char => char.charCodeAt(0))
}
