import type { BudgetDocument } from '@/document/document'
import { readText } from '../fixtures/documents'

interface Shape {
  readonly classes: number
  /** Sections of each class, and items of each section. */
  readonly sections?: number
  readonly items?: number
}

/** A document of 100 subjects a class, itself left out, or of another shape. */
export function growDocument({ classes, sections = 10, items = 9 }: Shape): BudgetDocument {
  const inClass = Math.max(1, sections * items)
  const lines = [
    '某单位2024年部门预算',
    '',
    '一般公共预算支出表',
    '单位：万元',
    '功能科目编码\t功能科目名称\t合计\t基本支出\t项目支出',
    `\t合计\t${classes * inClass * 3}.00\t${classes * inClass}.00\t${classes * inClass * 2}.00`,
  ]
  for (let index = 0; index < classes; index++) {
    const code = classCode(index)
    lines.push(row(code, inClass))
    for (let section = 0; section < sections; section++) {
      const below = `${code}${String(section).padStart(2, '0')}`
      lines.push(row(below, items))
      for (let item = 0; item < items; item++)
        lines.push(row(`${below}${String(item).padStart(2, '0')}`, 1))
    }
  }
  return readText(lines.join('\n'), 'grown.md')
}

/** Three signs, from 100; letters follow when digits are used up. */
function classCode(index: number): string {
  return index < 900 ? String(100 + index) : `A${String(index - 900).padStart(2, '0')}`
}

function row(code: string, items: number): string {
  return `${code}\t科目${code}\t${items * 3}.00\t${items}.00\t${items * 2}.00`
}
