const equalsSign = 61
const [lineFeed, carriageReturn, space, tab] = [10, 13, 32, 9]

/** Decodes =E9=A2=84; an equals sign at the end of a line joins it with the next. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === equalsSign) {
      const value = readHex(bytes[at + 1]) * 16 + readHex(bytes[at + 2])
      const lineEnd = Number.isNaN(value) ? findLineEnd(bytes, at + 1) : -1
      if (lineEnd > 0) at = lineEnd
      else if (Number.isNaN(value)) decoded[length++] = byte
      else {
        decoded[length++] = value
        at += 2
      }
    } else decoded[length++] = byte
  }
  return decoded.subarray(0, length)
}

function readHex(byte: number | undefined): number {
  return byte === undefined ? NaN : parseInt(String.fromCharCode(byte), 16)
}

/** The last byte of a line end that only blanks stand before; -1 for none. */
function findLineEnd(bytes: Uint8Array, start: number): number {
  let at = start
  while (bytes[at] === space || bytes[at] === tab) at++
  if (at >= bytes.length) return at
  if (bytes[at] === carriageReturn) return bytes[at + 1] === lineFeed ? at + 1 : at
  return bytes[at] === lineFeed ? at : -1
}

/** Decodes base64 in lines; null for what is none. */
export function decodeBase64(bytes: Uint8Array): Uint8Array | null {
  try {
    const binary = atob(new TextDecoder('utf-8').decode(bytes))
    const decoded = new Uint8Array(binary.length)
    for (let index = 0; index < binary.length; index++) decoded[index] = binary.charCodeAt(index)
    return decoded
  } catch {
    return null
  }
}
