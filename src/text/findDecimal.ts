/**
 * Where a decimal stands in words, whatever separates its thousands and however many zeros end it.
 */
export function findDecimal(text: string, decimal: string): readonly [number, number] | null {
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.')
  const digits = [...whole].join('[,，\\s]?')
  const significant = fraction.replace(/0+$/, '')
  const point = significant === '' ? '(?:\\.0+)?' : `\\.${significant}0*`
  const found = new RegExp(`(?<![\\d.])${digits}${point}(?![\\d.]*\\d)`).exec(text)
  return found ? [found.index, found.index + found[0].length] : null
}
