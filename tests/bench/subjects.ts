import type { BudgetDocument } from '@/document/document'
import { readText } from '../fixtures/documents'

/**
 * A document of `classes` classes, each of ten sections of nine items: 100 subjects a class with
 * itself left out.
 */
export function growDocument(classes: number): BudgetDocument {
  const lines = [
    '某单位2024年部门预算',
    '',
    '一般公共预算支出表',
    '单位：万元',
    '功能科目编码\t功能科目名称\t合计\t基本支出\t项目支出',
    `\t合计\t${classes * 90 * 3}.00\t${classes * 90}.00\t${classes * 90 * 2}.00`,
  ]
  for (let index = 0; index < classes; index++) {
    const code = classCode(index)
    lines.push(row(code, 90))
    for (let section = 0; section < 10; section++) {
      const below = `${code}${String(section).padStart(2, '0')}`
      lines.push(row(below, 9))
      for (let item = 0; item < 9; item++)
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
