import type { Amount } from '@/document/document'

/**
 * Gives each project an id that stays the same when the document is read again; exact twins are
 * told apart by `-2`, `-3` … in printed order.
 */
export class Identities {
  private readonly given = new Map<string, number>()

  /** The id of a project, made of its programme, name, total and the funding it has. */
  identify(
    programme: string,
    name: string,
    total: Amount,
    funding: Readonly<Record<string, Amount>>,
  ): string {
    const sources = Object.keys(funding)
      .filter(key => !isZero(funding[key]))
      .sort()
    const id = hash([programme, name, plainAmount(total), ...sources].join('\n'))
    const count = (this.given.get(id) ?? 0) + 1
    this.given.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  }
}

/** FNV-1a over UTF-16 units, as seven letters and digits. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(36).padStart(7, '0')
}

function plainAmount(amount: Amount): string {
  return amount?.includes('.') ? amount.replace(/\.?0+$/, '') : (amount ?? '')
}

function isZero(amount: Amount | undefined): boolean {
  return amount == null || /^-?0*(?:\.0*)?$/.test(amount)
}
