const ignored =
  /[\s\u3000\u00A0\u2009\u200B“”‘’"'（）()《》〈〉【】[\]、，,。；;：:·—–…!！?？/\\|]+/g
const fullWidth = /[\uFF10-\uFF5A]/g
const toHalfWidth = (character: string) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)

/**
 * Text as it is compared: without blanks, quotation marks, brackets, separators of thousands and
 * case; "“三公” 经费" → "三公经费".
 */
export function fold(text: string): string {
  return text.replace(ignored, '').replace(fullWidth, toHalfWidth).toLowerCase()
}

/** The same with the place of each sign in the text it came from. */
export function foldWithPlaces(text: string): {
  readonly folded: string
  readonly places: readonly number[]
} {
  let folded = ''
  const places: number[] = []
  for (let place = 0; place < text.length; place++) {
    const kept = fold(text.charAt(place))
    places.push(...Array.from(kept, () => place))
    folded += kept
  }
  return { folded, places }
}

/**
 * Amounts as they are compared: "7,356.99" → "7356.99", "570.00" → "570"; `null` for what is no
 * amount, and for zero.
 */
export function foldAmount(text: string): string | null {
  const [, whole = '', fraction = ''] =
    /^[-−－]?(\d+)(?:\.(\d*))?$/.exec(text.replace(/[\s,，]/g, '')) ?? []
  if (whole === '') return null
  const kept = fraction.replace(/0+$/, '')
  const amount = `${whole.replace(/^0+(?=\d)/, '')}${kept === '' ? '' : `.${kept}`}`
  return amount === '0' ? null : amount
}
