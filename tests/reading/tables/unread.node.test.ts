import { describe, expect, it } from 'vitest'
import { readText } from '../../fixtures/documents'

describe('a table whose amounts cannot be read', () => {
  it.each(['100000元', '1O0.00'])('as %s is neither empty nor a blank form', amount => {
    const rows = ['科目编码|科目名称|合计', `205|教育支出|${amount}`, `|合计|${amount}`]
    const text = ['某某市民政局2025年部门预算', '', '支出总表', '单位：万元', '', ...rows].join(
      '\n',
    )
    const document = readText(text.replaceAll('|', '\t'))
    expect(document.meanings[0]?.empty).toBeNull()
    const codes = document.diagnostics.map(({ code }) => code)
    expect(codes).toContain('table-not-read')
    expect(codes).not.toContain('blank-form')
  })
})
