import { findChild, listChildren, readSwitch, readValue, type XmlElement } from './xml'

/** Fields that are open: each has a code, then a result; only the result is printed. */
export class Fields {
  private readonly open: { result: boolean }[] = []

  /** Follows a `w:fldChar`; returns what a field of a form shows. */
  follow(mark: XmlElement): string {
    switch (mark.attributes['fldCharType']) {
      case 'begin':
        this.open.push({ result: false })
        return readFormField(findChild(mark, 'w:ffData'))
      case 'separate': {
        const field = this.open.at(-1)
        if (field) field.result = true
        return ''
      }
      default:
        this.open.pop()
        return ''
    }
  }

  /** Whether text stands in a field's code. */
  get inCode(): boolean {
    return this.open.some(({ result }) => !result)
  }
}

/** A tick box or a list of a form has its value in its properties. */
function readFormField(data: XmlElement | undefined): string {
  const box = findChild(data, 'w:checkBox')
  if (box)
    return (readSwitch(box, 'w:checked') ?? readSwitch(box, 'w:default') ?? false) ? '☑' : '□'
  const list = findChild(data, 'w:ddList')
  if (!list) return ''
  const chosen = Number(readValue(list, 'w:result') ?? readValue(list, 'w:default') ?? 0)
  return listChildren(list, 'w:listEntry')[chosen]?.attributes['val'] ?? ''
}
